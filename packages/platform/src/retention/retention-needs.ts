import { addDays, dayOf, type Day, type Instant } from "@consentry/kernel";

import { statement } from "../database/statement.ts";
import { need, type Looking, type Need } from "../home/need.ts";

/** Long enough to ask whoever knows of the claim. */
const DAYS_BEFORE_END = 14;

/** A run that does not come to its end, and holds that end. */
export async function retentionNeeds({ tx, organisation, now }: Looking): Promise<readonly Need[]> {
  const today = dayOf(now);
  const [row] = await tx.rows(FIND, [organisation.id, addDays(today, DAYS_BEFORE_END)]);
  const { failedAt = null, because = null, ending = 0, first = null } = row ?? {};
  return [
    ...(failedAt !== null ? [need("retention-failed", { due: failedAt, because })] : []),
    ...(ending > 0 ? [need("holds-ending", { count: ending, due: first })] : []),
  ];
}

const FIND = statement<{
  readonly failedAt: Instant | null;
  readonly because: string | null;
  readonly ending: number;
  readonly first: Day | null;
}>(
  "retention.needs",
  `select failed.failed_at as "failedAt",
          (select min(step.rule) from retention_run_steps as step
            where step.organisation_id = $1 and step.run_id = failed.run_id
              and step.failure is not null) as because,
          held.ending, held.first
     from (select count(*)::int as ending, min(until) as first
             from retention_holds where organisation_id = $1 and until <= $2) as held
     left join retention_runs as failed
       on failed.organisation_id = $1 and failed.ended_at is null and failed.failed_at is not null`,
);
