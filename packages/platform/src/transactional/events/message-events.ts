import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { textArray } from "../../database/array-text.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { tellMessageEvents } from "../../webhooks/tell-message-events.ts";
import type { MessageEvent, MessageEventKind } from "../message.ts";

/** An event with the message it happened to. */
export interface EventOfMessage extends MessageEvent {
  /** Message id. */
  readonly message: string;
}

/** Of what a server or a report said: enough to see why, and no mail. */
const LONGEST_DETAIL = 1_000;

/**
 * Adds what happened to a message, and moves the message on where that says so: one that was sent
 * and comes back is bounced. It may be called again for the same report by who takes care of that.
 *
 * @returns `false`: there is no such message
 */
export async function noteMessageEvent(
  tx: Tx,
  organisation: OrganisationId,
  message: string,
  event: MessageEvent,
): Promise<boolean> {
  const [known] = await tx.rows(LOCK, [organisation, message]);
  if (known === undefined) return false;
  await recordMessageEvents(tx, organisation, [{ ...event, message }]);
  if (event.kind === "bounced") await tx.run(BOUNCE, [organisation, message, event.code]);
  return true;
}

/** Adds events of any number of messages, which are all there. */
export async function recordMessageEvents(
  tx: Tx,
  organisation: OrganisationId,
  events: readonly EventOfMessage[],
): Promise<void> {
  if (events.length === 0) return;
  await tx.run(INSERT, [
    organisation,
    textArray(events.map(({ message }) => message)),
    // Those of one millisecond have no order of their own: what is told first comes first.
    textArray(events.map(() => newId()).toSorted()),
    textArray(events.map(({ kind }) => kind)),
    textArray(events.map(({ at }) => at)),
    textArray(events.map(({ code }) => code)),
    textArray(events.map(({ detail }) => detail?.slice(0, LONGEST_DETAIL) ?? null)),
  ]);
  await tellMessageEvents(tx, organisation, events);
}

/** What happened to a message, in order. */
export function messageEventsOf(
  tx: Tx,
  organisation: OrganisationId,
  message: string,
): Promise<readonly MessageEvent[]> {
  return tx.rows(OF_MESSAGE, [organisation, message]);
}

const LOCK = statement<{ readonly one: number }>(
  "messages.lock_for_event",
  "select 1 as one from messages where organisation_id = $1 and message_id = $2 for update",
);

const BOUNCE = statement(
  "messages.bounce",
  `update messages set state = 'bounced', reason = $3
    where organisation_id = $1 and message_id = $2 and state in ('sent', 'bounced')`,
);

const INSERT = statement(
  "message_events.insert",
  `insert into message_events (organisation_id, message_id, event_id, kind, at, code, detail)
   select $1, message_id, event_id, kind, at, code, detail
     from unnest($2::uuid[], $3::uuid[], $4::text[], $5::timestamptz[], $6::text[], $7::text[])
       as given (message_id, event_id, kind, at, code, detail)`,
);

const OF_MESSAGE = statement<MessageEvent & { readonly kind: MessageEventKind }>(
  "message_events.of_message",
  `select kind, at, code, detail from message_events
    where organisation_id = $1 and message_id = $2
    order by event_id`,
);
