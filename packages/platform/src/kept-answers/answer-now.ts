import type { Instant } from "@consentry/kernel";

import { secondsBetween } from "../campaigns/delivery/moments.ts";
import type { Tx } from "../database/transaction.ts";
import type { Organisation } from "../organisations/organisation.ts";
import type { Asking } from "./keep-answering.ts";
import { askFor, readAnswer, type AnswerKind } from "./kept-answer.ts";
import { isSmall } from "./size-of.ts";

/** Who asks, and when. */
export interface AskingNow {
  readonly tx: Tx;
  readonly organisation: Organisation;
  readonly now: Instant;
  readonly by: string;
}

/** What there is to show. */
export interface AnswerNow<Answer> {
  /** `null` with its moment: it is being found for the first time. */
  readonly answer: Answer | null;
  readonly answeredAt: Instant | null;
  /** Whether a newer one is being found. */
  readonly isBeingFound: boolean;
}

/** After that a kept answer is shown once more, and a new one made behind it. */
const FRESH_SECONDS = 60 * 60;

const NOBODY_HEARS = () => Promise.resolve();

/**
 * The answer to a question about everybody: of this moment where they are few, otherwise the last
 * that was kept, and a new one is asked for when that is old.
 */
export async function answerNow<Answer extends object>(
  { tx, organisation, now, by }: AskingNow,
  kind: AnswerKind,
  make: (asking: Asking) => Promise<Answer>,
): Promise<AnswerNow<Answer>> {
  if (await isSmall(tx, organisation.id)) {
    const answer = await make({ tx, organisation, now, by, heard: NOBODY_HEARS });
    return { answer, answeredAt: now, isBeingFound: false };
  }
  const of = { organisation: organisation.id, kind };
  const known = await readAnswer<Answer>(tx, of);
  const { answer = null, answeredAt = null, isWanted = false } = known ?? {};
  const isFresh = answeredAt !== null && secondsBetween(answeredAt, now) < FRESH_SECONDS;
  if (!isFresh && !isWanted) await askFor(tx, of, { at: now, by });
  return { answer, answeredAt, isBeingFound: isWanted || !isFresh };
}
