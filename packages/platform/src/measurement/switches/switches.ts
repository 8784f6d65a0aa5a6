import type { Instant } from "@consentry/kernel";
import type { MeasurePurpose } from "@consentry/law";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** What an organisation measures for nobody, whatever people agreed to; in one order. */
export async function readSwitchedOff(
  tx: Tx,
  organisation: OrganisationId,
): Promise<readonly MeasurePurpose[]> {
  return (await tx.rows(READ, [organisation]))[0]?.off ?? [];
}

const READ = statement<{ readonly off: readonly MeasurePurpose[] }>(
  "measurement.switched_off",
  "select measurement_off as off from organisations where organisation_id = $1",
);

/** One purpose, on or off from a moment on, and who said so. */
export interface Switch {
  readonly purpose: MeasurePurpose;
  readonly isOn: boolean;
  readonly at: Instant;
  /** `member:ID`, `api-key:ID` */
  readonly by: string;
}

/**
 * Switches a purpose on or off. Off, it is off everywhere from the commit on: no mail is written
 * with it, mails already sent record nothing for it, and nobody reads what was recorded before,
 * which stays until its day. Each change is kept with who made it; the same again is none.
 */
export async function switchPurpose(
  tx: Tx,
  organisation: OrganisationId,
  { purpose, isOn, at, by }: Switch,
): Promise<void> {
  const isChanged = (await tx.run(CHANGE, [organisation, purpose, isOn])) > 0;
  if (isChanged) await tx.run(KEEP, [organisation, purpose, isOn, at, by]);
}

const CHANGE = statement(
  "measurement.switch",
  `update organisations
      set measurement_off = case
            when $3 then array_remove(measurement_off, $2)
            else array(select distinct off from unnest(measurement_off || $2::text) as off
                        order by off) end
    where organisation_id = $1 and $3 = ($2 = any(measurement_off))`,
);

/** The organisation's row, just changed, is locked: nobody else counts at the same time. */
const KEEP = statement(
  "measurement.keep_switch",
  `insert into measurement_switches (organisation_id, number, purpose, is_on, at, said_by)
   select $1, coalesce(max(number), 0) + 1, $2, $3, $4::timestamptz, $5
     from measurement_switches where organisation_id = $1`,
);

/** The last change of each purpose that was ever switched. */
export function lastSwitches(tx: Tx, organisation: OrganisationId): Promise<readonly Switch[]> {
  return tx.rows(LAST, [organisation]);
}

const LAST = statement<Switch>(
  "measurement.last_switches",
  `select distinct on (purpose) purpose, is_on as "isOn", at, said_by as by
     from measurement_switches
    where organisation_id = $1
    order by purpose, number desc`,
);
