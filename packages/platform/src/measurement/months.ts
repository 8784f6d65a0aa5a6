import { addDays, type Day } from "@consentry/kernel";

import { statement } from "../database/statement.ts";
import type { SystemTx, Tx } from "../database/transaction.ts";

/** Loads come in a month that was made before; a server that stood still for one still finds it. */
const DAYS_AHEAD = [0, 31, 62] as const;

/** Makes the parts of the event table for this month and the next two, where they are missing. */
export async function makeMonthsAhead(tx: Tx | SystemTx, today: Day): Promise<void> {
  for (const days of DAYS_AHEAD) await tx.rows(MAKE, [addDays(today, days)]);
}

const MAKE = statement<object>("measure.make_month", "select make_measure_month($1::date)");

/**
 * Drops every month before that of `day` that nothing is in any more: each organisation takes its
 * events out by itself, once it has counted them.
 *
 * @returns how many months went
 */
export async function dropMonthsBefore(tx: SystemTx, day: Day): Promise<number> {
  const [row] = await tx.rows(DROP, [day]);
  return row?.dropped ?? 0;
}

const DROP = statement<{ readonly dropped: number }>(
  "measure.drop_months",
  "select drop_measure_months($1::date) as dropped",
);
