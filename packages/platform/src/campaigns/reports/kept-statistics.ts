import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { ReadTx } from "../../database/transaction.ts";
import type { KeptStatistics } from "./report.ts";

/** What is kept of a campaign's readers for good, the newest last. */
export function keptStatisticsOf(
  tx: ReadTx,
  organisation: OrganisationId,
  campaign: string,
): Promise<readonly KeptStatistics[]> {
  return tx.rows(OF, [organisation, campaign]);
}

const OF = statement<KeptStatistics>(
  "campaign_statistics.of",
  `select nullif(sent_before, 'infinity') as "sentBefore", kept_at as "keptAt", opens, clicks
     from campaign_statistics
    where organisation_id = $1 and campaign_id = $2
    order by sent_before`,
);
