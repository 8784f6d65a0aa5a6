import type { Day } from "@consentry/kernel";

import type { Own } from "../../consent/asking/own.ts";
import { leaveAll } from "../../consent/unsubscribe/unsubscribe.ts";
import { findContact } from "../../contacts/contacts/find-contacts.ts";
import { recordFacts } from "../../contacts/contacts/facts.ts";
import { statement } from "../../database/statement.ts";

export const LAST_ANSWERS = ["stay", "leave"] as const;
export type LastAnswer = (typeof LAST_ANSWERS)[number];

/** How somebody stands who follows the link of their question. */
export interface LastStanding {
  readonly keepUntil: Day;
  /** Whether the question still waits for its answer. */
  readonly isOpen: boolean;
}

/** `null` when there is no such person any more. Looking changes nothing. */
export async function lastStanding(
  { tx, organisation }: Own,
  contact: string,
): Promise<LastStanding | null> {
  const person = await findContact(tx, organisation.id, contact);
  if (person === null) return null;
  const open = await tx.rows(OPEN, [organisation.id, contact]);
  return { keepUntil: person.keepUntil, isOpen: open.length > 0 };
}

/**
 * Notes what somebody answered by a button of their own. To stay is a contact from the person: the
 * period begins anew, and nothing else is agreed to. To leave stops every mail; the day stays. A
 * second answer, or one that comes after they were heard of otherwise, changes nothing.
 *
 * @returns how they stand now; `null` when there is no such person any more
 */
export async function answerLastQuestion(
  own: Own,
  contact: string,
  answer: LastAnswer,
): Promise<LastStanding | null> {
  const { tx, organisation, now } = own;
  const standing = await lastStanding(own, contact);
  if (standing?.isOpen !== true) return standing;
  await tx.run(ANSWERED, [organisation.id, contact, now]);
  if (answer === "stay") {
    await recordFacts(tx, organisation.id, [{ contact, kind: "stayed", at: now }], now);
  } else {
    await leaveAll(own, { contact, method: "preference-centre", reason: "unsubscribed" });
  }
  const after = await findContact(tx, organisation.id, contact);
  return after && { keepUntil: after.keepUntil, isOpen: true };
}

/** The question that was put since the person was last heard of, unanswered. */
const WAITING = `question.organisation_id = $1 and question.contact_id = $2
  and question.asked_at is not null and question.answered_at is null
  and question.counted_from = (
    select greatest(contact.collected_on, contact.last_contact_on, contact.relation_ended_on)
      from contacts as contact
     where contact.organisation_id = $1 and contact.contact_id = $2)`;

const OPEN = statement<object>(
  "last_questions.open",
  `select from last_questions as question where ${WAITING}`,
);

const ANSWERED = statement(
  "last_questions.answered",
  `update last_questions as question set answered_at = $3 where ${WAITING}`,
);
