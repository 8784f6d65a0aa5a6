import {
  acrossOrganisations,
  withOrganisation,
  type Database,
} from "../../../database/database.ts";
import type { OrganisationId } from "../../../database/organisation-id.ts";
import { isGone } from "../../../database/names/is-gone.ts";
import { statement } from "../../../database/statement.ts";

/** What a worker holds while it lives. */
export function workerLock(worker: string): string {
  return `delivery worker ${worker}`;
}

/**
 * Puts back what workers had in hand who are gone, and counts one possible duplicate on each: nobody
 * knows which of these messages had left. A worker that is merely slow keeps what it has; one that
 * could not say so for the length of a lease is gone, and what it still says then of these messages
 * is not heeded.
 *
 * @returns how many were put back
 */
export async function recoverLost(database: Database): Promise<number> {
  const organisations = await acrossOrganisations(database, (tx) => tx.rows(WHO_MAY_HAVE_LOST));
  let recovered = 0;
  for (const { organisation } of organisations)
    recovered += await recoverOf(database, organisation);
  return recovered;
}

function recoverOf(database: Database, organisation: OrganisationId): Promise<number> {
  return withOrganisation(database, organisation, async (tx) => {
    let recovered = 0;
    for (const { worker } of await tx.rows(WORKERS, [organisation])) {
      if (!(await isGone(tx, workerLock(worker)))) continue;
      recovered += await tx.run(PUT_BACK, [organisation, worker]);
    }
    return recovered;
  });
}

const WHO_MAY_HAVE_LOST = statement<{ readonly organisation: OrganisationId }>(
  "campaigns.may_have_lost",
  `select distinct organisation_id as organisation from campaigns
    where state in ('sending', 'paused', 'cancelled')`,
);

const WORKERS = statement<{ readonly worker: string }>(
  "deliveries.workers",
  "select distinct worker from deliveries where organisation_id = $1 and state = 'in-flight'",
);

const PUT_BACK = statement(
  "deliveries.put_back",
  `update deliveries as delivery
      set state = case campaign.state when 'cancelled' then 'cancelled' else 'waiting' end,
          worker = null,
          possible_duplicates = least(delivery.possible_duplicates + 1, 32767)
     from campaigns as campaign
    where delivery.organisation_id = $1 and delivery.state = 'in-flight' and delivery.worker = $2
      and campaign.organisation_id = $1 and campaign.campaign_id = delivery.campaign_id`,
);
