import type { Instant } from "@consentry/kernel";

import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { DAYS_KEPT } from "../note-event.ts";

/** One endpoint of an organisation. */
export interface Whose {
  readonly organisation: OrganisationId;
  readonly endpoint: string;
}

/** Tells one event again, under its own id. How many that are: one, or none of that number. */
export function replayEvent(
  tx: Tx,
  { organisation, endpoint }: Whose,
  event: string,
  now: Instant,
): Promise<number> {
  return tx.run(REPLAY_ONE, [organisation, endpoint, event, now]);
}

/** Tells everything again that happened since a moment and is still kept; gives how many. */
export function replaySince(
  tx: Tx,
  { organisation, endpoint }: Whose,
  since: Instant,
  now: Instant,
): Promise<number> {
  return tx.run(REPLAY_SINCE, [organisation, endpoint, since, now]);
}

/** Tells an endpoint that it is heard, whatever it listens for; gives the event's number. */
export async function tellTest(
  tx: Tx,
  { organisation, endpoint }: Whose,
  now: Instant,
): Promise<string> {
  const id = newId();
  await tx.run(TEST, [organisation, endpoint, id, now, `${DAYS_KEPT} days`]);
  return id;
}

const AGAIN = "set state = 'waiting', tries = 0, due_at = $4, settled_at = null";

const REPLAY_ONE = statement(
  "webhook_deliveries.replay_one",
  `update webhook_deliveries ${AGAIN}
    where organisation_id = $1 and endpoint_id = $2 and event_id = $3`,
);

const REPLAY_SINCE = statement(
  "webhook_deliveries.replay_since",
  `update webhook_deliveries as delivery ${AGAIN}
     from webhook_events as event
    where delivery.organisation_id = $1 and delivery.endpoint_id = $2
      and event.organisation_id = $1 and event.event_id = delivery.event_id and event.at >= $3`,
);

const TEST = statement(
  "webhooks.test",
  `with event as (
     insert into webhook_events (organisation_id, event_id, kind, at, about, keep_until)
     values ($1, $3, 'webhook.test', $4::timestamptz, '{}', $4::timestamptz + $5::interval))
   insert into webhook_deliveries (organisation_id, endpoint_id, event_id, due_at)
   values ($1, $2, $3, $4)`,
);
