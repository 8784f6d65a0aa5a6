import { assertNever, type Instant } from "@consentry/kernel";

import { withOrganisation } from "../../../database/database.ts";
import { statement } from "../../../database/statement.ts";
import type { Tx } from "../../../database/transaction.ts";
import { suppress } from "../../../consent/suppressions/suppressions.ts";
import { recordFacts } from "../../../contacts/contacts/facts.ts";
import type { Outcome, Settled } from "../delivery.ts";
import type { Ailment } from "../sending/health.ts";
import { settled as counted } from "../../../operating/metrics/counted.ts";
import { noteWebhookEvents } from "../../../webhooks/note-event.ts";
import type { CampaignRun, RecordRefused, Refused, SentMessage } from "../run.ts";

/**
 * Writes down what became of messages in hand, many at once, and lets go of them. A row that was
 * taken from this worker meanwhile is left as it is, and nothing is told of it; only one that waits
 * for its turn again, whose message had left all the same, has had it. Of people everything is kept:
 * a relay said it, whoever's the row is.
 *
 * @returns what is wrong with the campaign, as all who send it see it together
 */
export function settle(
  {
    database,
    organisation,
    campaign,
    worker,
    recordSent,
    recordRefused = recordBounces(organisation.id),
    pace,
  }: Pick<CampaignRun, Settles>,
  settled: readonly Settled[],
  now: Instant,
): Promise<Ailment | null> {
  return withOrganisation(database, organisation.id, async (tx) => {
    const own = [organisation.id, campaign.id] as const;
    // People before their messages: in the order in which an erasure takes them.
    const refused = refusedIn(settled);
    if (refused.length > 0) await recordRefused(tx, refused, now);
    await recordSent?.(tx, sentIn(settled), now);
    const state = (await tx.rows(HOLD, [...own]))[0]?.state;
    const rows = settled.map(({ delivery, outcome }) => ({ id: delivery.id, ...rowOf(outcome) }));
    const moved = await tx.rows(SETTLE, [
      ...own,
      worker,
      now,
      rows.map(({ id }) => id),
      rows.map((row) => (row.state === "waiting" && state === "cancelled" ? state : row.state)),
      rows.map(({ tried }) => tried),
      rows.map(({ dueAt }) => dueAt),
      rows.map(({ reason }) => reason),
      rows.map(({ relay }) => relay),
      rows.map(({ maybeArrived }) => maybeArrived),
    ]);
    for (const { outcome } of settled) {
      counted.count({ queue: "campaigns", outcome: outcome.kind });
    }
    const ids = new Set(moved.map(({ id }) => id));
    const ours = settled.filter(({ delivery }) => ids.has(delivery.id));
    await tellBounces(tx, own, ours, now);
    const answered = rows.filter(({ id, response }) => response !== null && ids.has(id));
    if (answered.length > 0) {
      await tx.run(RESPOND, [
        ...own,
        now,
        answered.map(({ id }) => id),
        answered.map(({ response }) => response),
        answered.map(({ reason }) => reason),
      ]);
    }
    // Last: every worker of the campaign adds to the same few rows.
    return (await pace?.record(tx, ours, now)) ?? null;
  });
}

type Settles =
  "database" | "organisation" | "campaign" | "worker" | "recordSent" | "recordRefused" | "pace";

function sentIn(settled: readonly Settled[]): readonly SentMessage[] {
  return settled.flatMap(({ delivery, outcome }) =>
    outcome.kind === "sent" ? [{ delivery, outcome }] : [],
  );
}

/** What was refused at once because of the recipient. */
function refusedIn(settled: readonly Settled[]): readonly Refused[] {
  return settled.flatMap(({ delivery, outcome }) =>
    outcome.kind === "bounced" && outcome.failure.about === "recipient"
      ? [{ contact: delivery.recipient.contact, code: outcome.failure.code }]
      : [],
  );
}

interface Row {
  readonly state: "sent" | "bounced" | "waiting" | "skipped";
  readonly tried: boolean;
  readonly dueAt: Instant | null;
  readonly reason: string | null;
  readonly relay: string | null;
  readonly maybeArrived: boolean;
  readonly response: "bounced" | "deferred" | null;
}

const UNTRIED = {
  tried: false,
  dueAt: null,
  reason: null,
  relay: null,
  maybeArrived: false,
  response: null,
} as const;

