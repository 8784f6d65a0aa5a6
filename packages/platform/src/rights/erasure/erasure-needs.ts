import type { Instant } from "@consentry/kernel";

import { statement } from "../../database/statement.ts";
import { need, type Looking, type Need } from "../../home/need.ts";

/** Files are read within a day, and nights come every day; what takes longer is stuck. */
const DAYS_WAITED = 2;

/** Erasures that have not reached everything they should have by now. */
export async function erasureNeeds({ tx, organisation, now }: Looking): Promise<readonly Need[]> {
  const [row] = await tx.rows(STUCK, [organisation.id, now, `${DAYS_WAITED} days`]);
  const { count = 0, since = null } = row ?? {};
  return count > 0 ? [need("erasures-unfinished", { count, due: since })] : [];
}

const STUCK = statement<{ readonly count: number; readonly since: Instant | null }>(
  "erasures.stuck",
  `select count(*)::int as count, min(at) as since
     from erasures
    where organisation_id = $1 and at < $2::timestamptz - $3::interval
      and (files_at is null or backups_at is null
           or scrubbed_at is null and scrub_failure is null)`,
);
