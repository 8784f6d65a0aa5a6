import { findField } from "@consentry/audit";

import type { ReceivedMessage } from "./read-incoming.ts";

/**
 * Whether a machine wrote it: what the standard marks (RFC 3834 §5), what came before the standard,
 * and what some programs say in the subject alone.
 */
export function isAutomatic({ header }: ReceivedMessage): boolean {
  const value = (key: string): string => findField(header, key)?.value.trim().toLowerCase() ?? "";
  const submitted = value("auto-submitted").split(/[\s;(]/)[0] ?? "";
  if (submitted !== "" && submitted !== "no") return true;
  if (OLD_MARKS.some((key) => findField(header, key) !== undefined)) return true;
  if (/^(?:bulk|junk|list|auto_reply)$/.test(value("precedence"))) return true;
  if (value("return-path") === "<>") return true;
  return SUBJECT.test(value("subject"));
}

/** Of autoresponders, and of lists, to which a person never writes back in their own name. */
const OLD_MARKS = ["x-autoreply", "x-autorespond", "x-autoresponder", "list-id"] as const;

/** How Outlook and its kin begin the subject, in the languages we speak and Italian. */
const SUBJECT =
  /^(?:automatic reply|auto(?:matic)?[ -]?reply|out of (?:the )?office|réponse automatique|absence du bureau|automatisch antwoord|afwezig|automatische antwort|abwesenheitsnotiz|risposta automatica|fuori sede)\b/;
