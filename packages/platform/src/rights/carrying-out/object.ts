import { EmailAddress } from "@consentry/kernel";
import type { ConsentMethod } from "@consentry/ledger";

import type { Own } from "../../consent/asking/own.ts";
import { suppress } from "../../consent/suppressions/suppressions.ts";
import { leaveAll, type Leaving } from "../../consent/unsubscribe/unsubscribe.ts";
import { sendLetter } from "../letters/send-letter.ts";
import type { RequestWay, RightsRequest } from "../request.ts";
import { settle } from "../store/change-request.ts";
import { noteStep } from "../store/steps.ts";

/**
 * Follows an objection to direct marketing: nothing is sent, measured or profiled any more, of a
 * contact or of an address that nobody knew. Nothing is weighed against it.
 */
export async function objectNow(own: Own, request: RightsRequest, by: string): Promise<void> {
  const { tx, organisation, keys, now } = own;
  const { id, contact, cameBy } = request;
  const address = EmailAddress.parse(request.address ?? "");
  if (contact !== null) {
    await leaveAll(own, { contact, method: METHODS[cameBy], reason: "objected" });
  } else if (address.ok) {
    const addressKey = keys.addressKey(address.value);
    const stop = { channel: "all", topic: null, reason: "objected", until: null } as const;
    await suppress(tx, organisation.id, [{ addressKey, ...stop, since: now, saidBy: by }]);
  }
  await noteStep(tx, organisation.id, id, { at: now, by, kind: "objected" });
  await settle(tx, organisation.id, id, { kind: "done", at: now, by, fileUntil: null }, null);
  await noteStep(tx, organisation.id, id, { at: now, by, kind: "done" });
  await sendLetter(own, request, by, () => ({ letter: "objected" }));
}

/** What the ledger says of how it was said. */
const METHODS: Readonly<Record<RequestWay, Leaving["method"] & ConsentMethod>> = {
  "preference-centre": "preference-centre",
  reply: "email-reply",
  mail: "member",
  post: "paper",
  phone: "phone",
  "in-person": "member",
  api: "api",
};
