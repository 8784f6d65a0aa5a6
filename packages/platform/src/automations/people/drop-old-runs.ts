import { dayOf, type Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** Lets the steps and the ways of people go whose last day is over. */
export async function dropOldRuns(
  tx: Tx,
  organisation: OrganisationId,
  now: Instant,
): Promise<void> {
  const own = [organisation, dayOf(now)];
  await tx.run(DROP_MOVES, own);
  await tx.run(DROP_RUNS, own);
}

const DROP_MOVES = statement(
  "automation_moves.drop_old",
  "delete from automation_moves where organisation_id = $1 and keep_until <= $2",
);

const DROP_RUNS = statement(
  "automation_runs.drop_old",
  "delete from automation_runs where organisation_id = $1 and keep_until <= $2",
);
