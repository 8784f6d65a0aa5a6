import type { EventPurpose } from "../../campaigns/campaign.ts";
import { eventsFor, type MeasuredEvent } from "../reading/events.ts";
import type { MeasuredSite } from "./measured-site.ts";

/** All events of a campaign that may be read for a purpose. */
export function eventsOf(
  { ground }: Pick<MeasuredSite, "ground">,
  campaign: string,
  purpose: EventPurpose,
): Promise<readonly MeasuredEvent[]> {
  return ground.within(async (tx) => {
    const events: MeasuredEvent[] = [];
    for await (const some of eventsFor(tx, ground.id, purpose, { campaign })) events.push(...some);
    return events;
  });
}
