import { statement } from "../database/statement.ts";
import { need, MOST_NAMED, type Looking, type Need } from "../home/need.ts";

/** A receiver that is being restarted is nobody's business. */
const HOURS_BORNE = 1;

/** Endpoints that take nothing any more, so that somebody looks before they are given up. */
export async function webhookNeeds({ tx, organisation, now }: Looking): Promise<readonly Need[]> {
  const rows = await tx.rows(FAILING, [organisation.id, now, MOST_NAMED]);
  return rows.map(({ id, name, waiting, because }) =>
    need("webhook-failing", { about: { id, name }, count: waiting, because }),
  );
}

const FAILING = statement<{
  readonly id: string;
  readonly name: string;
  readonly waiting: number;
  readonly because: string | null;
}>(
  "webhook_endpoints.failing",
  `select endpoint_id as id, name, last_failure as because,
          (select count(*)::int from webhook_deliveries as delivery
            where delivery.organisation_id = $1
              and delivery.endpoint_id = endpoint.endpoint_id and state = 'waiting') as waiting
     from webhook_endpoints as endpoint
    where organisation_id = $1 and is_on
      and (paused_at is not null
           or failing_since <= $2::timestamptz - interval '${HOURS_BORNE} hours')
    order by failing_since
    limit $3`,
);
