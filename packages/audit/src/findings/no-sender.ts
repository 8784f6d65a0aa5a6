import type { FindingDraft, JudgedMessage } from "./finding-draft.ts";
import { noVisibleWayOut } from "./no-visible-way-out.ts";
import { owesWayOut } from "./way-out.ts";

/**
 * A13, its second half: bulk mail in whose header nobody answers for it. Said only when no field
 * for a sender names an address or anybody at all; who signs in the text is not looked for, and a
 * mailing that offers no way out either has been told of already.
 */
export function noSender(message: JudgedMessage): FindingDraft | null {
  const { sending } = message;
  if (!sending || !owesWayOut(sending) || !sending.mailing.isSure) return null;
  const { header, mailing, placeOf } = sending;
  if (header.some(({ key, value }) => SENDERS.has(key) && NAMES_SOMEBODY.test(value))) return null;
  if (noVisibleWayOut(message) !== null) return null;
  const sign = header.find(({ key }) => mailing.because.includes(`header:${key}`));
  return {
    id: "A13",
    wordsOf: "A13-sender",
    technique: "no-sender",
    observes: [],
    severity: "contested",
    grade: "documented",
    urls: [],
    at: sign ? [placeOf(sign)] : [],
    practice: "objection",
  };
}

/** Fields in which a message names who answers for it (RFC 5322 §3.6.2), and who it comes from. */
const SENDERS = new Set(["from", "sender", "reply-to", "resent-from", "organization"]);

/** An address, or any name: what cannot be read may be one. */
const NAMES_SOMEBODY = /[^\s<>"();:,]/;
