import type { Instant } from "@consentry/kernel";

import { acrossOrganisations, reading, withOrganisation } from "../database/database.ts";
import { statement } from "../database/statement.ts";
import type { ReadTx, Tx } from "../database/transaction.ts";
import type { Installation } from "../installation.ts";
import { readOrganisation, type Organisation } from "../organisations/organisation.ts";
import { startLongJob, type RunningJob } from "../running-job.ts";
import { keepAnswer, type AnswerKind, type AnswerOf } from "./kept-answer.ts";

/** A person waits with the page before them. */
const EVERY_MS = 500;

/** How often it is written down how far an answer is. */
const TELL_EVERY_MS = 1_000;

/** What an answer is made from. */
export interface Asking<In extends ReadTx = Tx> {
  readonly tx: In;
  readonly organisation: Organisation;
  readonly now: Instant;
  /** Who asked. */
  readonly by: string;
  /** To be told how far it is; what it rejects with ends the work. */
  readonly heard: (seen: number, of: number | null) => Promise<void>;
}

/** Long walks over what was said, which ask nobody whether they may: a replica takes them over. */
type OfReplica = "coverage";

/** How each answer is made: plain data, without anybody's name. */
export type AnswerMakers = Readonly<
  Record<Exclude<AnswerKind, OfReplica>, (asking: Asking) => Promise<object>> &
    Record<OfReplica, (asking: Asking<ReadTx>) => Promise<object>>
>;

/**
 * Makes the answers that were asked for, one after the other, until stopped. Several processes may
 * do so on one database; what a stop or a kill broke off begins again.
 *
 * @param report hears what failed, by its kind alone
 */
export function startAnswering(
  installation: Pick<Installation, "database" | "now">,
  makers: AnswerMakers,
  report: (what: string) => void,
  everyMs = EVERY_MS,
): RunningJob {
  const words = {
    begins: "A figure about everybody could not be found; it is tried again.",
    ends: "Figures about everybody are found again.",
  };
  return startLongJob(
    (signal) => makeAnswers(installation, makers, signal),
    everyMs,
    words,
    report,
  );
}

/**
 * Makes every answer that somebody waits for and no other process has in hand. One that fails holds
 * up no other; the first failure is what it rejects with.
 */
export async function makeAnswers(
  installation: Pick<Installation, "database" | "now">,
  makers: AnswerMakers,
  signal: AbortSignal = new AbortController().signal,
): Promise<void> {
  const { database } = installation;
  const failures: unknown[] = [];
  for (const wanted of await acrossOrganisations(database, (tx) => tx.rows(WANTED))) {
    if (signal.aborted) return;
    const held = await database.holdLock(`kept answer ${wanted.organisation} ${wanted.kind}`);
    if (held === null) continue;
    await makeOne(installation, makers, wanted, AbortSignal.any([signal, held.lost]))
      .catch((error: unknown) => failures.push(error))
      .finally(() => held.release());
  }
  if (failures.length > 0) throw failures[0];
}

interface Wanted extends AnswerOf {
  readonly askedBy: string;
}

const WANTED = statement<Wanted>(
  "kept_answers.wanted",
  `select organisation_id as organisation, kind, asked_by as "askedBy"
     from kept_answers
    where is_wanted
    order by asked_at`,
);

async function makeOne(
  { database, now }: Pick<Installation, "database" | "now">,
  makers: AnswerMakers,
  { organisation: id, kind, askedBy: by }: Wanted,
  signal: AbortSignal,
): Promise<void> {
  const answerOf = { organisation: id, kind };
  let toldAt = performance.now();
  const heard = async (seen: number, of: number | null): Promise<void> => {
    signal.throwIfAborted();
    if (performance.now() - toldAt < TELL_EVERY_MS) return;
    toldAt = performance.now();
    await withOrganisation(database, id, (tx) => tx.run(SEEN, [id, kind, seen, of]));
  };
  const at = now();
  const organisation = await withOrganisation(database, id, (tx) => readOrganisation(tx, id));
  if (organisation === null) return;
  const asked = { organisation, now: at, by, heard };
  const answer =
    kind === "coverage"
      ? await reading(database, id, (tx) => makers.coverage({ ...asked, tx }))
      : await withOrganisation(database, id, (tx) => makers[kind]({ ...asked, tx }));
  await withOrganisation(database, id, (tx) => keepAnswer(tx, answerOf, answer, { at, by }));
}

const SEEN = statement(
  "kept_answers.seen",
  `update kept_answers set seen = $3, seen_of = $4
    where organisation_id = $1 and kind = $2 and is_wanted`,
);
