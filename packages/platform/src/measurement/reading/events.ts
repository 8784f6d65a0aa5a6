import type { Instant } from "@consentry/kernel";

import type { EventPurpose } from "../../campaigns/campaign.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Signal } from "../tokens/measure-token.ts";
import { namePurpose } from "./reading-for.ts";

/** One opening or click of a person who agreed to the purpose it is read for. */
export interface MeasuredEvent {
  readonly delivery: string;
  /** Contact id. */
  readonly contact: string;
  readonly signal: Signal;
  /** Of a click: the number of its link; 0 for an opening. */
  readonly link: number;
  /** To ten seconds. */
  readonly at: Instant;
  /** A program on the reader's behalf, as its request said or as `BURST` tells. */
  readonly isMachine: boolean;
}

/** Events of a campaign, a few megabytes at a time. */
const AT_ONCE = 5_000;

/**
 * The events of a campaign that may be read for this purpose, oldest first. Of what was collected
 * for others it shows nothing, not even that it is there: the database sees to that.
 */
export async function* eventsFor(
  tx: Tx,
  organisation: OrganisationId,
  purpose: EventPurpose,
  { campaign }: { readonly campaign: string },
): AsyncGenerator<readonly MeasuredEvent[]> {
  await namePurpose(tx, purpose);
  yield* tx.batches<MeasuredEvent>(EVENTS, [organisation, campaign], AT_ONCE);
  await namePurpose(tx, null);
}

/**
 * Three links of one message in the same ten seconds: a scanner that goes by a browser's name, as
 * those who run such scanners are reported to be told by. Which were first is not known, so all.
 */
export const BURST = `count(*) filter (where signal = 'click' and not is_machine)
  over (partition by delivery_id, at) >= 3`;

const EVENTS = `
  select delivery_id as delivery, contact_id as contact, signal, link, at,
         is_machine or signal = 'click' and ${BURST} as "isMachine"
    from measure_events
   where organisation_id = $1 and campaign_id = $2
   order by at, delivery_id, signal, link, is_machine`;
