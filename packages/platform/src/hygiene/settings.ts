import type { Day, Instant } from "@consentry/kernel";

import type { OrganisationId } from "../database/organisation-id.ts";
import { statement } from "../database/statement.ts";
import type { Tx } from "../database/transaction.ts";

/** Half a year: who reads a quarterly letter has opened at most two in it. */
export const FEWEST_MONTHS = 6;
/** Addresses of people who never came back are to go after three years anyway. */
export const MOST_MONTHS = 36;
const USUAL_MONTHS = 12;

/** Whether an organisation lets mail to the inactive rest, and when that was last done. */
export interface HygieneSettings {
  readonly isOn: boolean;
  /** How long nothing was opened before mail rests. */
  readonly months: number;
  /** For how many months was last counted who would be concerned; `null`: never. */
  readonly countedMonths: number | null;
  readonly countedAt: Instant | null;
  /** The last run; `null`: there was none. */
  readonly lastRun: LastRun | null;
}

export interface LastRun {
  readonly on: Day;
  readonly rested: number;
  /** Whether more were left for the next day. */
  readonly hasMore: boolean;
}

const UNTOUCHED: HygieneSettings = {
  isOn: false,
  months: USUAL_MONTHS,
  countedMonths: null,
  countedAt: null,
  lastRun: null,
};

/** Off for twelve months, unless the organisation said otherwise. */
export async function readHygiene(tx: Tx, organisation: OrganisationId): Promise<HygieneSettings> {
  const [row] = await tx.rows(READ, [organisation]);
  if (row === undefined) return UNTOUCHED;
  const { on, rested, hasMore, ...settings } = row;
  const lastRun =
    on === null || rested === null || hasMore === null ? null : { on, rested, hasMore };
  return { ...settings, lastRun };
}

interface Row extends Omit<HygieneSettings, "lastRun"> {
  readonly on: Day | null;
  readonly rested: number | null;
  readonly hasMore: boolean | null;
}

const READ = statement<Row>(
  "hygiene_settings.read",
  `select is_on as "isOn", months, counted_months as "countedMonths", counted_at as "countedAt",
          last_run_on as on, last_rested as rested, last_has_more as "hasMore"
     from hygiene_settings where organisation_id = $1`,
);

export interface HygieneChange extends Pick<HygieneSettings, "isOn" | "months"> {
  /** `member:ID`, `api-key:ID` */
  readonly by: string;
  readonly at: Instant;
}

/** Says how it is from now on; what it means for anybody is its caller's to do. */
export async function changeHygiene(
  tx: Tx,
  organisation: OrganisationId,
  { isOn, months, by, at }: HygieneChange,
): Promise<void> {
  await tx.run(CHANGE, [organisation, isOn, months, at, by]);
}

const CHANGE = statement(
  "hygiene_settings.change",
  `insert into hygiene_settings (organisation_id, is_on, months, changed_at, changed_by)
   values ($1, $2, $3, $4, $5)
   on conflict (organisation_id) do update
      set is_on = excluded.is_on, months = excluded.months, changed_at = excluded.changed_at,
          changed_by = excluded.changed_by`,
);

/** Keeps that it was counted who would be concerned after so many months. */
export async function noteCounted(
  tx: Tx,
  organisation: OrganisationId,
  { months, at }: { readonly months: number; readonly at: Instant },
): Promise<void> {
  await tx.run(NOTE_COUNTED, [organisation, months, at]);
}

const NOTE_COUNTED = statement(
  "hygiene_settings.counted",
  `update hygiene_settings set counted_months = $2, counted_at = $3 where organisation_id = $1`,
);
