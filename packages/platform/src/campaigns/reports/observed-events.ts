import { BURST } from "../../measurement/reading/events.ts";

/**
 * The events of one signal of a campaign, `$1` organisation, `$2` campaign, `$3` signal, for a query
 * inside `readingFor`: what was collected for other purposes is not in it.
 */
export const OBSERVED_EVENTS = `
  select delivery_id, link, at, is_machine or signal = 'click' and ${BURST} as is_machine
    from measure_events
   where organisation_id = $1 and campaign_id = $2 and signal = $3`;

/**
 * Of a row of `deliveries`: whether its message went out observing this signal, `$3`, for a purpose,
 * `$4`, from a moment, `$5`, to before another, `$6`. An event without such a message is not counted,
 * and neither is such a message twice.
 */
export const OBSERVED_DELIVERY = `delivery.organisation_id = $1 and delivery.campaign_id = $2
  and delivery.state = 'sent' and $4 = any (delivery.purposes)
  and delivery.sent_at >= $5::timestamptz and delivery.sent_at < $6::timestamptz
  and case $3 when 'open' then delivery.open_level else delivery.click_level end = 'individual'`;

/**
 * How many of the rows of `deliveries` have an event that is a person's. Looked up in a hash, however
 * few events the planner expects: a join would compare each message with each event.
 */
export function readersIn(events: "own" | "observed"): string {
  return `count(*) filter (where delivery.delivery_id in
    (select delivery_id from ${events} where not is_machine))`;
}
