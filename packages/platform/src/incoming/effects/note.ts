import type { Instant } from "@consentry/kernel";

import { recordResponse, type ResponseKind } from "../../campaigns/responses/responses.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import { messageEventsOf, noteMessageEvent } from "../../transactional/events/message-events.ts";
import type { MessageEventKind } from "../../transactional/message.ts";
import { noteWebhookEvent } from "../../webhooks/note-event.ts";
import type { About } from "../about.ts";

/** What a server or a person answered to one message. */
export interface Noted {
  readonly kind: Extract<ResponseKind, MessageEventKind>;
  readonly at: Instant;
  /** Of a bounce or a delay: its status, and the server's words. */
  readonly code: string | null;
  readonly detail: string | null;
}

/** Notes it on the message it is about. The first of each kind counts; whether this was it. */
export async function note(
  tx: Tx,
  organisation: OrganisationId,
  about: Pick<About, "campaign" | "mail" | "contact">,
  noted: Noted,
): Promise<boolean> {
  const { campaign, mail, contact } = about;
  if (campaign === null) return noteOnMessage(tx, organisation, mail.id, noted);
  const { kind, at, code } = noted;
  const response = { campaign, delivery: mail.id, kind, at, code };
  const recorded = await recordResponse(tx, organisation, response);
  const isFirst = recorded.ok && recorded.value.isFirst;
  if (isFirst && contact !== null) {
    const told = { campaign, delivery: mail.id, contact };
    if (kind === "bounced") {
      const event = { kind: "delivery.bounced", at, about: { ...told, code } } as const;
      await noteWebhookEvent(tx, organisation, event);
    } else if (kind === "complained") {
      await noteWebhookEvent(tx, organisation, { kind: "delivery.complained", at, about: told });
    }
  }
  return isFirst;
}

/** The same of a message by itself, which also knows of read receipts. */
export async function noteOnMessage(
  tx: Tx,
  organisation: OrganisationId,
  message: string,
  noted: Omit<Noted, "kind"> & { readonly kind: MessageEventKind },
): Promise<boolean> {
  const known = await messageEventsOf(tx, organisation, message);
  if (known.some(({ kind }) => kind === noted.kind)) return false;
  return noteMessageEvent(tx, organisation, message, noted);
}
