import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { ReadTx } from "../../database/transaction.ts";
import type { Signal } from "../tokens/measure-token.ts";

/** How often an address common to all was loaded in one hour. Loads, not people: nobody is known. */
export interface HourlyCount {
  readonly signal: Signal;
  /** Of clicks: the number of the link; 0 for openings. */
  readonly link: number;
  /** Its first second. */
  readonly hour: Instant;
  readonly people: number;
  readonly machines: number;
}

/**
 * The counters of a campaign, oldest first. Small numbers are in them: who shows them hides
 * those. Of a signal whose counting was switched off there are none.
 */
export function countersOf(
  tx: ReadTx,
  organisation: OrganisationId,
  campaign: string,
): Promise<readonly HourlyCount[]> {
  return tx.rows(COUNTERS, [organisation, campaign]);
}

const COUNTERS = statement<HourlyCount>(
  "measure_counters.of_campaign",
  `select signal, link, hour, people, machines from measure_counters
    where organisation_id = $1 and campaign_id = $2
      and not exists (select from organisations
                       where 'track.' || signal || '.aggregate' = any(measurement_off))
    order by hour, signal, link`,
);
