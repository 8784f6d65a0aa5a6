import { dayOf, type Day, type Instant } from "@consentry/kernel";
import { ACTIVITY_IDS, type ActivityId } from "@consentry/law";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import {
  NO_ANSWERS,
  QUESTION_IDS,
  type Answers,
  type BasisAnswer,
  type BasisAnswers,
  type ProcessorAnswer,
} from "./answer.ts";

/** One answer with who gave it; `answer` is `null` where it was taken back. */
export interface Answered<Answer = unknown> {
  readonly subject: string;
  readonly number: number;
  readonly answer: Answer | null;
  readonly by: string;
  readonly at: Instant;
}

/** The last answer to each question. */
export interface AnswersOfToday {
  readonly answers: Answers;
  readonly bases: BasisAnswers;
  readonly processors: ReadonlyMap<string, Answered<ProcessorAnswer>>;
  /** When something was last answered; `null`: nothing ever was. */
  readonly lastAt: Instant | null;
}

export const BASIS = "basis:";
export const PROCESSOR = "processor:";

/** Reads what stands answered today. */
export async function readAnswers(tx: Tx, organisation: OrganisationId): Promise<AnswersOfToday> {
  const rows = await tx.rows(LAST, [organisation]);
  const answers: Record<string, unknown> = { ...NO_ANSWERS };
  const bases: Partial<Record<ActivityId, BasisAnswer>> = {};
  const processors = new Map<string, Answered<ProcessorAnswer>>();
  for (const row of rows) {
    const { subject, answer } = row;
    if (answer === null) continue;
    const activity = ACTIVITY_IDS.find((id) => subject === `${BASIS}${id}`);
    // What stands in the table was held to its schema when it was answered.
    if (activity !== undefined) bases[activity] = answer as BasisAnswer;
    else if (subject.startsWith(PROCESSOR)) {
      processors.set(subject.slice(PROCESSOR.length), row as Answered<ProcessorAnswer>);
    } else if (QUESTION_IDS.some((id) => id === subject)) answers[subject] = answer;
  }
  const lastAt =
    rows
      .map(({ at }) => at)
      .toSorted()
      .at(-1) ?? null;
  return { answers: answers as unknown as Answers, bases, processors, lastAt };
}

/** Every answer ever given that is still kept, the last first. */
export function answerHistory(tx: Tx, organisation: OrganisationId): Promise<readonly Answered[]> {
  return tx.rows(HISTORY, [organisation]);
}

/** Who answers what, and when. */
export interface Answering {
  readonly subject: string;
  /** `null` takes back what was answered. */
  readonly answer: object | null;
  readonly by: string;
  readonly now: Instant;
}

/** For so long it can be shown who was named before; then that goes. */
const YEARS_BEHIND = 3;

/** Puts an answer in the place of the one before, which is kept for a while. */
export async function answerQuestion(
  tx: Tx,
  organisation: OrganisationId,
  { subject, answer, by, now }: Answering,
): Promise<void> {
  await tx.lock(`register ${organisation}`);
  await tx.run(SUPERSEDE, [organisation, subject, goesOn(now)]);
  await tx.run(INSERT, [organisation, subject, answer, by, now]);
  if (answer === null) await tx.run(SUPERSEDE, [organisation, subject, goesOn(now)]);
}

function goesOn(now: Instant): Day {
  const today = dayOf(now);
  const day = today.endsWith("-02-29") ? `${today.slice(0, 8)}28` : today;
  return `${Number(day.slice(0, 4)) + YEARS_BEHIND}${day.slice(4)}` as Day;
}

const COLUMNS = `subject, number, answer, said_by as by, said_at as at`;

const LAST = statement<Answered>(
  "register_answers.last",
  `select distinct on (subject) ${COLUMNS} from register_answers
    where organisation_id = $1 order by subject, number desc`,
);

const HISTORY = statement<Answered>(
  "register_answers.history",
  `select ${COLUMNS} from register_answers where organisation_id = $1
    order by said_at desc, subject, number desc`,
);

const SUPERSEDE = statement(
  "register_answers.supersede",
  `update register_answers set keep_until = $3
    where organisation_id = $1 and subject = $2 and keep_until is null`,
);

const INSERT = statement(
  "register_answers.insert",
  `insert into register_answers (organisation_id, subject, number, answer, said_by, said_at)
   select $1, $2, coalesce(max(number), 0) + 1, $3, $4, $5::timestamptz
     from register_answers where organisation_id = $1 and subject = $2`,
);
