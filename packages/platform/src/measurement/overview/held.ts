import type { Day } from "@consentry/kernel";

import type { EventPurpose } from "../../campaigns/campaign.ts";
import { EVENT_PURPOSES } from "../../campaigns/event-purposes.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { SqlValue, Tx } from "../../database/transaction.ts";
import type { MeasuredPurpose } from "./measured-purposes.ts";

/** What is held that was observed for a purpose. */
export interface Held extends Pick<MeasuredPurpose, "purpose"> {
  /** Events of people, people with a last day, or hours of a counter that knows nobody. */
  readonly rows: number;
  /** The last day of the last of them; `null` where none has a day of its own. */
  readonly until: Day | null;
}

/**
 * Counts what is held for each purpose, also for those that are switched off: who asks what there is
 * must be told. It counts, and reads nobody's event.
 */
export async function countHeld(tx: Tx, organisation: OrganisationId): Promise<readonly Held[]> {
  const held: Held[] = [];
  const count = async (purpose: Held["purpose"], ...asked: Parameters<typeof countOne>) => {
    held.push({ purpose, ...(await countOne(...asked)) });
  };
  for (const purpose of EVENT_PURPOSES) {
    await countingFor(tx, purpose, () => count(purpose, tx, EVENTS, [organisation]));
  }
  await countingFor(tx, "hygiene.inactive", () =>
    count("hygiene.inactive", tx, DAYS, [organisation]),
  );
  for (const signal of ["open", "click"] as const) {
    await count(`track.${signal}.aggregate`, tx, HOURS, [organisation, signal]);
  }
  return held;
}

/** Like `readingFor`, past the switch: nothing but a number comes out of it. */
async function countingFor(
  tx: Tx,
  purpose: EventPurpose | "hygiene.inactive",
  work: () => Promise<void>,
): Promise<void> {
  await tx.rows(NAME, [purpose]);
  await work();
  await tx.rows(NAME, [""]);
}

async function countOne(
  tx: Tx,
  query: typeof EVENTS,
  values: readonly SqlValue[],
): Promise<Pick<Held, "rows" | "until">> {
  return (await tx.rows(query, values))[0] ?? { rows: 0, until: null };
}

const NAME = statement<object>(
  "measure.name_counted",
  "select set_config('consentry.purpose', $1, true)",
);

const EVENTS = statement<Pick<Held, "rows" | "until">>(
  "measure_events.count_held",
  `select count(*)::int as rows, max(keep_until) as until
     from measure_events where organisation_id = $1`,
);

const DAYS = statement<Pick<Held, "rows" | "until">>(
  "last_open_days.count_held",
  `select count(*)::int as rows, null::date as until
     from last_open_days where organisation_id = $1`,
);

const HOURS = statement<Pick<Held, "rows" | "until">>(
  "measure_counters.count_held",
  `select count(*)::int as rows, null::date as until
     from measure_counters where organisation_id = $1 and signal = $2`,
);
