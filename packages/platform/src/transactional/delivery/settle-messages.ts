import { assertNever, type Instant } from "@consentry/kernel";

import { suppress } from "../../consent/suppressions/suppressions.ts";
import { withOrganisation } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { settled as counted } from "../../operating/metrics/counted.ts";
import { recordMessageEvents } from "../events/message-events.ts";
import type { MessageEventKind, MessageState } from "../message.ts";
import type { Claiming } from "./claim-messages.ts";
import type { MessageOutcome, SettledMessage } from "./sending-message.ts";

/**
 * Writes down what became of messages in hand, many at once, and lets go of them. A row that was
 * taken from this worker meanwhile is left as it is; only one that waits for its turn again, whose
 * message had left all the same, has had it.
 */
export function settleMessages(
  { database, organisation, worker }: Claiming,
  settled: readonly SettledMessage[],
  now: Instant,
): Promise<void> {
  return withOrganisation(database, organisation, async (tx) => {
    await suppressUnknown(tx, organisation, settled, now);
    const rows = settled.map(({ message, outcome }) => ({ id: message.id, ...rowOf(outcome) }));
    const moved = await tx.rows(SETTLE, [
      organisation,
      worker,
      now,
      rows.map(({ id }) => id),
      rows.map(({ state }) => state),
      rows.map(({ tried }) => tried),
      rows.map(({ dueAt }) => dueAt),
      rows.map(({ code }) => code),
      rows.map(({ relay }) => relay),
      rows.map(({ maybeArrived }) => maybeArrived),
    ]);
    for (const { outcome } of settled) counted.count({ queue: "messages", outcome: outcome.kind });
    const ids = new Set(moved.map(({ id }) => id));
    const sent = rows.filter(({ id, state }) => state === "sent" && ids.has(id));
    await tx.run(DROP_SECRETS, [organisation, sent.map(({ id }) => id)]);
    await recordMessageEvents(
      tx,
      organisation,
      rows.flatMap(({ id: message, event: kind, code }) =>
        kind !== null && ids.has(message) ? [{ message, kind, at: now, code, detail: null }] : [],
      ),
    );
  });
}

interface Row {
  readonly state: MessageState;
  readonly tried: boolean;
  readonly dueAt: Instant | null;
  readonly code: string | null;
  readonly relay: string | null;
  readonly maybeArrived: boolean;
  readonly event: MessageEventKind | null;
}

const UNTRIED = {
  tried: false,
  dueAt: null,
  code: null,
  relay: null,
  maybeArrived: false,
} as const;

function rowOf(outcome: MessageOutcome): Row {
  switch (outcome.kind) {
    case "sent": {
      const { relay, code } = outcome;
      return { ...UNTRIED, state: "sent", tried: true, relay, code, event: "handed-over" };
    }
    case "bounced":
    case "given-up": {
      const { code, relay, kind } = outcome.failure;
      const state = outcome.kind;
      const maybeArrived = kind === "unknown";
      return { ...UNTRIED, state, tried: true, relay, code, maybeArrived, event: "bounced" };
    }
    case "later": {
      const { code, relay, kind } = outcome.failure;
      const { dueAt } = outcome;
      const maybeArrived = kind === "unknown";
      return { state: "waiting", tried: true, dueAt, relay, code, maybeArrived, event: "deferred" };
    }
    case "put-back":
      return { ...UNTRIED, state: "waiting", event: null };
    case "held-back":
      return { ...UNTRIED, state: "held-back", code: outcome.reason, event: "refused" };
    default:
      return assertNever(outcome);
  }
}

/**
 * RFC 3463 §3.2: the address itself is wrong. Others, a full mailbox or a rule, say nothing of
 * whether somebody is there.
 */
const NOBODY_THERE = / 5\.1\.\d{1,3}$/;

async function suppressUnknown(
  tx: Tx,
  organisation: OrganisationId,
  settled: readonly SettledMessage[],
  since: Instant,
): Promise<void> {
  const gone = settled.flatMap(({ message, outcome }) =>
    outcome.kind === "bounced" &&
    outcome.failure.about === "recipient" &&
    NOBODY_THERE.test(outcome.failure.code)
      ? [message.addressKey]
      : [],
  );
  await suppress(
    tx,
    organisation,
    gone.map((addressKey) => ({
      addressKey,
      channel: "email" as const,
      topic: null,
      reason: "bounced" as const,
      since,
      until: null,
      saidBy: "system",
    })),
  );
}

/** What opens an account is nobody's to read again once a server has it. */
const DROP_SECRETS = statement(
  "message_contents.drop_secrets",
  `delete from message_contents as content using messages as message
    where content.organisation_id = $1 and content.message_id = any($2::uuid[])
      and message.organisation_id = $1 and message.message_id = content.message_id
      and message.is_urgent`,
);

const SETTLE = statement<{ readonly id: string }>(
  "messages.settle",
  `update messages as message
      set state = given.state, worker = null,
          reason = case given.state when 'sent' then null
                                    else coalesce(given.code, message.reason) end,
          attempts = least(message.attempts + given.tried::int, 32767),
          first_tried_at = case when given.tried then coalesce(message.first_tried_at, $3)
                                else message.first_tried_at end,
          due_at = coalesce(given.due_at, message.due_at),
          relay = coalesce(given.relay, message.relay),
          sent_at = case given.state when 'sent' then $3::timestamptz end,
          possible_duplicates =
            least(message.possible_duplicates + given.maybe_arrived::int, 32767)
     from unnest($4::uuid[], $5::text[], $6::boolean[], $7::timestamptz[], $8::text[], $9::text[],
                 $10::boolean[])
       as given (message_id, state, tried, due_at, code, relay, maybe_arrived)
    where message.organisation_id = $1 and message.message_id = given.message_id
      and ((message.state = 'in-flight' and message.worker = $2)
           or (message.state = 'waiting' and given.state = 'sent'))
   returning message.message_id as id`,
);
