import type { Instant } from "@consentry/kernel";
import { transactionalKind } from "@consentry/law";

import { withOrganisation, type Database } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { countDecision } from "../../operating/metrics/count-decision.ts";
import {
  decideMessages,
  type KeptDecision,
  type MessageDecision,
} from "../deciding/decide-messages.ts";
import { recordMessageEvents } from "../events/message-events.ts";
import type { SendingMessage } from "./sending-message.ts";

export interface Claiming {
  readonly database: Database;
  readonly organisation: OrganisationId;
  readonly worker: string;
}

/**
 * Takes up to `size` messages in hand that are due, those of a login first: asks law anew, holds
 * back what may not leave. All of it is committed before a byte of a message exists; a crash from
 * then on leaves a row that says who had it.
 *
 * @returns `null`: nothing is due, or everything was stopped
 */
export function claimMessages(
  { database, organisation, worker }: Claiming,
  size: number,
  now: Instant,
): Promise<readonly SendingMessage[] | null> {
  return withOrganisation(database, organisation, async (tx) => {
    const due = await tx.rows(DUE, [organisation, now, size]);
    if (due.length === 0) return null;
    const decided = await decideMessages(tx, organisation, due.flatMap(leavingOf), now);
    const claimed: (SendingMessage & { readonly kept: KeptDecision })[] = [];
    const held: Held[] = [];
    for (const { kind: _kind, isWhole, ...message } of due) {
      const decision = decided.get(message.id);
      if (decision === undefined || !isWhole) held.push({ id: message.id, reason: GONE, decision });
      else if (!decision.may) held.push({ id: message.id, reason: decision.reason, decision });
      else claimed.push({ ...message, ...decision });
    }
    for (const one of decided.values()) {
      countDecision("message", "email", { ...one, decision: one.kept });
    }
    await holdBack(tx, organisation, held, now);
    if (claimed.length > 0) {
      await tx.run(TAKE, [
        organisation,
        worker,
        claimed.map(({ id }) => id),
        claimed.map(({ kept }) => JSON.stringify(kept)),
      ]);
    }
    return claimed;
  });
}

/** What it said is not there any more, or its recipient is not. */
const GONE = "gone";

interface Held {
  readonly id: string;
  readonly reason: string;
  readonly decision: MessageDecision | undefined;
}

interface DueRow extends Omit<SendingMessage, "permit" | "about"> {
  readonly kind: string;
  readonly isWhole: boolean;
}

function leavingOf({ id, kind, addressKey, isWhole }: DueRow) {
  const known = transactionalKind(kind);
  return known === null || !isWhole ? [] : [{ id, message: known.message, addressKey }];
}

async function holdBack(
  tx: Tx,
  organisation: OrganisationId,
  held: readonly Held[],
  at: Instant,
): Promise<void> {
  if (held.length === 0) return;
  await tx.run(HOLD, [
    organisation,
    held.map(({ id }) => id),
    held.map(({ reason }) => reason),
    held.map(({ decision }) => (decision === undefined ? null : JSON.stringify(decision.kept))),
  ]);
  await recordMessageEvents(
    tx,
    organisation,
    held.map(({ id: message, reason: code }) => ({
      message,
      kind: "refused",
      at,
      code,
      detail: null,
    })),
  );
}

/** Rows that another worker is taking are passed over: they are not waiting any more. */
const DUE = statement<DueRow>(
  "messages.due",
  `select message.message_id as id, message.kind, message.recipient,
          message.recipient_name as "recipientName", message.address_key as "addressKey",
          coalesce(message.template_locale, message.locale) as locale,
          message.identity_id as identity, message.reply_to as "replyTo", message.receipt,
          message.proof, message.attempts, message.first_tried_at as "firstTriedAt",
          content.subject, content.html, content.text,
          exists (select 1 from message_attachments as file
                   where file.organisation_id = $1 and file.message_id = message.message_id)
            as "hasFiles",
          message.recipient is not null and content.message_id is not null as "isWhole"
     from messages as message
     left join message_contents as content
       on content.organisation_id = $1 and content.message_id = message.message_id
    where message.organisation_id = $1 and message.state in ('scheduled', 'waiting')
      and message.due_at <= $2
      and not exists (select 1 from organisations
                       where organisation_id = $1 and sending_stopped_at is not null)
    order by message.is_urgent desc, message.due_at
    limit $3
      for update of message skip locked`,
);

const TAKE = statement(
  "messages.take",
  `update messages as message
      set state = 'in-flight', worker = $2, decision = given.decision::jsonb
     from unnest($3::uuid[], $4::text[]) as given (message_id, decision)
    where message.organisation_id = $1 and message.message_id = given.message_id`,
);

const HOLD = statement(
  "messages.hold_back",
  `update messages as message
      set state = 'held-back', reason = given.reason, decision = given.decision::jsonb
     from unnest($2::uuid[], $3::text[], $4::text[]) as given (message_id, reason, decision)
    where message.organisation_id = $1 and message.message_id = given.message_id`,
);
