import { dayOf, type Instant } from "@consentry/kernel";

import type { EventPurpose } from "../../campaigns/campaign.ts";
import { plainArray, textArray } from "../../database/array-text.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { readingFor } from "../reading/reading-for.ts";
import type { MeasuredReader } from "../tokens/measure-token.ts";
import { keepEventUntil } from "./keep-event-until.ts";
import type { Load, Loads } from "./record-loads.ts";

/** A load that may be kept as an event of its reader. */
export interface PermittedEvent {
  readonly load: Load;
  readonly reader: MeasuredReader;
  readonly purposes: readonly EventPurpose[];
}

/** Inserts events. What the same reader loaded in the same ten seconds is there already. */
export async function insertEvents(
  tx: Tx,
  { organisation, now }: Pick<Loads, "organisation" | "now">,
  events: readonly PermittedEvent[],
): Promise<void> {
  if (events.length === 0) return;
  await tx.run(INSERT, [
    organisation,
    tenSecondsOf(now),
    keepEventUntil(dayOf(now)),
    plainArray(events.map(({ load }) => load.token.campaign)),
    plainArray(events.map(({ reader }) => reader.delivery)),
    plainArray(events.map(({ load }) => load.token.signal)),
    plainArray(events.map(({ load }) => load.token.link)),
    plainArray(events.map(({ load }) => String(load.isMachine))),
    plainArray(events.map(({ reader }) => reader.contact)),
    // An array of arrays would have to be as long in each.
    textArray(events.map(({ purposes }) => purposes.join(" "))),
  ]);
}

/** `2026-11-21T09:30:17Z` → `2026-11-21T09:30:10Z`. */
function tenSecondsOf(now: Instant): Instant {
  return `${now.slice(0, 18)}0Z` as Instant;
}

/** In one order, so that two processes never wait for each other in a ring. */
const INSERT = statement(
  "measure_events.insert",
  `insert into measure_events (organisation_id, campaign_id, at, delivery_id, signal, link,
          is_machine, contact_id, purposes, keep_until)
   select $1, campaign_id, $2::timestamptz, delivery_id, signal, link, is_machine, contact_id,
          string_to_array(purposes, ' '), $3::date
     from unnest($4::uuid[], $5::uuid[], $6::text[], $7::integer[], $8::boolean[], $9::uuid[],
                 $10::text[])
       as given (campaign_id, delivery_id, signal, link, is_machine, contact_id, purposes)
    order by campaign_id, delivery_id, signal, link, is_machine
   on conflict do nothing`,
);

/** Writes today over whatever earlier day is known of these people's last opening. */
export async function overwriteDays(
  tx: Tx,
  { organisation, now }: Pick<Loads, "organisation" | "now">,
  openers: readonly string[],
): Promise<void> {
  if (openers.length === 0) return;
  await readingFor(tx, "hygiene.inactive", () =>
    tx.run(OVERWRITE, [organisation, openers, dayOf(now)]),
  );
}

const OVERWRITE = statement(
  "last_open_days.overwrite",
  `insert into last_open_days as known (organisation_id, contact_id, day)
   select $1, contact_id, $3::date
     from (select distinct contact_id from unnest($2::uuid[]) as given (contact_id)
            order by contact_id) as opener
   on conflict (organisation_id, contact_id) do update set day = excluded.day
    where known.day < excluded.day`,
);
