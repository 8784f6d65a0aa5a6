import type { Instant } from "@consentry/kernel";

import { statement } from "../../database/statement.ts";
import type { SystemTx } from "../../database/transaction.ts";

/** What of one queue is due and has not been taken in hand. */
export interface Waiting {
  readonly queue: QueueName;
  /** Exact up to `COUNTED_EXACTLY` of one campaign or organisation; from there on at least so many. */
  readonly length: number;
  /** How long the oldest of it is due; 0 where nothing waits. */
  readonly oldestSeconds: number;
}

export const QUEUES = ["campaigns", "messages", "texts", "webhooks", "letters"] as const;
export type QueueName = (typeof QUEUES)[number];

/**
 * Further rows of one campaign or organisation are not looked at: so many entries of an index are
 * read in some milliseconds. How long something waits is exact however many there are.
 */
export const COUNTED_EXACTLY = 20_000;

/**
 * What is due and waits, in all organisations, except where somebody stopped all sending or an
 * endpoint rests. Each part goes along an index that holds what waits and nothing else; for a
 * campaign beyond the bound the server's own estimate of that index stands in.
 */
export async function readWaiting(tx: SystemTx, now: Instant): Promise<readonly Waiting[]> {
  const found: Waiting[] = [];
  for (const queue of QUEUES) {
    const [row] = await tx.rows(OF[queue], [now, COUNTED_EXACTLY]);
    found.push({ queue, length: row?.length ?? 0, oldestSeconds: row?.seconds ?? 0 });
  }
  return found;
}

interface Row {
  readonly length: number;
  readonly seconds: number;
}

/** A due row of the future may be due at `infinity`; those that are due never are. */
const SUMMED = `coalesce(sum(due.length), 0)::float8 as length,
  coalesce(greatest(extract(epoch from $1::timestamptz - min(due.oldest)), 0), 0)::float8 as seconds`;

const FIRST = "select count(*) as length, min(first.due_at) as oldest from";

const OF: Readonly<Record<QueueName, ReturnType<typeof statement<Row>>>> = {
  campaigns: statement<Row>(
    "operating.campaigns_waiting",
    `select case when coalesce(max(due.length), 0) < $2 then coalesce(sum(due.length), 0)::float8
                 else greatest(sum(due.length), (select reltuples from pg_class
                   where oid = 'public.deliveries_due'::regclass))::float8 end as length,
            coalesce(greatest(extract(epoch from $1::timestamptz - min(due.oldest)), 0), 0)::float8
              as seconds
       from campaigns as campaign
       join organisations as organisation
         on organisation.organisation_id = campaign.organisation_id
        and organisation.sending_stopped_at is null
      cross join lateral (${FIRST}
        (select due_at from deliveries as delivery
          where delivery.organisation_id = campaign.organisation_id
            and delivery.campaign_id = campaign.campaign_id
            and delivery.state = 'waiting' and delivery.due_at <= $1
          order by due_at limit $2) as first) as due
      where campaign.state = 'sending'`,
  ),
  messages: statement<Row>(
    "operating.messages_waiting",
    `select ${SUMMED}
       from organisations as organisation
      cross join (values (true), (false)) as kind (is_urgent)
      cross join lateral (${FIRST}
        (select due_at from messages as message
          where message.organisation_id = organisation.organisation_id
            and message.state in ('scheduled', 'waiting')
            and message.is_urgent = kind.is_urgent and message.due_at <= $1
          order by due_at limit $2) as first) as due
      where organisation.sending_stopped_at is null`,
  ),
  texts: statement<Row>(
    "operating.texts_waiting",
    `select ${SUMMED}
       from organisations as organisation
      cross join (values (true), (false)) as kind (is_urgent)
      cross join lateral (${FIRST}
        (select due_at from texts as message
          where message.organisation_id = organisation.organisation_id
            and message.state = 'waiting'
            and message.is_urgent = kind.is_urgent and message.due_at <= $1
          order by due_at limit $2) as first) as due
      where organisation.sending_stopped_at is null`,
  ),
  webhooks: statement<Row>(
    "operating.webhooks_waiting",
    `select ${SUMMED}
       from webhook_endpoints as endpoint
      cross join lateral (${FIRST}
        (select due_at from webhook_deliveries as delivery
          where delivery.organisation_id = endpoint.organisation_id
            and delivery.endpoint_id = endpoint.endpoint_id
            and delivery.state = 'waiting' and delivery.due_at <= $1
          order by due_at limit $2) as first) as due
      where endpoint.is_on and endpoint.paused_at is null
        and (endpoint.rests_until is null or endpoint.rests_until <= $1)`,
  ),
  letters: statement<Row>(
    "operating.letters_waiting",
    `select ${SUMMED}
       from (${FIRST} (select due_at from service_mails where due_at <= $1
                        order by due_at limit $2) as first) as due`,
  ),
};
