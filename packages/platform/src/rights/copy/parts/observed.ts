import type { Purpose } from "@consentry/law";

import { purposeName } from "../../../http/public/pages/held.ts";
import type { Tx } from "../../../database/transaction.ts";
import { recordsOf, type CopyRecord, type Part, type Reading } from "../part.ts";

/**
 * Openings and clicks, one by one. They are read for the person who asks for their copy and for no
 * purpose of measurement: the database shows those of this person alone, and only here.
 */
export const OBSERVED: Part<"observed"> = {
  name: "observed",
  tables: ["measure_events"],
  async *read(reading) {
    for await (const { purposes, ...event } of ofPerson(reading, EVENTS)) {
      yield {
        ...event,
        mayBeReadFor: (purposes as readonly Purpose[]).map((purpose) =>
          purposeName(purpose, reading.language),
        ),
      };
    }
  },
};

/** The last day of an opening, and the rest that followed from none. */
export const LAST_OPENING: Part<"lastOpening"> = {
  name: "lastOpening",
  tables: ["last_open_days", "hygiene_rests"],
  read: (reading) => ofPerson(reading, LAST_DAY),
};

async function* ofPerson(
  { tx, organisation, subject: { contact } }: Reading,
  text: string,
): AsyncGenerator<CopyRecord> {
  if (contact === null) return;
  await nameWhose(tx, contact.id);
  yield* recordsOf(tx, text, [organisation.id, contact.id]);
  await nameWhose(tx, "");
}

/** Whose observations may be read from here on; of nobody else any are shown. */
async function nameWhose(tx: Tx, contact: string): Promise<void> {
  await tx.rows("select set_config('consentry.access_of', $1, true)", [contact]);
}

const EVENTS = `
  select event.at, event.signal, campaign.name as campaign,
         (select url from campaign_links as link
           where link.organisation_id = $1 and link.campaign_id = event.campaign_id
             and link.number = event.link and event.signal = 'click') as link,
         event.is_machine as "byProgram", event.purposes, event.keep_until as "keepUntil"
    from measure_events as event
    left join campaigns as campaign using (organisation_id, campaign_id)
   where event.organisation_id = $1 and event.contact_id = $2
   order by event.at, event.campaign_id, event.signal, event.link, event.is_machine`;

const LAST_DAY = `
  select day as "lastOpenedOn", null::date as "restsSince", null::date as "restEndedOn"
    from last_open_days where organisation_id = $1 and contact_id = $2
   union all
  select null, since, ended_on
    from hygiene_rests where organisation_id = $1 and contact_id = $2`;