function rowOf(outcome: Outcome): Row {
  switch (outcome.kind) {
    case "sent":
      return { ...UNTRIED, state: "sent", tried: true, relay: outcome.relay };
    case "bounced": {
      const { code, relay } = outcome.failure;
      return {
        ...UNTRIED,
        state: "bounced",
        tried: true,
        reason: code,
        relay,
        response: "bounced",
      };
    }
    case "later": {
      const { code, relay, kind } = outcome.failure;
      return {
        state: "waiting",
        tried: true,
        dueAt: outcome.dueAt,
        reason: code,
        relay,
        maybeArrived: kind === "unknown",
        response: "deferred",
      };
    }
    case "put-back":
      return { ...UNTRIED, state: "waiting" };
    case "skipped":
      return { ...UNTRIED, state: "skipped", reason: outcome.reason };
    default:
      return assertNever(outcome);
  }
}

/** Of a mail: a fact of the person, and where there is no such address, the end of writing to it. */
function recordBounces(organisation: CampaignRun["organisation"]["id"]): RecordRefused {
  return (tx, refused, now) => recordBouncesIn(tx, organisation, refused, now);
}

async function recordBouncesIn(
  tx: Tx,
  organisation: CampaignRun["organisation"]["id"],
  bounces: readonly Refused[],
  at: Instant,
): Promise<void> {
  await recordFacts(
    tx,
    organisation,
    bounces.map(({ contact, code }) => ({ contact, kind: "bounced", at, detail: { code } })),
    at,
  );
  const gone = bounces.filter(({ code }) => NO_SUCH_ADDRESS.test(code));
  if (gone.length === 0) return;
  const keys = await tx.rows(KEYS_OF, [organisation, gone.map(({ contact }) => contact)]);
  const closed = { channel: "email", topic: null, reason: "bounced", until: null } as const;
  await suppress(
    tx,
    organisation,
    keys.map(({ addressKey }) => ({ addressKey, ...closed, since: at, saidBy: "system" })),
  );
}

/** RFC 3463 §3.2: all of its details but those that are about the sender's own address. */
const NO_SUCH_ADDRESS = /\b5\.1\.(?:[0-6]|10)\b/;

const KEYS_OF = statement<{ readonly addressKey: Uint8Array }>(
  "contacts.keys_of_bounced",
  `select address_key as "addressKey" from contacts
    where organisation_id = $1 and contact_id = any($2::uuid[])`,
);

function tellBounces(
  tx: Tx,
  [organisation, campaign]: readonly [CampaignRun["organisation"]["id"], string],
  settled: readonly Settled[],
  at: Instant,
): Promise<void> {
  const events = settled.flatMap(({ delivery: { id: delivery, recipient }, outcome }) => {
    if (outcome.kind !== "bounced") return [];
    const { contact } = recipient;
    const about = { campaign, delivery, contact, code: outcome.failure.code };
    return [{ kind: "delivery.bounced" as const, at, about }];
  });
  return noteWebhookEvents(tx, organisation, events);
}

/** So that who cancels at this moment either comes first or finds what was put back. */
const HOLD = statement<{ readonly state: string }>(
  "campaigns.hold_state",
  "select state from campaigns where organisation_id = $1 and campaign_id = $2 for share",
);

const SETTLE = statement<{ readonly id: string }>(
  "deliveries.settle",
  `update deliveries as delivery
      set state = given.state, worker = null,
          reason = case given.state when 'sent' then null
                                    else coalesce(given.reason, delivery.reason) end,
          attempts = least(delivery.attempts + given.tried::int, 32767),
          first_tried_at = case when given.tried then coalesce(delivery.first_tried_at, $4)
                                else delivery.first_tried_at end,
          due_at = coalesce(given.due_at, delivery.due_at),
          relay = coalesce(given.relay, delivery.relay),
          sent_at = case given.state when 'sent' then $4::timestamptz end,
          possible_duplicates =
            least(delivery.possible_duplicates + given.maybe_arrived::int, 32767)
     from unnest($5::uuid[], $6::text[], $7::boolean[], $8::timestamptz[], $9::text[], $10::text[],
                 $11::boolean[])
       as given (delivery_id, state, tried, due_at, reason, relay, maybe_arrived)
    where delivery.organisation_id = $1 and delivery.campaign_id = $2
      and delivery.delivery_id = given.delivery_id
      and ((delivery.state = 'in-flight' and delivery.worker = $3)
           or (delivery.state = 'waiting' and given.state = 'sent'))
   returning delivery.delivery_id as id`,
);

const RESPOND = statement(
  "campaign_responses.of_relay",
  `insert into campaign_responses (organisation_id, campaign_id, delivery_id, kind, at, code)
   select $1, $2, delivery_id, kind, $3, code
     from unnest($4::uuid[], $5::text[], $6::text[]) as given (delivery_id, kind, code)
   on conflict do nothing`,
);
