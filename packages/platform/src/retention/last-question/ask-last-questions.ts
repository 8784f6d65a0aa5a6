import type { Own } from "../../consent/asking/own.ts";
import { statement } from "../../database/statement.ts";
import { asksBeforeTheEnd } from "./settings.ts";
import { whomToAsk } from "./whom-to-ask.ts";
import { writeQuestion } from "./write-question.ts";

/** Mails that are written and queued in one transaction: a second or two. */
export const MOST_AT_ONCE = 100;

/**
 * Asks some of those whose last day comes near whether they want to stay, each once: that they were
 * asked and the mail that asks are written together. Who may not be written to is not asked, and
 * that is noted, too. Nobody is, where the organisation does not ask or sends nothing.
 *
 * @returns how many were looked at; fewer than `most` says that none is left
 */
export async function askLastQuestions(own: Own, most = MOST_AT_ONCE): Promise<number> {
  const { tx, organisation, now } = own;
  if (!(await asksBeforeTheEnd(tx, organisation.id))) return 0;
  if ((await tx.rows(SENDS, [organisation.id])).length === 0) return 0;
  const leavers = await whomToAsk(own, most);
  for (const leaver of leavers) {
    const { contact, countedFrom, keepUntil, refusedBy } = leaver;
    const askedAt = refusedBy === null ? now : null;
    await tx.run(NOTE, [organisation.id, contact, countedFrom, keepUntil, askedAt, refusedBy]);
    if (refusedBy === null) await writeQuestion(own, leaver);
  }
  return leavers.length;
}

const SENDS = statement<object>(
  "organisations.sends",
  "select from organisations where organisation_id = $1 and sending_stopped_at is null",
);

const NOTE = statement(
  "last_questions.note",
  `insert into last_questions
     (organisation_id, contact_id, counted_from, due_on, asked_at, not_asked)
   values ($1, $2, $3, $4, $5, $6)`,
);
