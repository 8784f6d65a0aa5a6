import type { Day, Instant } from "@consentry/kernel";

import type { EventPurpose } from "../../campaigns/campaign.ts";
import { EVENT_PURPOSES } from "../../campaigns/event-purposes.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { BURST } from "../../measurement/reading/events.ts";
import { readingFor } from "../../measurement/reading/reading-for.ts";

/** What is held of how one person read one campaign, for one of the purposes they agreed to. */
export interface ObservedOfPerson {
  readonly campaign: string;
  readonly purpose: EventPurpose;
  readonly signal: "open" | "click";
  readonly byPerson: number;
  /** By programs on their behalf, which count for nothing. */
  readonly byMachine: number;
  readonly first: Instant;
  readonly last: Instant;
  readonly keepUntil: Day;
}

/**
 * Counts of the events of one person, for whoever must account for them: of each purpose what was
 * collected for it and nothing else, so one event stands under each purpose it was collected for.
 * The last day of an opening, kept where no consent is needed for it, is for its own job alone and
 * is not among them.
 */
export async function observedOf(
  tx: Tx,
  organisation: OrganisationId,
  contact: string,
): Promise<readonly ObservedOfPerson[]> {
  const observed: ObservedOfPerson[] = [];
  for (const purpose of EVENT_PURPOSES) {
    const rows = await readingFor(tx, purpose, () => tx.rows(COUNTS, [organisation, contact]));
    observed.push(...rows.map((row) => ({ ...row, purpose })));
  }
  return observed;
}

const COUNTS = statement<Omit<ObservedOfPerson, "purpose">>(
  "measure_events.counts_of_person",
  `select campaign_id as campaign, signal,
          count(*) filter (where not by_machine) as "byPerson",
          count(*) filter (where by_machine) as "byMachine",
          min(at) as first, max(at) as last, max(keep_until) as "keepUntil"
     from (select campaign_id, signal, at, keep_until,
                  is_machine or signal = 'click' and ${BURST} as by_machine
             from measure_events
            where organisation_id = $1 and contact_id = $2) as event
    group by campaign_id, signal
    order by campaign_id desc, signal`,
);
