import type { Instant } from "@consentry/kernel";

import { keptUntil } from "../../campaigns/audience/plan-deliveries.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { flowOf } from "../flow.ts";
import { readVersion } from "../store/read-automation.ts";
import { isActive } from "./is-active.ts";
import { OVERDUE_DAYS } from "./overdue.ts";
import type { Outcome, Run, Walk } from "./run.ts";
import { takeStep } from "./take-step.ts";
import { whoLeaves, type DueRun } from "./who-leaves.ts";

/** People at a time; a kill costs at most the work of one batch, and undoes all of it. */
export const RUNS_AT_ONCE = 500;

/**
 * Brings people whose turn it is as far as each comes now: to the next wait, to a message that has
 * to be sent, to the end. Everything a step does is in this one transaction with the step itself.
 * Several processes may do so: each passes over whom another has in hand.
 *
 * @returns how many it was the turn of; `RUNS_AT_ONCE` when there may be more
 */
export async function advance(
  tx: Tx,
  organisation: OrganisationId,
  automation: string,
  now: Instant,
): Promise<number> {
  if (!(await isActive(tx, organisation, automation))) return 0;
  const due = await tx.rows(DUE, [organisation, automation, now, RUNS_AT_ONCE]);
  for (const [version, runs] of Map.groupBy(due, (run) => run.version)) {
    const definition = await readVersion(tx, organisation, automation, version);
    if (definition === null) continue;
    const flow = flowOf(definition);
    await walk({ tx, organisation, automation, version, definition, flow, now }, runs);
  }
  return due.length;
}

async function walk(context: Walk, due: readonly DueRun[]): Promise<void> {
  const { flow, now } = context;
  const paths = new Paths();
  const leaving = await whoLeaves(context, due);
  let going: Run[] = [];
  for (const run of due) {
    const { contact } = run;
    const reason = leaving.get(run.id) ?? (contact === null ? "erased" : null);
    if (reason !== null) paths.leave(run, reason, now);
    else if (contact !== null) going.push({ ...run, contact });
  }
  while (going.length > 0) {
    const next: Run[] = [];
    for (const [id, runs] of Map.groupBy(going, ({ step }) => step)) {
      const step = flow.step(id);
      const taken = step === undefined ? [] : await takeStep(context, step, runs);
      for (const [index, run] of runs.entries()) {
        const did = taken[index];
        if (step === undefined || did === undefined) paths.leave(run, "gone", now);
        else if (did.kind === "leave") paths.leave(run, did.reason, now);
        else if (did.kind === "end") paths.end(run, now);
        else if (did.kind === "stay") paths.stay({ ...run, hasBegun: true }, did.until);
        else {
          const way = did.kind === "on" ? did.way : undefined;
          const to = step.kind === "condition" && way ? flow.into(step, way) : flow.after(id);
          if (did.kind === "on") paths.move(run, did.outcome);
          if (to === null) paths.end(run, now);
          else next.push({ ...run, step: to, since: now, hasBegun: false });
        }
      }
    }
    going = next;
  }
  await paths.keep(context);
}

interface Place {
  readonly id: string;
  readonly step: string;
  readonly since: Instant;
  readonly hasBegun: boolean;
  readonly dueAt: Instant;
  readonly state: "running" | "done" | "left";
  readonly reason: string | null;
}

