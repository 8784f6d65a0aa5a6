import type { Instant } from "@consentry/kernel";
import type { RetentionRuleId } from "@consentry/law";

import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Due, Removed } from "../rule.ts";
import type { RetentionRun } from "./run.ts";

/** The run under way, locked to the end of the transaction; `null` where none is. */
export async function lockOpenRun(
  tx: Tx,
  organisation: OrganisationId,
): Promise<Omit<RetentionRun, "steps"> | null> {
  return (await tx.rows(LOCK_OPEN, [organisation]))[0] ?? null;
}

/** Begins a run, with a step for each rule; `null` where one is under way. */
export async function openRun(
  tx: Tx,
  organisation: OrganisationId,
  run: Pick<RetentionRun, "day" | "startedBy" | "startedAt" | "withPeople">,
  rules: readonly RetentionRuleId[],
): Promise<string | null> {
  const { day, startedBy, startedAt, withPeople } = run;
  const id = newId();
  const values = [organisation, id, day, startedBy, startedAt, withPeople];
  if ((await tx.run(OPEN, values)) === 0) return null;
  await tx.run(STEPS, [organisation, id, rules]);
  return id;
}

/** The next rule that has not ended, but for those that failed since a moment. */
export async function nextStep(
  tx: Tx,
  organisation: OrganisationId,
  run: string,
  passedOver: readonly RetentionRuleId[],
): Promise<RetentionRuleId | null> {
  const [row] = await tx.rows(NEXT, [organisation, run, passedOver]);
  return row?.rule ?? null;
}

/** Counts what a batch took away, in its own transaction. */
export async function countRemoved(
  tx: Tx,
  organisation: OrganisationId,
  { run, rule }: { readonly run: string; readonly rule: RetentionRuleId },
  { tables, oldest, newest }: Removed,
): Promise<void> {
  const names = Object.keys(tables);
  const rows = names.map((name) => tables[name] ?? 0);
  await tx.run(COUNT, [organisation, run, rule, names, rows, oldest, newest]);
}

/** A rule has nothing more to remove today; what it left is noted. */
export async function endStep(
  tx: Tx,
  organisation: OrganisationId,
  { run, rule }: { readonly run: string; readonly rule: RetentionRuleId },
  { held, at }: Pick<Due, "held"> & { readonly at: Instant },
): Promise<void> {
  await tx.run(END_STEP, [organisation, run, rule, held, at]);
}

export async function failStep(
  tx: Tx,
  organisation: OrganisationId,
  { run, rule }: { readonly run: string; readonly rule: RetentionRuleId },
  { failure, at }: { readonly failure: string; readonly at: Instant },
): Promise<void> {
  await tx.run(FAIL_STEP, [organisation, run, rule, failure]);
  await tx.run(FAIL_RUN, [organisation, run, at]);
}

/** It takes the place of those before it that removed nothing. */
export async function closeRun(
  tx: Tx,
  organisation: OrganisationId,
  run: string,
  { at, report }: { readonly at: Instant; readonly report: string | null },
): Promise<void> {
  await tx.run(CLOSE, [organisation, run, at, report]);
  await tx.run(FORGET_IDLE, [organisation, run]);
}

/** The newest first; steps in the order of the rules. */
export function listRuns(
  tx: Tx,
  organisation: OrganisationId,
  { before, most }: { readonly before: string | null; readonly most: number },
): Promise<readonly RetentionRun[]> {
  return tx.rows(LIST, [organisation, before, most]);
}

export async function readRun(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<RetentionRun | null> {
  return (await tx.rows(READ, [organisation, id]))[0] ?? null;
}

/** The signed report of a run; `null` where there is none, or no such run. */
export async function readReport(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<string | null> {
  return (await tx.rows(REPORT, [organisation, id]))[0]?.report ?? null;
}

const COLUMNS = `run.run_id as id, run.day, run.started_by as "startedBy",
  run.started_at as "startedAt", run.with_people as "withPeople", run.ended_at as "endedAt",
  run.failed_at as "failedAt"`;

const STEPS_OF = `coalesce((
  select jsonb_agg(jsonb_build_object('rule', rule, 'removed', removed, 'held', held,
           'oldest', oldest, 'newest', newest, 'failure', failure, 'endedAt',
           to_char(step.ended_at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'))
           order by place)
    from retention_run_steps as step
   where step.organisation_id = $1 and step.run_id = run.run_id), '[]') as steps`;

const LOCK_OPEN = statement<Omit<RetentionRun, "steps">>(
  "retention_runs.lock_open",
  `select ${COLUMNS} from retention_runs as run
    where organisation_id = $1 and ended_at is null
      for update`,
);

const OPEN = statement(
  "retention_runs.open",
  `insert into retention_runs (organisation_id, run_id, day, started_by, started_at, with_people)
   values ($1, $2, $3, $4, $5, $6)
   on conflict (organisation_id) where ended_at is null do nothing`,
);

const STEPS = statement(
  "retention_run_steps.plan",
  `insert into retention_run_steps (organisation_id, run_id, rule, place)
   select $1, $2, rule, place from unnest($3::text[]) with ordinality as given (rule, place)`,
);

const NEXT = statement<{ readonly rule: RetentionRuleId }>(
  "retention_run_steps.next",
  `select rule from retention_run_steps
    where organisation_id = $1 and run_id = $2 and ended_at is null and rule <> all($3::text[])
    order by place limit 1`,
);

const COUNT = statement(
  "retention_run_steps.count",
  `update retention_run_steps
      set removed = removed || (
            select coalesce(jsonb_object_agg(name,
                     coalesce((removed ->> name)::bigint, 0) + rows), '{}')
              from unnest($4::text[], $5::bigint[]) as given (name, rows)),
          oldest = least(oldest, $6::date), newest = greatest(newest, $7::date)
    where organisation_id = $1 and run_id = $2 and rule = $3`,
);

const END_STEP = statement(
  "retention_run_steps.end",
  `update retention_run_steps set held = $4, ended_at = $5, failure = null
    where organisation_id = $1 and run_id = $2 and rule = $3`,
);

const FAIL_STEP = statement(
  "retention_run_steps.fail",
  `update retention_run_steps set failure = $4
    where organisation_id = $1 and run_id = $2 and rule = $3`,
);

const FAIL_RUN = statement(
  "retention_runs.fail",
  "update retention_runs set failed_at = $3 where organisation_id = $1 and run_id = $2",
);

const CLOSE = statement(
  "retention_runs.close",
  `update retention_runs set ended_at = $3, report = $4, failed_at = null
    where organisation_id = $1 and run_id = $2`,
);

const FORGET_IDLE = statement(
  "retention_runs.forget_idle",
  `delete from retention_runs
    where organisation_id = $1 and run_id < $2 and ended_at is not null and report is null`,
);

const LIST = statement<RetentionRun>(
  "retention_runs.list",
  `select ${COLUMNS}, ${STEPS_OF} from retention_runs as run
    where organisation_id = $1 and ($2::uuid is null or run_id < $2)
    order by run_id desc limit $3`,
);

const READ = statement<RetentionRun>(
  "retention_runs.read",
  `select ${COLUMNS}, ${STEPS_OF} from retention_runs as run
    where organisation_id = $1 and run_id = $2`,
);

const REPORT = statement<{ readonly report: string | null }>(
  "retention_runs.report",
  "select report from retention_runs where organisation_id = $1 and run_id = $2",
);
