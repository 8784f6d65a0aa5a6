import type { Instant } from "@consentry/kernel";

import { withOrganisation, type Database } from "../../../database/database.ts";
import { statement } from "../../../database/statement.ts";
import type { OneCampaign } from "./whose-turn.ts";

/** Writes down that no relay could be used, for whoever watches: since the first time, and why. */
export async function noteRelayTrouble(
  database: Database,
  { organisation, campaign }: OneCampaign,
  code: string,
  now: Instant,
): Promise<void> {
  await withOrganisation(database, organisation, (tx) =>
    tx.run(NOTE, [organisation, campaign, code, now]),
  );
}

/** A relay took messages again, or there was none to hand over. */
export async function forgetRelayTrouble(
  database: Database,
  { organisation, campaign }: OneCampaign,
): Promise<void> {
  await withOrganisation(database, organisation, (tx) => tx.run(FORGET, [organisation, campaign]));
}

const NOTE = statement(
  "campaigns.note_relay_trouble",
  `update campaigns
      set relay_trouble = $3, relay_trouble_since = coalesce(relay_trouble_since, $4)
    where organisation_id = $1 and campaign_id = $2`,
);

const FORGET = statement(
  "campaigns.forget_relay_trouble",
  `update campaigns set relay_trouble = null, relay_trouble_since = null
    where organisation_id = $1 and campaign_id = $2 and relay_trouble is not null`,
);
