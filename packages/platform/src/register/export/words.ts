import { said } from "../said.ts";

/** Headings and labels of an exported register, in the languages a register is written in. */
export const EXPORT_WORDS = {
  of: said("Organisation", "Organisme"),
  onDay: said("As of", "État au"),
  confirmed: said("Last confirmed", "Dernière confirmation"),
  never: said("never confirmed", "jamais confirmé"),
  notAdvice: said(
    "Written from the configuration of the program and from answers of the organisation. It is no legal advice; clauses are named by the tables of the program, some from memory.",
    "Établi d’après la configuration du logiciel et les réponses de l’organisme. Ce n’est pas un conseil juridique ; les articles sont cités d’après les tables du logiciel, certains de mémoire.",
  ),
  identity: said("Who is responsible", "Acteurs"),
  list: said("Activities", "Liste des activités"),
  sheets: said("Activity sheets", "Fiches d’activité"),
  processors: said("Processors and other recipients", "Sous-traitants et autres destinataires"),
  exposures: said(
    "Hosts that lead outside Europe, or to nobody known",
    "Hôtes menant hors d’Europe ou à un opérateur inconnu",
  ),
  open: said("Not answered yet", "Questions sans réponse"),
  drift: said("Changed since it was confirmed", "Changements depuis la confirmation"),
  unanswered: said("not answered", "sans réponse"),
  none: said("none", "néant"),
  unknown: said("not known", "inconnu"),
  controller: said("Controller", "Responsable du traitement"),
  legalName: said("Registered name", "Dénomination"),
  seat: said("Seat", "Siège"),
  representedBy: said("Represented by", "Représenté par"),
  country: said("Country", "Pays"),
  contact: said("Contact", "Contact"),
  footers: said("As mails say it", "Mentions dans les courriels"),
  notice: said("Privacy notice", "Notice d’information"),
  officer: said("Data-protection officer", "Délégué à la protection des données"),
  representative: said("Representative in the Union", "Représentant dans l’Union"),
  joint: said("Joint controllers", "Responsables conjoints"),
  objective: said("Objective", "Objectif poursuivi"),
  purposes: said("Purposes", "Finalités"),
  people: said("People concerned", "Personnes concernées"),
  data: said("Categories of data", "Catégories de données"),
  details: said("Details kept besides", "Autres informations tenues"),
  origins: said("Where data come from", "Source des données"),
  basis: said("Legal basis", "Base légale"),
  basisOpen: said("to be chosen by the organisation among", "à choisir par l’organisme parmi"),
  recipients: said("Recipients", "Destinataires"),
  inside: said("Recipients inside", "Destinataires internes"),
  retention: said("Time limits", "Durées de conservation"),
  giving: said("Whether data must be given", "Caractère obligatoire"),
  uses: said("Used for", "Utilisé pour"),
  takesPart: said("Takes part in", "Intervient dans"),
  role: said("Role", "Qualité"),
  whatFor: said("What it does", "Prestation"),
  subProcessors: said("Its own processors", "Sous-traitants ultérieurs"),
  ended: said("Ended", "Terminé"),
  operator: said("Who answers there", "Opérateur"),
  status: said("Law of the day", "Droit du jour"),
  securityOfAll: said(
    "Those of the part on security: they hold for every activity.",
    "Celles de la partie relative à la sécurité : elles valent pour toutes les activités.",
  ),
  active: said("In place", "En place"),
  missing: said("Not in place", "Absent"),
  notSeen: said("Not to be seen from here", "Non vérifiable d’ici"),
  outside: said("Outside this program", "Hors de ce logiciel"),
  forWhom: said("For whom", "Pour le compte de"),
  categories: said("Categories of processing", "Catégories de traitements"),
  machine: said("Who runs this machine", "Qui exploite cette machine"),
  part: said("Part", "Partie"),
  sheet: said("Sheet", "Fiche"),
  field: said("Field", "Rubrique"),
  value: said("Content", "Contenu"),
} as const;

export const USE_WORDS = {
  machine: said("the machine this runs on", "la machine d’hébergement"),
  database: said("keeping everything", "la base de données"),
  relay: said("sending mail", "l’envoi des courriels"),
  mailbox: said("what comes back", "la relève des retours"),
  webhook: said("being told of events", "la notification d’événements"),
  "text-carrier": said("carrying texts on", "l’acheminement des SMS"),
  "sign-on": said("signing members in", "la connexion des membres"),
  partner: said("a source of data", "une source de données"),
  stated: said("named by hand", "déclaré à la main"),
  writing: said("pictures and links in mails", "images et liens des courriels"),
} as const;

export const ROLE_WORDS = {
  processor: said("processor", "sous-traitant"),
  controller: said("decides by itself", "responsable distinct"),
  joint: said("joint controller", "responsable conjoint"),
  ourselves: said("the organisation itself", "l’organisme lui-même"),
} as const;

export const CONTRACT_WORDS = {
  signed: said("signed", "signé"),
  none: said("none", "aucun"),
  "not-needed": said("not needed", "non nécessaire"),
} as const;

export const SAFEGUARD_WORDS = {
  scc: said("standard contractual clauses", "clauses contractuelles types"),
  bcr: said("binding corporate rules", "règles d’entreprise contraignantes"),
  listed: said("on the list of the decision", "inscrit sur la liste de la décision"),
} as const;

export const STATUS_WORDS = {
  eea: said("inside the European Economic Area", "dans l’Espace économique européen"),
  adequate: said("adequacy decision", "décision d’adéquation"),
  "check-list": said(
    "adequate for listed firms only: to be checked",
    "adéquat pour les entreprises listées : à vérifier",
  ),
  none: said(
    "no adequacy decision: safeguards are needed",
    "pas de décision d’adéquation : garanties nécessaires",
  ),
  unknown: said("country not known", "pays inconnu"),
} as const;

export const CHANGE_WORDS = {
  appeared: said("appeared", "apparu"),
  vanished: said("is gone", "disparu"),
  changed: said("changed", "modifié"),
} as const;
