import type { Day } from "@consentry/kernel";
import type { ChainHead } from "@consentry/ledger";

import type { Own } from "../../consent/asking/own.ts";
import { statement } from "../../database/statement.ts";
import { signerOf } from "../../organisations/signing-key.ts";
import { sealPlace } from "../chain/seal-staff-log.ts";

/**
 * Removes what staff did so long ago that its day is over: from the log's beginning on, so that
 * what stays is a chain still. Its new beginning is signed before.
 *
 * @param before a day; what was to be kept to a day before it goes
 * @returns how many entries and alerts went
 */
export async function dropOldStaffActs(
  { tx, organisation, keys, now }: Pick<Own, "tx" | "organisation" | "keys" | "now">,
  before: Day,
): Promise<number> {
  const alerts = await tx.run(DROP_ALERTS, [organisation.id, before]);
  const [last] = await tx.rows(LAST_DUE, [organisation.id, before]);
  if (last === undefined) return alerts;
  const signer = await signerOf(tx, organisation.id, keys.wrappingKey);
  await sealPlace(tx, organisation.id, last, { signer, at: now });
  const [gone] = await tx.rows(BEGIN_AFTER, [organisation.id, last.sequence, before]);
  return alerts + (gone?.removed ?? 0);
}

const DROP_ALERTS = statement(
  "staff_alerts.drop",
  "delete from staff_alerts where organisation_id = $1 and keep_until < $2",
);

/** The last entry before the first that stays. */
const LAST_DUE = statement<ChainHead>(
  "staff_log.last_due",
  `select sequence, encode(hash, 'hex') as hash from staff_log
    where organisation_id = $1
      and sequence < coalesce(
        (select min(sequence) from staff_log where organisation_id = $1 and keep_until >= $2),
        9223372036854775807)
    order by sequence desc
    limit 1`,
);

const BEGIN_AFTER = statement<{ readonly removed: number }>(
  "staff_log.begin_after",
  "select begin_staff_log_after($1, $2, $3) as removed",
);
