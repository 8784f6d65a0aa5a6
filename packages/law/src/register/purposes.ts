import type { MeasurePurpose } from "../question/vocabulary.ts";
import { said, type Text } from "../rules/text.ts";

/** What mail of a kind is for, in the words of a register. */
export const SENDING_PURPOSES = {
  "send.newsletter": said("Send letters that people asked for", "Envoyer les lettres demandées"),
  "send.commercial": said("Tell people of offers", "Faire connaître des offres"),
  "send.charity": said("Ask for donations and support", "Solliciter des dons et un soutien"),
  "send.political": said("Send political communication", "Envoyer une communication politique"),
  "send.transactional": said("Tell people of their own affairs", "Informer chacun de ses affaires"),
} as const satisfies Readonly<Record<string, Text>>;

/** What readers are observed for, in the words of a register. */
export const MEASURING_PURPOSES: Readonly<Record<MeasurePurpose, Text>> = {
  "track.open.individual": said(
    "See which mails each person opened, to judge a campaign",
    "Savoir quels courriels chacun a ouverts, pour évaluer une campagne",
  ),
  "track.open.aggregate": said(
    "Count openings of a mail in one number for everybody",
    "Compter les ouvertures d’un courriel en un seul nombre pour tous",
  ),
  "track.click.individual": said(
    "See which links each person followed, to judge a campaign",
    "Savoir quels liens chacun a suivis, pour évaluer une campagne",
  ),
  "track.click.aggregate": said(
    "Count how often a link is followed in one number for everybody",
    "Compter les clics d’un lien en un seul nombre pour tous",
  ),
  "personalise.by_opens": said(
    "Choose content by what a person opened",
    "Choisir le contenu selon ce que la personne a ouvert",
  ),
  "personalise.by_clicks": said(
    "Choose content by what a person clicked",
    "Choisir le contenu selon les clics de la personne",
  ),
  "frequency.performance": said(
    "Write as often as a person reads",
    "Adapter la fréquence à la lecture de chacun",
  ),
  "optimise.campaign": said(
    "Compare two versions of a mail",
    "Comparer deux versions d’un courriel",
  ),
  "hygiene.inactive": said(
    "Stop writing to whoever no longer reads, by the day of the last opening alone",
    "Cesser d’écrire à qui ne lit plus, par le seul jour de la dernière ouverture",
  ),
  "profile.cross_channel": said(
    "Make profiles across channels",
    "Établir des profils entre canaux",
  ),
  "fraud.detection": said("Find fraud", "Détecter la fraude"),
  "security.authentication": said("Keep sign-in safe", "Sécuriser l’authentification"),
  "proof.legal_notice": said(
    "Show that a notice was read",
    "Prouver la lecture d’une notification",
  ),
  "link.action": said("Carry out what a link asks for", "Exécuter l’action demandée par un lien"),
  "read.receipt": said("Ask for a receipt of reading", "Demander un accusé de lecture"),
  "remote.resource": said("Load a picture of the mail", "Charger une image du courriel"),
};
