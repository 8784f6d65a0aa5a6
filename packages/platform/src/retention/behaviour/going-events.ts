import { addDays, type Day, type Instant } from "@consentry/kernel";

import type { EventPurpose } from "../../campaigns/campaign.ts";
import { EVENT_PURPOSES } from "../../campaigns/event-purposes.ts";
import { csvLine } from "../../contacts/contacts/csv-cell.ts";
import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { namePurpose } from "../../measurement/reading/reading-for.ts";
import type { ZipWriter } from "../../rights/copy/zip-stream.ts";
import { chosenLength } from "../choices/choices.ts";
import { countEventsDue } from "./events-due.ts";

/** How long before they go events are offered as a file. */
const DAYS_OFFERED = 30;

/** Events whose last day is near. Nothing is set aside of them: they are offered where they lie. */
export interface GoingEvents {
  /** The last day of the events in it. */
  readonly until: Day;
  readonly events: number;
  /** The first of their last days; `null` for none. */
  readonly first: Day | null;
  readonly downloads: readonly Download[];
}

export interface Download {
  readonly until: Day;
  readonly events: number;
  readonly at: Instant;
  readonly by: string;
}

export async function goingEvents(
  tx: Tx,
  organisation: OrganisationId,
  on: Day,
): Promise<GoingEvents> {
  const months = await chosenLength(tx, organisation, "behaviour");
  const until = addDays(on, DAYS_OFFERED);
  const due = await countEventsDue({ tx }, [addDays(until, 1), months, [], []]);
  const downloads = await tx.rows(DOWNLOADS, [organisation]);
  return { until, events: due.rows, first: due.oldest, downloads };
}

/** The last downloads tell whether somebody has a copy; older ones are of events long gone. */
const DOWNLOADS = statement<Download>(
  "event_downloads.last",
  `select until, events, at, by from event_downloads
    where organisation_id = $1 order by at desc, download_id limit 20`,
);

/** Notes that the events were taken away as a file: before a byte of it is given. */
export async function noteDownload(
  tx: Tx,
  organisation: OrganisationId,
  { until, events, at, by }: Download,
): Promise<void> {
  await tx.run(NOTE, [organisation, newId(), until, events, at, by]);
}

const NOTE = statement(
  "event_downloads.note",
  `insert into event_downloads (organisation_id, download_id, until, events, at, by)
   values ($1, $2, $3, $4, $5, $6)`,
);

/**
 * Writes the events that go by a day into an archive, a table for each purpose they were collected
 * for: one event stands in each of them. Persons and messages are told by their numbers alone. Of
 * what the organisation switched off there is nothing in it.
 */
export async function writeGoingEvents(
  tx: Tx,
  organisation: OrganisationId,
  until: Day,
  zip: ZipWriter,
): Promise<void> {
  const months = await chosenLength(tx, organisation, "behaviour");
  for (const purpose of EVENT_PURPOSES) {
    const file = zip.file(`events/${purpose}.csv`);
    await file.add(csvLine(COLUMNS));
    await namePurpose(tx, purpose);
    const values = [organisation, addDays(until, 1), months];
    for await (const rows of tx.batches<EventRow>(EVENTS, values, AT_ONCE)) {
      for (const row of rows) await file.add(csvLine(cellsOf(row, purpose)));
    }
    await namePurpose(tx, null);
    await file.end();
  }
}

/** A few megabytes at a time. */
const AT_ONCE = 5_000;

const COLUMNS = [
  "at",
  "campaign",
  "message",
  "contact",
  "signal",
  "link",
  "by_machine",
  "purpose",
  "keep_until",
];

interface EventRow {
  readonly at: Instant;
  readonly campaign: string;
  readonly message: string;
  readonly contact: string;
  readonly signal: "open" | "click";
  readonly link: number;
  readonly isMachine: boolean;
  readonly until: Day;
}

function cellsOf(row: EventRow, purpose: EventPurpose): readonly string[] {
  const { at, campaign, message, contact, signal, link, isMachine, until } = row;
  return [at, campaign, message, contact, signal, `${link}`, `${isMachine}`, purpose, until];
}

const EVENTS = `
  select at, campaign_id as campaign, delivery_id as message, contact_id as contact, signal, link,
         is_machine as "isMachine", measure_event_due(at, keep_until, $3) as until
    from measure_events
   where organisation_id = $1 and measure_event_due(at, keep_until, $3) < $2
   order by at, campaign_id, delivery_id, signal, link`;
