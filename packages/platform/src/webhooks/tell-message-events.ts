import type { OrganisationId } from "../database/organisation-id.ts";
import { plainArray } from "../database/array-text.ts";
import { statement } from "../database/statement.ts";
import type { Tx } from "../database/transaction.ts";
import type { EventOfMessage } from "../transactional/events/message-events.ts";
import type { MessageEventKind } from "../transactional/message.ts";
import { noteWebhookEvents } from "./note-event.ts";
import type { WebhookEvent, WebhookKind } from "./webhook-event.ts";

/** What programs hear of a message's events; those that are not here are told to none. */
const KINDS = {
  accepted: "message.accepted",
  "handed-over": "message.sent",
  deferred: "message.deferred",
  refused: "message.bounced",
  bounced: "message.bounced",
  delivered: "message.delivered",
  complained: "message.complained",
  "read-receipt": "message.read",
  "portal-seen": "message.portal_seen",
} as const satisfies Partial<Record<MessageEventKind, WebhookKind>>;

/**
 * Notes what happened to messages for whoever listens: which message, its kind and its sender's
 * word for it. What a server said in its own words is not told. Where nobody listens nothing is
 * looked up.
 */
export async function tellMessageEvents(
  tx: Tx,
  organisation: OrganisationId,
  events: readonly EventOfMessage[],
): Promise<void> {
  const told = events.filter(isTold);
  if (told.length === 0) return;
  const [listening] = await tx.rows(LISTENING, [organisation, [...new Set(Object.values(KINDS))]]);
  if (listening === undefined) return;
  const ids = plainArray([...new Set(told.map(({ message }) => message))]);
  const rows = await tx.rows(ABOUT, [organisation, ids]);
  const known = new Map(rows.map(({ message, ...about }) => [message, about]));
  await noteWebhookEvents(
    tx,
    organisation,
    told.flatMap(({ message, kind, at, code }): readonly WebhookEvent[] => {
      const of = known.get(message);
      if (of === undefined) return [];
      const about = { message, ...of };
      const hears = KINDS[kind];
      return hears === "message.deferred" || hears === "message.bounced"
        ? [{ kind: hears, at, about: { ...about, code } }]
        : [{ kind: hears, at, about }];
    }),
  );
}

function isTold(event: EventOfMessage): event is EventOfMessage & { kind: keyof typeof KINDS } {
  return event.kind in KINDS;
}

const LISTENING = statement<{ readonly id: string }>(
  "webhook_endpoints.any_for",
  `select endpoint_id as id from webhook_endpoints
    where organisation_id = $1 and is_on and kinds && $2::text[]
    limit 1`,
);

const ABOUT = statement<{
  readonly message: string;
  readonly messageKind: string;
  readonly reference: string | null;
}>(
  "messages.for_webhooks",
  `select message_id as message, kind as "messageKind", reference from messages
    where organisation_id = $1 and message_id = any ($2::uuid[])`,
);
