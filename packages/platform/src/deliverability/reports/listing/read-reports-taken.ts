import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../../database/organisation-id.ts";
import { statement } from "../../../database/statement.ts";
import type { Tx } from "../../../database/transaction.ts";

/** Who reports about us, and when they last did. */
export interface Reporter {
  readonly reporter: string;
  readonly kind: "dmarc" | "tls";
  readonly reports: number;
  readonly lastAt: Instant;
}

const MOST_REPORTERS = 50;

/** Who reported in the year that reports are kept, the latest first. */
export function reportersOf(tx: Tx, organisation: OrganisationId): Promise<readonly Reporter[]> {
  return tx.rows(REPORTERS, [organisation, MOST_REPORTERS]);
}

/** Domains that anything was reported of, by name. */
export async function reportedDomains(
  tx: Tx,
  organisation: OrganisationId,
): Promise<readonly string[]> {
  return (await tx.rows(DOMAINS, [organisation])).map(({ domain }) => domain);
}

const REPORTERS = statement<Reporter>(
  "delivery_reports.reporters",
  `select reporter, kind, count(*)::int as reports, max(received_at) as "lastAt"
     from delivery_reports
    where organisation_id = $1
    group by reporter, kind
    order by max(received_at) desc, reporter
    limit $2`,
);

const DOMAINS = statement<{ readonly domain: string }>(
  "delivery_reports.domains",
  "select distinct domain from delivery_reports where organisation_id = $1 order by domain",
);
