import { dayOf, type Day } from "@consentry/kernel";
import { retentionEntry, type RetentionRuleId } from "@consentry/law";

import { asOrganisation, type Own } from "../../consent/asking/own.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Installation } from "../../installation.ts";
import { readStandingOrder } from "../choices/standing-order.ts";
import { heldOn } from "../holds/holds.ts";
import type { PlatformRule } from "../rule.ts";
import { RULES } from "../rules.ts";
import { countOf } from "../table-rule.ts";
import { signReport } from "./report.ts";
import type { RetentionRun } from "./run.ts";
import {
  closeRun,
  countRemoved,
  endStep,
  failStep,
  lockOpenRun,
  nextStep,
  openRun,
  readRun,
} from "./run-rows.ts";

/** Rows a transaction: others wait for no longer than these take. */
export const BATCH = 5_000;

/** A person takes up to a hundred rows with them. */
const BATCH_OF_PEOPLE = 200;

type RunInstallation = Pick<Installation, "database" | "secret" | "publicUrl" | "now">;

export interface CarryOut {
  readonly installation: RunInstallation;
  readonly organisation: OrganisationId;
  /** Looked at between two batches: the rest is for another round. */
  readonly signal?: AbortSignal;
  /** Hears how many rows went so far. */
  readonly heard?: (rows: number) => void;
  /** Instead of all that there are. */
  readonly rules?: readonly PlatformRule[];
}

/**
 * Begins a run of today. People are among it where somebody looked at the plan and says so, or by
 * the organisation's standing order.
 *
 * @returns `null` where one is under way, which goes on instead
 */
export async function beginRun(
  { tx, organisation, now }: Pick<Own, "tx" | "organisation" | "now">,
  { by, withPeople }: { readonly by: string; readonly withPeople: boolean },
  rules: readonly PlatformRule[] = RULES,
): Promise<string | null> {
  const on = dayOf(now);
  const goes = rules.filter(({ id }) => withPeople || !retentionEntry(id, on).isOfPeople);
  const run = { day: on, startedBy: by, startedAt: now, withPeople };
  return openRun(
    tx,
    organisation.id,
    run,
    goes.map(({ id }) => id),
  );
}

/** Begins the run of today that nobody asked for. */
export async function beginDailyRun(own: Own, rules?: readonly PlatformRule[]): Promise<void> {
  const { peopleGoByThemselves } = await readStandingOrder(own.tx, own.organisation.id);
  await beginRun(own, { by: "system", withPeople: peopleGoByThemselves }, rules);
}

export interface CarriedOut {
  /** The run that ended, with its steps; `null` where it did not, or none was under way. */
  readonly run: RetentionRun | null;
  /** The first thing that went wrong; the rules behind it were carried out all the same. */
  readonly failure: unknown;
}

/**
 * Carries on the run that is under way, one bounded batch a transaction, to its end. What a batch
 * removed is counted in its transaction: killed anywhere and begun again, it removes and counts
 * what one run would have. Two who do this at once take turns. A rule that fails is passed over,
 * and keeps the run open.
 */
export async function carryOn(work: CarryOut): Promise<CarriedOut> {
  const { installation, organisation, signal, heard, rules = RULES } = work;
  const failed: RetentionRuleId[] = [];
  let failure: unknown;
  let rows = 0;
  for (;;) {
    if (signal?.aborted === true) return { run: null, failure };
    const begun: { rule: RetentionRuleId | null } = { rule: null };
    try {
      const turn = await asOrganisation(installation, organisation, (own) =>
        takeTurn(own, { failed, rules, begins: (rule) => (begun.rule = rule) }),
      );
      if (turn === null || turn.kind === "none") return { run: null, failure };
      if (turn.kind === "ended") return { run: turn.run, failure };
      rows += turn.rows;
      heard?.(rows);
    } catch (error) {
      failure ??= error;
      // Before a rule was begun there is nothing to pass over.
      if (begun.rule === null) throw error;
      failed.push(begun.rule);
      await noteFailure(work, begun.rule, error).catch(() => undefined);
    }
  }
}

