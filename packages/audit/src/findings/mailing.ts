import type { HeaderField } from "../mime/message.ts";

/**
 * What sort of mail a message shows itself to be. Only `bulk` may be asked for what bulk mail
 * owes: of a letter, a receipt or a discussion nobody expects a way to leave.
 */
export type MailingKind = "bulk" | "discussion" | "transaction" | "single";

export interface Mailing {
  readonly kind: MailingKind;
  /** Two signs are sure; one may be a habit of the sender's program. */
  readonly isSure: boolean;
  /** `header:list-id`, `link:unsubscribe`, `platform:esp`: what the judgement rests on. */
  readonly because: readonly string[];
}

export interface MailingSigns {
  readonly header: readonly HeaderField[];
  /** Decoded. */
  readonly subject: string;
  /** The body offers a link for leaving. */
  readonly hasWayOut: boolean;
  /** A service that composes campaigns sent it. */
  readonly isCampaignTool: boolean;
}

/** RFC 2369 and RFC 2919; `List-Post` is what people write to one another through. */
const LIST_FIELDS = ["list-id", "list-unsubscribe", "list-help"];

/**
 * Decides from the file alone what sort of mail it is, and says why. A mark that also stands in
 * receipts (Feedback-ID, a platform's name) convinces only together with another.
 */
export function mailingOf(signs: MailingSigns): Mailing {
  const { header, subject } = signs;
  const value = (key: string): string =>
    header.find((field) => field.key === key && field.value !== "")?.value ?? "";
  const lists = LIST_FIELDS.filter((key) => value(key) !== "").map((key) => `header:${key}`);
  if (/^(?:bulk|list|junk)$/i.test(value("precedence"))) lists.push("header:precedence");
  const marks = [...lists];
  if (signs.hasWayOut) marks.push("link:unsubscribe");
  const isClear = marks.length > 0;
  if (value("feedback-id") !== "") marks.push("header:feedback-id");
  if (signs.isCampaignTool) marks.push("platform:esp");
  const because = marks;
  const as = (kind: MailingKind): Mailing => ({ kind, isSure: marks.length > 1, because });
  if (/<mailto:/i.test(value("list-post"))) return as("discussion");
  if (TRANSACTION.test(subject) || isAutomatic(value("auto-submitted"))) return as("transaction");
  // An answer or a forwarded letter brings the links of what it quotes along.
  if (lists.length === 0 && (ANSWER.test(subject) || value("in-reply-to") !== "")) {
    return as("single");
  }
  return as(isClear || marks.length > 1 ? "bulk" : "single");
}

/** RFC 3834 §5. */
function isAutomatic(value: string): boolean {
  return /^auto-(?:generated|replied)\b/i.test(value);
}

const ANSWER = /^\s*(?:re|fwd?|aw|wg|tr|antw|doorst|rv|enc|sv|vs)\s*:/i;

/** Words of receipts and keys, in some languages. They acquit and never accuse. */
const TRANSACTION =
  /\b(?:password|passwor[dt]|passwort|kennwort|wachtwoord|mot de passe|contraseña|senha|verif\w*|confirm\w*|bestätig\w*|bevestig\w*|invoice|receipt|rechnung|facture|factuur|order|bestellung|bestelling|commande|pedido|shipment|shipping|shipped|delivery|delivered|package|parcel|lieferung|sendung|paket|livraison|colis|levering|pakket|bezorg\w*|account activity|security alert|sign-?in|log-?in|2fa|one-time|reminder of your appointment|ticket)\b/i;
