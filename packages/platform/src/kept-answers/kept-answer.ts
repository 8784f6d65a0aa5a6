import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../database/organisation-id.ts";
import { statement } from "../database/statement.ts";
import type { Tx } from "../database/transaction.ts";

/** What is asked about everybody of an organisation, and may take longer than a page waits. */
export type AnswerKind = "coverage" | "measurement" | "ledger" | "hygiene" | "transition";

/** The last answer to one of these, and how far the next is. */
export interface KeptAnswer<Answer> {
  /** Whether it is being made, or waits for it. */
  readonly isWanted: boolean;
  readonly askedAt: Instant;
  readonly seen: number;
  /** `null`: not known yet. */
  readonly of: number | null;
  /** `null` with its answer: never made yet. */
  readonly answeredAt: Instant | null;
  readonly answer: Answer | null;
}

/** Whose it is. */
export interface AnswerOf {
  readonly organisation: OrganisationId;
  readonly kind: AnswerKind;
}

/** What was last found; `null` when nobody ever asked. */
export async function readAnswer<Answer>(
  tx: Tx,
  { organisation, kind }: AnswerOf,
): Promise<KeptAnswer<Answer> | null> {
  const [row] = await tx.rows(READ, [organisation, kind]);
  return (row as KeptAnswer<Answer> | undefined) ?? null;
}

const READ = statement<KeptAnswer<unknown>>(
  "kept_answers.read",
  `select is_wanted as "isWanted", asked_at as "askedAt", seen, seen_of as of,
          answered_at as "answeredAt", answer
     from kept_answers
    where organisation_id = $1 and kind = $2`,
);

/** Has an answer made by whichever process does such work; while one is being made, that one. */
export async function askFor(
  tx: Tx,
  { organisation, kind }: AnswerOf,
  { at, by }: { readonly at: Instant; readonly by: string },
): Promise<void> {
  await tx.run(ASK, [organisation, kind, at, by]);
}

const ASK = statement(
  "kept_answers.ask",
  `insert into kept_answers as known (organisation_id, kind, asked_at, asked_by)
   values ($1, $2, $3, $4)
   on conflict (organisation_id, kind) do update
      set asked_at = excluded.asked_at, asked_by = excluded.asked_by,
          seen = 0, seen_of = null, is_wanted = true
    where not known.is_wanted`,
);

/** Keeps an answer in the place of the one before. */
export async function keepAnswer(
  tx: Tx,
  { organisation, kind }: AnswerOf,
  answer: object,
  { at, by }: { readonly at: Instant; readonly by: string },
): Promise<void> {
  await tx.run(KEEP, [organisation, kind, at, by, answer]);
}

const KEEP = statement(
  "kept_answers.keep",
  `insert into kept_answers
     (organisation_id, kind, asked_at, asked_by, is_wanted, answered_at, answer)
   values ($1, $2, $3, $4, false, $3, $5)
   on conflict (organisation_id, kind) do update
      set is_wanted = false, answered_at = excluded.answered_at, answer = excluded.answer`,
);
