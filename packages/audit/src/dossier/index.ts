export { complaint } from "./complaint.ts";
export {
  prepareDossier,
  type Dossier,
  type DossierProblem,
  type DossierSettings,
} from "./dossier.ts";
export type { DossierMail } from "./dossier-mail.ts";
export type { Exhibit } from "./exhibits.ts";
export { dossierFiles, type MadeOutside } from "./files.ts";
export type { DossierFile } from "./dossier-file.ts";
export { letterToSender } from "./letter-to-sender.ts";
export { dayInWords, momentInWords } from "./dates.ts";
export { FORM, heading, text, type Block, type Paper, type Span, type Statement } from "./paper.ts";
export { paperHtml } from "./paper-html.ts";
export { paperText } from "./paper-text.ts";
export { colon } from "./punctuation.ts";
export { reportPaper } from "./report-paper.ts";
export type { Sender } from "./senders.ts";
export { shown } from "./shown.ts";
export { WORDS as DOSSIER_WORDS } from "./words/index.ts";
