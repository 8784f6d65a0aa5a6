import type { Instant } from "@consentry/kernel";

import {
  acrossOrganisations,
  withOrganisation,
  type Database,
} from "../../../database/database.ts";
import type { OrganisationId } from "../../../database/organisation-id.ts";
import { statement } from "../../../database/statement.ts";
import type { CampaignChannel } from "../../campaign.ts";
import { noteWebhookEvent } from "../../../webhooks/note-event.ts";

export interface OneCampaign {
  readonly organisation: OrganisationId;
  readonly campaign: string;
}

/** A campaign that wants a worker. */
export interface Wanting extends OneCampaign {
  readonly state: "planning" | "scheduled" | "sending";
  readonly channel: CampaignChannel;
}

/** Every campaign, of all organisations, that a worker has something to do for. */
export function whoseTurn(database: Database): Promise<readonly Wanting[]> {
  return acrossOrganisations(database, (tx) => tx.rows(WANTING));
}

/** Whether a message of it is due. A campaign in local time has some before its own hour. */
export function hasDue(
  database: Database,
  { organisation, campaign }: OneCampaign,
  now: Instant,
): Promise<boolean> {
  return withOrganisation(database, organisation, async (tx) => {
    const due = await tx.rows(ONE_DUE, [organisation, campaign, now]);
    return due.length > 0;
  });
}

/** From waiting for its hour to sending, once a message is due or there is none to wait for. */
export function begin(
  database: Database,
  { organisation, campaign }: OneCampaign,
  now: Instant,
): Promise<number> {
  return withOrganisation(database, organisation, (tx) =>
    tx.run(BEGIN, [organisation, campaign, now]),
  );
}

/**
 * Ends a campaign of which no message waits or is in hand; of any other it changes nothing. People
 * come to a message of an automation as long as that goes on: it ends with it.
 */
export function finishIfDone(
  database: Database,
  { organisation, campaign }: OneCampaign,
  now: Instant,
): Promise<number> {
  return withOrganisation(database, organisation, async (tx) => {
    const finished = await tx.run(FINISH, [organisation, campaign, now]);
    if (finished > 0) {
      const event = { kind: "campaign.finished", at: now, about: { campaign } } as const;
      await noteWebhookEvent(tx, organisation, event);
    }
    return finished;
  });
}

const WANTING = statement<Wanting>(
  "campaigns.whose_turn",
  `select organisation_id as organisation, campaign_id as campaign, state, channel
     from campaigns
    where state in ('planning', 'scheduled', 'sending')
    order by organisation_id, campaign_id`,
);

const ONE_DUE = statement<{ readonly id: string }>(
  "deliveries.one_due",
  `select delivery_id as id from deliveries
    where organisation_id = $1 and campaign_id = $2 and state = 'waiting' and due_at <= $3
    limit 1`,
);

const BEGIN = statement(
  "campaigns.begin",
  `update campaigns set state = 'sending', started_at = coalesce(started_at, $3::timestamptz)
    where organisation_id = $1 and campaign_id = $2 and state = 'scheduled'
      and coalesce((select min(due_at) from deliveries
                     where organisation_id = $1 and campaign_id = $2 and state = 'waiting'
                       and due_at < 'infinity'),
                   starts_at, $3::timestamptz) <= $3::timestamptz`,
);

const FINISH = statement(
  "campaigns.finish",
  `update campaigns as campaign set state = 'finished', finished_at = $3
    where organisation_id = $1 and campaign_id = $2 and state = 'sending'
      and automation_id is null
      and not exists (select from deliveries
                       where organisation_id = $1 and campaign_id = $2 and state = 'waiting')
      and not exists (select from deliveries
                       where organisation_id = $1 and campaign_id = $2 and state = 'in-flight')`,
);
