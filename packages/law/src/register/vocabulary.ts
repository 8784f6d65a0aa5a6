import { said, type Text } from "../rules/text.ts";

/** Whose data a sender of mail holds, in the words of a register. */
export const PEOPLE = {
  subscribers: said("Subscribers of a letter", "Abonnés à une lettre"),
  prospects: said("Prospects", "Prospects"),
  customers: said("Customers", "Clients"),
  "former-customers": said("Former customers", "Anciens clients"),
  accounts: said("Holders of an account", "Titulaires d’un compte"),
  donors: said("Donors", "Donateurs"),
  professionals: said(
    "Contacts in firms and sole traders",
    "Contacts professionnels et entrepreneurs individuels",
  ),
  recipients: said(
    "People to whom a service writes about their own affairs",
    "Personnes à qui un service écrit au sujet de leurs propres affaires",
  ),
  objectors: said(
    "People who objected or unsubscribed",
    "Personnes qui se sont opposées ou désabonnées",
  ),
  correspondents: said("People who answer a mail", "Personnes qui répondent à un courriel"),
  applicants: said("People who use a right", "Personnes qui exercent un droit"),
  staff: said(
    "People who work for the organisation with this program",
    "Personnes qui travaillent pour l’organisme avec ce logiciel",
  ),
  "third-parties": said(
    "Senders and recipients of mails that were handed in",
    "Expéditeurs et destinataires de courriels remis",
  ),
} as const satisfies Readonly<Record<string, Text>>;
export type PeopleId = keyof typeof PEOPLE;

/** Kinds of personal data that a sender of mail can hold, in the words of a register. */
export const DATA = {
  address: said("E-mail address", "Adresse électronique"),
  language: said("Language and country", "Langue et pays"),
  relation: said(
    "Relation to the organisation, private or professional",
    "Relation avec l’organisme, à titre privé ou professionnel",
  ),
  attributes: said(
    "Further details the organisation keeps",
    "Autres informations tenues par l’organisme",
  ),
  lists: said("Lists, tags and segments", "Listes, étiquettes et segments"),
  origin: said("Origin of the data and day of collection", "Origine et jour de collecte"),
  choices: said(
    "Choices given, refused and withdrawn, with their day",
    "Choix donnés, refusés et retirés, avec leur jour",
  ),
  wording: said(
    "Words in which the choice was asked, and evidence of it",
    "Termes dans lesquels le choix a été demandé, et sa preuve",
  ),
  "network-address": said("Shortened network address", "Adresse réseau tronquée"),
  deliveries: said(
    "Mails sent and what servers said of them",
    "Courriels envoyés et réponses des serveurs",
  ),
  purchases: said("Purchases and replies, by day", "Achats et réponses, par jour"),
  opens: said("Openings, by moment and mail", "Ouvertures, par moment et par courriel"),
  clicks: said("Clicks, by moment and link", "Clics, par moment et par lien"),
  "last-open-day": said("Day of the last opening", "Jour de la dernière ouverture"),
  counters: said(
    "Counts for everybody together, which are no personal data",
    "Comptages globaux, qui ne sont pas des données personnelles",
  ),
  steps: said("Steps of an automated sequence", "Étapes d’une séquence automatisée"),
  "message-content": said(
    "Content and attachments of the message",
    "Contenu et pièces jointes du message",
  ),
  "hashed-address": said(
    "Address as a keyed hash, which cannot be turned back without the key",
    "Adresse sous forme d’empreinte à clé, irréversible sans la clé",
  ),
  request: said(
    "What is asked for, when, and what was answered",
    "Objet de la demande, sa date et la réponse",
  ),
  answers: said(
    "Content of answers that are kept for somebody to see to",
    "Contenu des réponses gardées pour être traitées",
  ),
  account: said(
    "Name, address and role; password as a hash, public halves of keys",
    "Nom, adresse et rôle ; mot de passe haché, parties publiques de clés",
  ),
  acts: said(
    "What was seen, changed, exported and sent, and when",
    "Ce qui a été vu, modifié, exporté et envoyé, et quand",
  ),
  mails: said("Mails handed in, whole", "Courriels remis, en entier"),
} as const satisfies Readonly<Record<string, Text>>;
export type DataId = keyof typeof DATA;

/** How data come to an organisation, in the words of a register; by the kind of a declared source. */
export const ORIGINS = {
  form: said("From the person, by a form", "De la personne, par un formulaire"),
  sale: said("From the person, in a sale", "De la personne, lors d’une vente"),
  account: said("From the person, with an account", "De la personne, avec un compte"),
  partner: said("From a partner", "D’un partenaire"),
  purchased: said("Bought from a third party", "Achetées à un tiers"),
  import: said("From a file brought along", "D’un fichier importé"),
  public: said("From a public place", "D’une source publique"),
  scraped: said("Collected from web pages", "Collectées sur des pages web"),
  guessed: said("Guessed", "Devinées"),
  unknown: said("Origin not known", "Origine inconnue"),
  program: said(
    "From a program of the organisation, in each request",
    "D’un logiciel de l’organisme, à chaque demande",
  ),
  "own-act": said(
    "From the person’s own act: an answer, a click on a page, a mail",
    "D’un acte de la personne : réponse, clic sur une page, courriel",
  ),
  servers: said("From mail servers on the way", "Des serveurs de messagerie"),
  device: said(
    "From the reader’s device, where they agreed or a rule allows it",
    "De l’appareil du lecteur, s’il y consent ou si une règle le permet",
  ),
  staff: said("From the people who work here", "Des personnes qui travaillent ici"),
} as const satisfies Readonly<Record<string, Text>>;
export type OriginId = keyof typeof ORIGINS;

/** Who inside is told, in the words of a register; processors and other firms have names. */
export const RECIPIENTS_INSIDE = {
  staff: said(
    "Members of the organisation, each as their role allows",
    "Membres de l’organisme, selon leur rôle",
  ),
  officer: said(
    "The owner and whoever answers for data protection",
    "Le propriétaire et la personne chargée de la protection des données",
  ),
  person: said("The person concerned", "La personne concernée"),
} as const satisfies Readonly<Record<string, Text>>;
export type RecipientInsideId = keyof typeof RECIPIENTS_INSIDE;
