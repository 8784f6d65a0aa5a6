import type { Instant, Secret } from "@consentry/kernel";

import { later } from "../../campaigns/delivery/moments.ts";
import { acrossOrganisations, withOrganisation, type Database } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Installation } from "../../installation.ts";
import { keysOf } from "../../organisations/keys.ts";
import { signingSecrets } from "../endpoints/secrets.ts";
import { payloadOf, type Told } from "./payload.ts";
import { keepConnections, postEvent, type Posted, type PostManner } from "./post.ts";
import { settleTold, type Outcome } from "./settle-told.ts";
import { signEvent } from "./sign.ts";

/** An endpoint for which something waits. */
export interface Turn {
  readonly organisation: OrganisationId;
  readonly endpoint: string;
}

/** Every endpoint that is due something and is not left alone, who waits longest first. */
export function whoseTurn(database: Database, now: Instant): Promise<readonly Turn[]> {
  return acrossOrganisations(database, (tx) => tx.rows(WHOSE_TURN, [now]));
}

/** Events taken in hand together, and how many of them are on their way at once. */
const BATCH = 100;
const AT_ONCE = 10;

/**
 * How long a batch may take before another process takes it to have been dropped: what ten rows
 * of tries that all but time out take, and as much again.
 */
const LEASE_SECONDS = 300;

type Telling = Pick<Installation, "database" | "secret" | "now">;

/**
 * Tells an endpoint what is due, until nothing is or it fails. An event is settled only when its
 * answer is known: killed in between, it is told again under the same id, and never not at all.
 */
export async function tellDue(
  installation: Telling,
  turn: Turn,
  manner: PostManner,
  signal: AbortSignal,
): Promise<void> {
  const connections = keepConnections();
  const shared = { ...manner, connections };
  try {
    while (!signal.aborted) {
      const batch = await claim(installation, turn);
      if (batch === null) return;
      const outcomes = await tellBatch(batch, installation.now, shared, signal);
      await settleTold(installation.database, turn, outcomes, installation.now());
      if (outcomes.some(({ posted }) => posted?.failure !== null)) return;
    }
  } finally {
    connections.close();
  }
}

interface Batch {
  readonly url: string;
  readonly secrets: readonly Secret[];
  readonly events: readonly Claimed[];
}

interface Claimed extends Told {
  readonly id: string;
  readonly tries: number;
}

/** An endpoint that failed the last time is tried with one event before it gets all. */
function claim({ database, secret, now }: Telling, turn: Turn): Promise<Batch | null> {
  const { organisation, endpoint } = turn;
  const at = now();
  return withOrganisation(database, organisation, async (tx) => {
    const [found] = await tx.rows(READY, [organisation, endpoint, at]);
    if (found === undefined) return null;
    const { wrappingKey } = keysOf(secret, organisation);
    const secrets = await signingSecrets(tx, { organisation, wrappingKey }, endpoint, at);
    const events = await tx.rows(CLAIM, [
      organisation,
      endpoint,
      at,
      later(at, LEASE_SECONDS),
      found.isFailing ? 1 : BATCH,
      found.hasAddresses,
    ]);
    if (events.length === 0) return null;
    return { url: found.url, secrets, events: events.toSorted(byId) };
  });
}

/** Ids grow in the order of their making. */
function byId(one: Claimed, other: Claimed): number {
  return one.id < other.id ? -1 : 1;
}

/** After the first that fails, the rest is put back untried. */
async function tellBatch(
  { url, secrets, events }: Batch,
  now: () => Instant,
  manner: PostManner,
  signal: AbortSignal,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  let goesOn = true;
  const next = events[Symbol.iterator]();
  const tellSome = async (): Promise<void> => {
    for (const event of next) {
      const posted = goesOn && !signal.aborted ? await tell(event) : null;
      if (posted?.failure !== null) goesOn = false;
      // What a stop broke off says nothing of the endpoint.
      outcomes.push({
        event: event.id,
        tries: event.tries,
        posted: signal.aborted ? null : posted,
      });
    }
  };
  const tell = (event: Claimed): Promise<Posted> => {
    const body = payloadOf(event);
    const headers = signEvent({ id: event.id, body }, secrets, now());
    return postEvent({ url, body, headers: { ...headers } }, { ...manner, signal });
  };
  await Promise.all(Array.from({ length: AT_ONCE }, tellSome));
  return outcomes;
}

const WHOSE_TURN = statement<Turn>(
  "webhooks.whose_turn",
  `select endpoint.organisation_id as organisation, endpoint.endpoint_id as endpoint
     from webhook_endpoints as endpoint
    cross join lateral
          (select due_at from webhook_deliveries as delivery
            where delivery.organisation_id = endpoint.organisation_id
              and delivery.endpoint_id = endpoint.endpoint_id
              and delivery.state = 'waiting' and delivery.due_at <= $1
            order by due_at
            limit 1) as first
    where is_on and paused_at is null and (rests_until is null or rests_until <= $1)
    order by first.due_at`,
);

const READY = statement<{
  readonly url: string;
  readonly isFailing: boolean;
  readonly hasAddresses: boolean;
}>(
  "webhook_endpoints.ready",
  `select url, failures > 0 as "isFailing", address_why is not null as "hasAddresses"
     from webhook_endpoints
    where organisation_id = $1 and endpoint_id = $2
      and is_on and paused_at is null and (rests_until is null or rests_until <= $3)`,
);

const CLAIM = statement<Claimed>(
  "webhook_deliveries.claim",
  `with next as (
     select event_id from webhook_deliveries
      where organisation_id = $1 and endpoint_id = $2 and state = 'waiting' and due_at <= $3
      order by due_at, event_id
      limit $5
        for update skip locked)
   update webhook_deliveries as delivery
      set due_at = $4, tries = tries + 1
     from next
     join webhook_events as event on event.organisation_id = $1 and event.event_id = next.event_id
     left join contacts as contact
       on $6 and contact.organisation_id = $1 and contact.contact_id = event.contact_id
     left join messages as message
       on $6 and message.organisation_id = $1
          and message.message_id = (event.about ->> 'message')::uuid
    where delivery.organisation_id = $1 and delivery.endpoint_id = $2
      and delivery.event_id = next.event_id
   returning event.event_id as id, event.kind, event.at, event.about,
             coalesce(contact.email, message.recipient) as address,
             delivery.tries`,
);
