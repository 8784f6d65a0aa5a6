import type { Day, Instant } from "@consentry/kernel";
import { lastQuestionWindow } from "@consentry/law";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** What came of the questions, about people who are still there. */
export interface LastQuestionFigures {
  readonly asked: number;
  readonly answered: number;
  /** By the rule or the suppression that keeps them from being written to. */
  readonly notAsked: readonly { readonly reason: string; readonly people: number }[];
  /** Whose last day is near enough to be asked, and who was not asked yet. */
  readonly waiting: number;
}

export async function lastQuestionFigures(
  tx: Tx,
  organisation: OrganisationId,
  on: Day,
): Promise<LastQuestionFigures> {
  const { first, last } = lastQuestionWindow(on);
  const [figures] = await tx.rows(COUNT, [organisation, first, last]);
  const notAsked = await tx.rows(NOT_ASKED, [organisation]);
  const { asked = 0, answered = 0, waiting = 0 } = figures ?? {};
  return { asked, answered, notAsked, waiting };
}

const COUNT = statement<Omit<LastQuestionFigures, "notAsked">>(
  "last_questions.count",
  `select (select count(*)::int from last_questions
            where organisation_id = $1 and asked_at is not null) as asked,
          (select count(*)::int from last_questions
            where organisation_id = $1 and answered_at is not null) as answered,
          (select count(*)::int from contacts as contact
            where organisation_id = $1 and keep_until between $2 and $3
              and not exists (
                select from last_questions as question
                 where question.organisation_id = $1
                   and question.contact_id = contact.contact_id
                   and question.counted_from = greatest(contact.collected_on,
                         contact.last_contact_on, contact.relation_ended_on))) as waiting`,
);

const NOT_ASKED = statement<LastQuestionFigures["notAsked"][number]>(
  "last_questions.not_asked",
  `select not_asked as reason, count(*)::int as people from last_questions
    where organisation_id = $1 and not_asked is not null
    group by not_asked
    order by 2 desc, 1`,
);

/** One question to one person, newest first. */
export interface LastQuestion {
  readonly dueOn: Day;
  readonly askedAt: Instant | null;
  readonly notAsked: string | null;
  readonly answeredAt: Instant | null;
}

export function lastQuestionsOf(
  tx: Tx,
  organisation: OrganisationId,
  contact: string,
): Promise<readonly LastQuestion[]> {
  return tx.rows(OF, [organisation, contact]);
}

const OF = statement<LastQuestion>(
  "last_questions.of",
  `select due_on as "dueOn", asked_at as "askedAt", not_asked as "notAsked",
          answered_at as "answeredAt"
     from last_questions
    where organisation_id = $1 and contact_id = $2
    order by counted_from desc`,
);
