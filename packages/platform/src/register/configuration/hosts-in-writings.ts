import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { hostOf } from "./host-of.ts";

/** Writings that are looked through, the last ones: what somebody writes now. */
const MOST_WRITINGS = 50;
const MOST_HOSTS = 200;

/**
 * Hosts of pictures and links in the last writings, whatever form they were written in; by name. An
 * address that is put together only for a reader is not found.
 */
export async function hostsInWritings(
  tx: Tx,
  organisation: OrganisationId,
): Promise<readonly string[]> {
  const found = await tx.rows(FIND, [organisation, MOST_WRITINGS, MOST_HOSTS]);
  return found.flatMap(({ origin }) => hostOf(origin) ?? []).toSorted();
}

const FIND = statement<{ readonly origin: string }>(
  "register.hosts_in_writings",
  `select distinct lower(found[1]) as origin
     from (select writing::text as writing from campaigns where organisation_id = $1
            order by campaign_id desc limit $2) as written,
          regexp_matches(writing, 'https?://[a-z0-9.-]+', 'gi') as found
    limit $3`,
);
