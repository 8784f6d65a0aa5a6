import type { Day } from "@consentry/kernel";

import type { Contact, RetentionFacts } from "../question/question.ts";
import type { ContactKind } from "../question/vocabulary.ts";

/**
 * Which contacts come from the person. Opens and scanners are machines as often as not, and what
 * a mail server or an autoresponder does is nobody's wish.
 *
 * @source cnil-2021-131:prospects rfc3834:1 rfc8058:3.1
 */
const COMES_FROM_PERSON: Readonly<Record<ContactKind, boolean>> = {
  reply: true,
  click: true,
  "document-request": true,
  login: true,
  purchase: true,
  open: false,
  delivery: false,
  "scanner-click": false,
  autoreply: false,
  unsubscribe: false,
};

/** Whether a contact prolongs a prospect's period. A click does only if it was lawfully observed. */
export function extendsRetention({ kind, lawfullyObserved }: Contact): boolean {
  return COMES_FROM_PERSON[kind] && (kind !== "click" || lawfullyObserved === true);
}

/** The latest day known to come from the person, collection included, not after `on`. */
export function lastContactFromPerson(facts: RetentionFacts, on: Day): Day | undefined {
  const days = (facts.contacts ?? []).filter(extendsRetention).map(({ at }) => at);
  if (facts.collectedAt !== undefined) days.push(facts.collectedAt);
  return days
    .filter((day) => day <= on)
    .sort()
    .at(-1);
}
