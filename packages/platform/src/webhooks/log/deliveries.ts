import type { Instant } from "@consentry/kernel";

import type { PageRequest } from "../../http/api/paging.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { PostFailure } from "../telling/post.ts";
import type { WebhookKind } from "../webhook-event.ts";

export interface Attempt {
  readonly at: Instant;
  readonly status: number | null;
  readonly failure: PostFailure | null;
  readonly durationMs: number;
}

/** What became of one event for one endpoint. */
export interface WebhookDelivery {
  /** The event's number: its `webhook-id`. */
  readonly event: string;
  readonly kind: WebhookKind;
  readonly at: Instant;
  readonly state: "waiting" | "taken" | "given-up";
  /** When it is tried next; only while it waits. */
  readonly dueAt: Instant | null;
  /** The latest first; what happened before it was told again is among them. */
  readonly attempts: readonly Attempt[];
}

/** More tries than one event has, unless it is told again and again. */
const MOST_ATTEMPTS_SHOWN = 20;

/** What an endpoint was told, the newest first; one item more than a page holds. */
export function listDeliveries(
  tx: Tx,
  organisation: OrganisationId,
  endpoint: string,
  { after, limit }: PageRequest,
): Promise<readonly WebhookDelivery[]> {
  return tx.rows(LIST, [organisation, endpoint, after ?? LAST, limit + 1]);
}

/** Behind every number there is. */
const LAST = "ffffffff-ffff-ffff-ffff-ffffffffffff";

const LIST = statement<WebhookDelivery>(
  "webhook_deliveries.list",
  `select event.event_id as event, event.kind, event.at, delivery.state,
          case when delivery.state = 'waiting' then delivery.due_at end as "dueAt",
          coalesce((select json_agg(json_build_object(
                      'at', to_char(at at time zone 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"'),
                      'status', status, 'failure', failure, 'durationMs', duration_ms)
                      order by attempt_id desc)
                      from (select * from webhook_attempts as attempt
                             where attempt.organisation_id = $1 and attempt.endpoint_id = $2
                               and attempt.event_id = event.event_id
                             order by attempt_id desc
                             limit ${MOST_ATTEMPTS_SHOWN}) as latest), '[]') as attempts
     from webhook_deliveries as delivery
     join webhook_events as event
       on event.organisation_id = $1 and event.event_id = delivery.event_id
    where delivery.organisation_id = $1 and delivery.endpoint_id = $2
      and delivery.event_id < $3
    order by delivery.event_id desc
    limit $4`,
);