/** Where everybody of a batch came to, and by which steps; written down at once. */
class Paths {
  readonly #places: Place[] = [];
  readonly #moves: {
    readonly run: string;
    readonly step: string;
    readonly outcome: Outcome;
  }[] = [];

  move({ id: run, step }: Run, outcome: Outcome): void {
    this.#moves.push({ run, step, outcome });
  }

  stay({ id, step, since, hasBegun }: Run, dueAt: Instant): void {
    this.#places.push({ id, step, since, hasBegun, dueAt, state: "running", reason: null });
  }

  end({ id, step, since, hasBegun }: Run, dueAt: Instant): void {
    this.#places.push({ id, step, since, hasBegun, dueAt, state: "done", reason: null });
  }

  leave(
    { id, step, since, hasBegun }: Pick<Run, "id" | "step" | "since" | "hasBegun">,
    reason: string,
    dueAt: Instant,
  ): void {
    this.#places.push({ id, step, since, hasBegun, dueAt, state: "left", reason });
  }

  async keep({ tx, organisation, automation, now }: Walk): Promise<void> {
    const places = this.#places;
    await tx.run(PLACE, [
      organisation,
      automation,
      places.map(({ id }) => id),
      places.map(({ step }) => step),
      places.map(({ since }) => since),
      places.map(({ hasBegun }) => hasBegun),
      places.map(({ dueAt }) => dueAt),
      places.map(({ state }) => state),
      places.map(({ reason }) => reason),
      now,
      keptUntil(now),
      OVERDUE_DAYS + 1,
    ]);
    const gone = places.filter(({ state, hasBegun }) => state === "left" && hasBegun);
    if (gone.length > 0) {
      await tx.run(TAKE_BACK, [organisation, automation, gone.map(({ id }) => id)]);
    }
    if (this.#moves.length === 0) return;
    await tx.run(MOVE, [
      organisation,
      automation,
      this.#moves.map(({ run }) => run),
      this.#moves.map(({ step }) => step),
      this.#moves.map(({ outcome }) => outcome),
      now,
      keptUntil(now),
    ]);
  }
}

/** Whom another process has in hand is passed over: it is not their turn any more then. */
const DUE = statement<DueRun>(
  "automation_runs.due",
  `select run_id as id, contact_id as contact, version, entered_at as "enteredAt",
          entered_on as "enteredOn", step_id as step, since, has_begun as "hasBegun",
          due_at as "dueAt"
     from automation_runs
    where organisation_id = $1 and automation_id = $2 and state = 'running' and due_at <= $3
    order by due_at
    limit $4
      for update skip locked`,
);

/** Who waits longer than steps are remembered stays until it is their turn, and was looked at. */
const PLACE = statement(
  "automation_runs.place",
  `update automation_runs as run
      set step_id = given.step_id, since = given.since, has_begun = given.has_begun,
          due_at = given.due_at, state = given.state, reason = given.reason,
          ended_at = case when given.state <> 'running' then $10::timestamptz end,
          keep_until = case when given.state = 'running'
                            then greatest($11::date, given.due_at::date + $12::integer)
                            else $11 end
     from unnest($3::uuid[], $4::uuid[], $5::timestamptz[], $6::boolean[], $7::timestamptz[],
                 $8::text[], $9::text[])
       as given (run_id, step_id, since, has_begun, due_at, state, reason)
    where run.organisation_id = $1 and run.automation_id = $2 and run.run_id = given.run_id`,
);

const MOVE = statement(
  "automation_moves.add",
  `insert into automation_moves (organisation_id, automation_id, run_id, step_id, outcome, at,
     keep_until)
   select $1, $2, run_id, step_id, outcome, $6, $7
     from unnest($3::uuid[], $4::uuid[], $5::text[]) with ordinality
       as given (run_id, step_id, outcome, place)
    order by place`,
);

/** Who leaves before their message went does not get it any more. */
const TAKE_BACK = statement(
  "deliveries.take_back",
  `update deliveries as delivery set state = 'cancelled'
     from automation_runs as run
     join campaigns as step
       on step.organisation_id = $1 and step.automation_id = $2
      and step.automation_version = run.version and step.step_id = run.step_id
    where run.organisation_id = $1 and run.automation_id = $2 and run.run_id = any($3::uuid[])
      and delivery.organisation_id = $1 and delivery.campaign_id = step.campaign_id
      and delivery.contact_id = run.contact_id and delivery.entered_on = run.entered_on
      and delivery.state = 'waiting'`,
);
