import type { MeasurePurpose } from "@consentry/law";

import { statement } from "../../database/statement.ts";
import type { ReadTx } from "../../database/transaction.ts";

/**
 * Runs `work` as a reader for one purpose: the database shows it what was collected for that
 * purpose and nothing else. Before and after it there is nothing to be seen at all.
 */
export async function readingFor<T>(
  tx: ReadTx,
  purpose: MeasurePurpose,
  work: () => Promise<T>,
): Promise<T> {
  await namePurpose(tx, purpose);
  const result = await work();
  await namePurpose(tx, null);
  return result;
}

/**
 * Names what is read for from here on, to the end of the transaction at most; `null` for nothing,
 * and so is what the organisation switched off.
 * For work that is handed on in parts; `readingFor` reads better everywhere else.
 */
export async function namePurpose(tx: ReadTx, purpose: MeasurePurpose | null): Promise<void> {
  await tx.rows(NAME, [purpose ?? ""]);
}

const NAME = statement<object>(
  "measure.name_purpose",
  `select set_config('consentry.purpose',
     case when exists (select from organisations where $1 = any(measurement_off)) then ''
          else $1 end, true)`,
);