type Turn =
  | { readonly kind: "none" }
  | { readonly kind: "batch"; readonly rows: number }
  | { readonly kind: "ended"; readonly run: RetentionRun | null };

interface TurnOf {
  readonly failed: readonly RetentionRuleId[];
  readonly rules: readonly PlatformRule[];
  readonly begins: (rule: RetentionRuleId) => void;
}

/** One batch that removes something; rules that have nothing to remove before it end with it. */
async function takeTurn(own: Own, { failed, rules, begins }: TurnOf): Promise<Turn> {
  const { tx, organisation } = own;
  const run = await lockOpenRun(tx, organisation.id);
  if (run === null) return { kind: "none" };
  for (;;) {
    const id = await nextStep(tx, organisation.id, run.id, failed);
    if (id === null) return failed.length > 0 ? { kind: "none" } : endRun(own, run.id);
    begins(id);
    const step = { run: run.id, rule: id, day: run.day };
    const rows = await batchOf(own, rules.find((rule) => rule.id === id) ?? null, step);
    if (rows !== null) return { kind: "batch", rows };
  }
}

/**
 * @param rule `null`: one that this version does not know any more has nothing to remove
 * @returns how many rows went; `null` where the rule had nothing to do
 */
async function batchOf(
  own: Own,
  rule: PlatformRule | null,
  { day, ...step }: { readonly run: string; readonly rule: RetentionRuleId; readonly day: Day },
): Promise<number | null> {
  const { tx, organisation, now } = own;
  const end = (held: number) => endStep(tx, organisation.id, step, { held, at: now });
  if (rule === null) {
    await end(0);
    return null;
  }
  const { hasHolds, holdsEverything } = await heldOn(tx, organisation.id, day);
  // A hold that is over goes whatever else is held.
  const by = { on: day, hasHolds: hasHolds && rule.id !== "holds" };
  if (holdsEverything && rule.id !== "holds") {
    const { rows, held } = await rule.due(own, by);
    await end(rows + held);
    return null;
  }
  const most = retentionEntry(rule.id, day).isOfPeople ? BATCH_OF_PEOPLE : BATCH;
  const removed = await rule.removeSome(own, { ...by, most });
  const rows = countOf(removed);
  if (rows > 0) await countRemoved(tx, organisation.id, step, removed);
  if (!removed.hasMore) await end((await rule.due(own, by)).held);
  return rows > 0 || removed.hasMore ? rows : null;
}

async function endRun(own: Own, id: string): Promise<Turn> {
  const { tx, organisation, now } = own;
  const run = await readRun(tx, organisation.id, id);
  if (run === null) return { kind: "none" };
  const didSomething = run.steps.some(
    (step) => countOf({ tables: step.removed }) > 0 || step.held > 0,
  );
  const report = didSomething ? await signReport(own, { ...run, endedAt: now }) : null;
  await closeRun(tx, organisation.id, id, { at: now, report });
  return { kind: "ended", run: { ...run, endedAt: now } };
}

async function noteFailure(
  { installation, organisation }: CarryOut,
  rule: RetentionRuleId,
  error: unknown,
): Promise<void> {
  await asOrganisation(installation, organisation, async (own) => {
    const run = await lockOpenRun(own.tx, own.organisation.id);
    if (run === null) return;
    const of = { failure: kindOf(error), at: own.now };
    await failStep(own.tx, own.organisation.id, { run: run.id, rule }, of);
  });
}

/** By its kind alone: a message may quote a row. */
function kindOf(error: unknown): string {
  if (!(error instanceof Error)) return "unknown";
  const { code } = error as { readonly code?: unknown };
  return typeof code === "string" ? `${error.name} ${code}` : error.name;
}
