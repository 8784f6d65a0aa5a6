import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Provider } from "./providers.ts";

/** A provider that gets nothing more of a campaign, since too much of it went wrong there. */
export interface Held {
  readonly campaign: { readonly id: string; readonly name: string };
  readonly provider: Provider;
  readonly since: Instant;
  /** An ailment of the campaign at that provider. */
  readonly because: string;
}

/** Of campaigns that are not over, the latest first. */
export async function heldProviders(
  tx: Tx,
  organisation: OrganisationId,
  most: number,
): Promise<readonly Held[]> {
  const rows = await tx.rows(HELD, [organisation, most]);
  return rows.map(({ id, name, ...held }) => ({ campaign: { id, name }, ...held }));
}

/**
 * Lets a campaign go on at a provider; it is judged anew, by what becomes of its mails from then on.
 * Those that wait follow within the hour. `false`: it was not held there.
 */
export async function letGoOn(
  tx: Tx,
  organisation: OrganisationId,
  { campaign, provider }: { readonly campaign: string; readonly provider: Provider },
  now: Instant,
): Promise<boolean> {
  return (await tx.run(LET_GO_ON, [organisation, campaign, provider, now])) > 0;
}

const HELD = statement<Omit<Held, "campaign"> & Held["campaign"]>(
  "campaign_providers.held",
  `select campaign.campaign_id as id, campaign.name, held.provider, held.held_since as since,
          held.held_because as because
     from campaign_providers as held
     join campaigns as campaign
       on campaign.organisation_id = $1 and campaign.campaign_id = held.campaign_id
    where held.organisation_id = $1 and held.held_since is not null
      and campaign.state in ('planning', 'scheduled', 'sending', 'paused')
    order by held.held_since desc, held.provider
    limit $2`,
);

const LET_GO_ON = statement(
  "campaign_providers.let_go_on",
  `update campaign_providers
      set held_since = null, held_because = null, judged_since = $4, queued_until = null
    where organisation_id = $1 and campaign_id = $2 and provider = $3 and held_since is not null`,
);
