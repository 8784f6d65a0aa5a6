import { EmailAddress } from "@consentry/kernel";
import type { PassedOnKind } from "@consentry/law/letters";

import type { Own } from "../../consent/asking/own.ts";
import { statement } from "../../database/statement.ts";
import { listEndpoints } from "../../webhooks/endpoints/endpoints.ts";
import type { WebhookKind } from "../../webhooks/webhook-event.ts";
import { sendPassingOn } from "../letters/send-letter.ts";
import type { RightsRequest } from "../request.ts";
import { noteStep } from "../store/steps.ts";

/** Somebody to whom the person's data went. */
export interface NewRecipient {
  readonly name: string;
  /** Where they are written to; `null`: they are told by another way. */
  readonly address: string | null;
}

/** So many recipients of one person's data are told at once. */
export const MOST_RECIPIENTS = 50;

const EVENTS: Readonly<Record<PassedOnKind, WebhookKind>> = {
  rectification: "contact.rectified",
  erasure: "contact.erased",
  restriction: "contact.restricted",
};

/**
 * Tells those to whom a person's data went what was done, by a letter, and writes down the programs
 * that are told of it by themselves. A letter names the person: nobody could find them otherwise.
 */
export async function passOn(
  own: Own,
  request: RightsRequest,
  by: string,
  {
    kind,
    fields,
    recipients,
  }: {
    readonly kind: PassedOnKind;
    readonly fields: readonly string[];
    readonly recipients: readonly NewRecipient[];
  },
): Promise<void> {
  const { tx, organisation } = own;
  if (request.contact !== null) {
    for (const { name, kinds, isOn } of await listEndpoints(tx, organisation.id)) {
      if (!isOn || !kinds.includes(EVENTS[kind])) continue;
      await note(own, request, by, { name, address: null, toldBy: "webhook" });
    }
  }
  for (const recipient of recipients) {
    const to = EmailAddress.parse(recipient.address ?? "");
    if (to.ok && request.address !== null) {
      await sendPassingOn(own, request, to.value, { kind, address: request.address, fields });
    }
    await note(own, request, by, { ...recipient, toldBy: to.ok ? "letter" : "other" });
  }
}

async function note(
  { tx, organisation, now }: Own,
  { id }: RightsRequest,
  by: string,
  { name, address, toldBy }: NewRecipient & { readonly toldBy: "letter" | "webhook" | "other" },
): Promise<void> {
  const shown = name.slice(0, LONGEST_NAME);
  await tx.run(NOTE, [
    organisation.id,
    id,
    shown,
    toldBy === "letter" ? address : null,
    toldBy,
    now,
  ]);
  await noteStep(tx, organisation.id, id, { at: now, by, kind: "passed-on", about: { toldBy } });
}

/** As the table bounds it. */
const LONGEST_NAME = 200;

/** Whoever writes holds the request's row: two never get one number. */
const NOTE = statement(
  "rights_recipients.note",
  `insert into rights_recipients (organisation_id, request_id, recipient, name, address, told_by,
     told_at)
   select $1, $2, coalesce(max(recipient), 0) + 1, $3, $4, $5, $6
     from rights_recipients where organisation_id = $1 and request_id = $2`,
);
