import { siteOf } from "@consentry/audit";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** The domains that an organisation sends from: of its senders' addresses, keys and returns. */
export async function ownDomains(tx: Tx, organisation: OrganisationId): Promise<readonly string[]> {
  return (await tx.rows(DOMAINS, [organisation])).map(({ domain }) => domain);
}

/**
 * Whether a report about a domain is about one of these: the same, or one that stands above it and
 * belongs to the same owner (a policy stands at `example.org` for `news.example.org`, too; nobody
 * owns `org`). A domain below one of ours may be another's.
 *
 * @source RFC 7489 §3.2, §6.6.3
 */
export function isOwn(domain: string, own: readonly string[]): boolean {
  return own.some(
    (mine) => mine === domain || (mine.endsWith(`.${domain}`) && siteOf(mine) === siteOf(domain)),
  );
}

const DOMAINS = statement<{ readonly domain: string }>(
  "sender_identities.domains",
  `select distinct domain from sender_identities
    cross join lateral (values (lower(split_part(address, '@', 2))), (lower(dkim_domain)),
                               (lower(return_domain))) as named (domain)
    where organisation_id = $1 and domain is not null
    order by domain`,
);
