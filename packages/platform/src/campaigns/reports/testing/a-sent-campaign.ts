import type { Instant } from "@consentry/kernel";

import { acrossOrganisations, type Database } from "../../../database/database.ts";
import { makeMonthsAhead } from "../../../measurement/months.ts";
import type { EventPurpose } from "../../campaign.ts";
import { aMailing, NOW, type Mailing } from "../../delivery/testing/a-mailing.ts";

/** A message that went out, and what it measures. */
export interface SentMessage {
  readonly delivery: string;
  readonly contact: string;
}

/** Something that a reader did, or a program for them. */
export interface ObservedEvent {
  readonly message: SentMessage;
  readonly signal?: "open" | "click";
  readonly link?: number;
  readonly at?: Instant;
  readonly isMachine?: boolean;
  readonly purposes?: readonly EventPurpose[];
}

export interface SentCampaign extends Mailing {
  readonly messages: readonly SentMessage[];
  /** Lets these events be there, for reports unless said otherwise. */
  observe(events: readonly ObservedEvent[]): Promise<void>;
  /** Changes rows of `deliveries`: `set` as SQL, of these messages. */
  change(messages: readonly SentMessage[], set: string): Promise<void>;
}

export const FOR_REPORTS: readonly EventPurpose[] = [
  "track.open.individual",
  "track.click.individual",
];

/** A campaign that went out to so many people, each of whom agreed to be observed for reports. */
export async function aSentCampaign(
  database: Database,
  people: number,
  purposes: readonly EventPurpose[] = FOR_REPORTS,
): Promise<SentCampaign> {
  const mailing = await aMailing(database, people);
  const {
    within,
    campaign,
    organisation: { id },
  } = mailing;
  await acrossOrganisations(database, (tx) => makeMonthsAhead(tx, "2026-11-01" as never));
  const messages = await within(async (tx) => {
    await tx.run(
      `update deliveries set state = 'sent', sent_at = $3, first_tried_at = $3,
              open_level = 'individual', click_level = 'individual', purposes = $4
        where organisation_id = $1 and campaign_id = $2`,
      [id, campaign, NOW, [...purposes]],
    );
    return tx.rows<SentMessage>(
      `select delivery_id as delivery, contact_id as contact from deliveries
        where organisation_id = $1 and campaign_id = $2 order by delivery_id`,
      [id, campaign],
    );
  });
  return {
    ...mailing,
    messages,
    async observe(events) {
      await within((tx) =>
        tx.run(
          `insert into measure_events (organisation_id, campaign_id, at, delivery_id, signal, link,
             is_machine, contact_id, purposes, keep_until)
           select $1, $2, at, delivery_id, signal, link, is_machine, contact_id,
                  string_to_array(purposes, ' '), '2027-05-21'
             from unnest($3::timestamptz[], $4::uuid[], $5::text[], $6::int[], $7::boolean[],
                         $8::uuid[], $9::text[])
               as given (at, delivery_id, signal, link, is_machine, contact_id, purposes)
           on conflict do nothing`,
          [
            id,
            campaign,
            events.map(({ at = NOW }) => at),
            events.map(({ message }) => message.delivery),
            events.map(({ signal = "open" }) => signal),
            events.map(({ link = 0 }) => link),
            events.map(({ isMachine = false }) => isMachine),
            events.map(({ message }) => message.contact),
            events.map(({ purposes: of = FOR_REPORTS }) => of.join(" ")),
          ],
        ),
      );
    },
    async change(some, set) {
      await within((tx) =>
        tx.run(
          `update deliveries set ${set}
            where organisation_id = $1 and campaign_id = $2 and delivery_id = any($3::uuid[])`,
          [id, campaign, some.map(({ delivery }) => delivery)],
        ),
      );
    },
  };
}
