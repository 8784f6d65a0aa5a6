import type { Instant } from "@consentry/kernel";

import { later } from "../../campaigns/delivery/moments.ts";
import { withOrganisation, type Database } from "../../database/database.ts";
import { newId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { settled as counted } from "../../operating/metrics/counted.ts";
import { restAfter } from "./next-try.ts";
import type { Posted } from "./post.ts";
import type { Turn } from "./tell-due.ts";

/** How one try ended; `posted` is `null` for an event that was put back untried. */
export interface Outcome {
  readonly event: string;
  /** Its tries, with this one. */
  readonly tries: number;
  readonly posted: Posted | null;
}

/** An endpoint that took nothing for so long is not tried any more until somebody says so. */
const DAYS_UNTIL_PAUSED = 3;

/** Between two tries of an endpoint that fails: twice as long each time, up to an hour. */
const [SHORTEST_REST, LONGEST_REST] = [5, 3_600];

/** Writes down how tries ended, what follows for each event, and how the endpoint does. */
export function settleTold(
  database: Database,
  { organisation, endpoint }: Turn,
  outcomes: readonly Outcome[],
  now: Instant,
): Promise<void> {
  return withOrganisation(database, organisation, async (tx) => {
    const own = [organisation, endpoint] as const;
    const rows = outcomes.map((outcome) => rowOf(outcome, now));
    await tx.run(SETTLE, [
      ...own,
      rows.map(({ event }) => event),
      rows.map(({ state }) => state),
      rows.map(({ tries }) => tries),
      rows.map(({ dueAt }) => dueAt),
      now,
    ]);
    for (const { state } of rows) counted.count({ queue: "webhooks", outcome: state });
    const tried = outcomes.flatMap(({ event, posted }) => (posted ? { event, ...posted } : []));
    await tx.run(LOG, [
      ...own,
      tried.map(({ event }) => event),
      tried.map(() => newId()),
      tried.map(({ status }) => status),
      tried.map(({ failure }) => failure),
      tried.map(({ durationMs }) => durationMs),
      now,
    ]);
    await judgeEndpoint(tx, own, tried, now);
  });
}

interface Row {
  readonly event: string;
  readonly state: "waiting" | "taken" | "given-up";
  readonly tries: number;
  readonly dueAt: Instant;
}

function rowOf({ event, tries, posted }: Outcome, now: Instant): Row {
  if (posted === null) return { event, state: "waiting", tries: tries - 1, dueAt: now };
  if (posted.failure === null) return { event, state: "taken", tries, dueAt: now };
  const rest = restAfter(tries);
  return rest === null
    ? { event, state: "given-up", tries, dueAt: now }
    : { event, state: "waiting", tries, dueAt: later(now, rest) };
}

/** One event that was taken says that the endpoint works; a refusal of others is about them. */
async function judgeEndpoint(
  tx: Tx,
  own: readonly [string, string],
  tried: readonly Posted[],
  now: Instant,
): Promise<void> {
  const failed = tried.find(({ failure }) => failure !== null)?.failure ?? null;
  if (tried.some(({ failure }) => failure === null)) await tx.run(IT_WORKS, [...own]);
  else if (failed !== null) await tx.run(IT_FAILS, [...own, now, failed, failed === "gone"]);
}

const SETTLE = statement(
  "webhook_deliveries.settle",
  `update webhook_deliveries as delivery
      set state = given.state, tries = given.tries, due_at = given.due_at,
          settled_at = case when given.state <> 'waiting' then $7::timestamptz end
     from unnest($3::uuid[], $4::text[], $5::smallint[], $6::timestamptz[])
       as given (event_id, state, tries, due_at)
    where delivery.organisation_id = $1 and delivery.endpoint_id = $2
      and delivery.event_id = given.event_id and delivery.state = 'waiting'`,
);

/** What was removed meanwhile, with its person, leaves no trace here either. */
const LOG = statement(
  "webhook_attempts.log",
  `insert into webhook_attempts (organisation_id, endpoint_id, event_id, attempt_id, at, status,
     failure, duration_ms)
   select $1, $2, event_id, given.attempt_id, $8, given.status, given.failure, given.duration_ms
     from unnest($3::uuid[], $4::uuid[], $5::smallint[], $6::text[], $7::integer[])
       as given (event_id, attempt_id, status, failure, duration_ms)
     join webhook_deliveries as delivery using (event_id)
    where delivery.organisation_id = $1 and delivery.endpoint_id = $2
      for key share of delivery`,
);

const IT_WORKS = statement(
  "webhook_endpoints.works",
  `update webhook_endpoints
      set failing_since = null, last_failure = null, failures = 0, rests_until = null
    where organisation_id = $1 and endpoint_id = $2 and failing_since is not null`,
);

const IT_FAILS = statement(
  "webhook_endpoints.fails",
  `update webhook_endpoints
      set failing_since = coalesce(failing_since, $3), last_failure = $4, failures = failures + 1,
          rests_until = $3::timestamptz + least(${LONGEST_REST}, ${SHORTEST_REST} * 2 ^ least(failures, 20))
            * interval '1 second',
          paused_at = case
            when $5 or failing_since <= $3::timestamptz - interval '${DAYS_UNTIL_PAUSED} days'
              then $3::timestamptz end
    where organisation_id = $1 and endpoint_id = $2`,
);
