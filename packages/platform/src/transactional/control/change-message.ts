import { err, ok, type Instant, type Result } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { recordMessageEvents } from "../events/message-events.ts";
import type { MessageState } from "../message.ts";

export type ChangeFailure =
  | { readonly kind: "no-such-message" }
  /** It is not, or no longer, where this could be done. */
  | { readonly kind: "too-late"; readonly state: MessageState }
  /** What it said is not kept any more. */
  | { readonly kind: "content-gone" };

/** Keeps a message from leaving that has not left. What a relay has already cannot be called back. */
export async function cancelMessage(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
  at: Instant,
): Promise<Result<null, ChangeFailure>> {
  const state = await lockState(tx, organisation, id);
  if (state === null) return err({ kind: "no-such-message" });
  if (state === "cancelled") return ok(null);
  if (state !== "scheduled" && state !== "waiting") return err({ kind: "too-late", state });
  await tx.run(CANCEL, [organisation, id]);
  await note(tx, organisation, { message: id, kind: "cancelled", at });
  return ok(null);
}

/**
 * Lets a message that did not leave be tried anew, as if it had been handed in now: law is asked
 * again. One that a server took is not sent twice.
 */
export async function sendAgain(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
  at: Instant,
): Promise<Result<null, ChangeFailure>> {
  const state = await lockState(tx, organisation, id);
  if (state === null) return err({ kind: "no-such-message" });
  if (!MAY_GO_AGAIN.has(state)) return err({ kind: "too-late", state });
  if ((await tx.run(AGAIN, [organisation, id, at])) === 0) return err({ kind: "content-gone" });
  await note(tx, organisation, { message: id, kind: "accepted", at });
  return ok(null);
}

const MAY_GO_AGAIN: ReadonlySet<MessageState> = new Set<MessageState>([
  "bounced",
  "given-up",
  "held-back",
  "cancelled",
]);

function note(
  tx: Tx,
  organisation: OrganisationId,
  event: {
    readonly message: string;
    readonly kind: "cancelled" | "accepted";
    readonly at: Instant;
  },
): Promise<void> {
  return recordMessageEvents(tx, organisation, [{ ...event, code: null, detail: null }]);
}

async function lockState(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<MessageState | null> {
  return (await tx.rows(LOCK, [organisation, id]))[0]?.state ?? null;
}

const LOCK = statement<{ readonly state: MessageState }>(
  "messages.lock_state",
  `select state from messages where organisation_id = $1 and message_id = $2 for update`,
);

const CANCEL = statement(
  "messages.cancel",
  `update messages set state = 'cancelled' where organisation_id = $1 and message_id = $2`,
);

const AGAIN = statement(
  "messages.again",
  `update messages as message
      set state = 'waiting', due_at = $3, attempts = 0, first_tried_at = null, reason = null,
          sent_at = null
    where organisation_id = $1 and message_id = $2 and recipient is not null
      and exists (select 1 from message_contents as content
                   where content.organisation_id = $1
                     and content.message_id = message.message_id)`,
);
