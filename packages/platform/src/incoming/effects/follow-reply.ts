import { dayOf } from "@consentry/kernel";
import type { Reply, Traces } from "@consentry/mail";

import { recordReply } from "../../campaigns/responses/record-reply.ts";
import { recordLeaving } from "../../campaigns/responses/responses.ts";
import { sendStopConfirmation } from "../../consent/asking/confirmation-mail.ts";
import type { Own } from "../../consent/asking/own.ts";
import { suppressedAmong } from "../../consent/suppressions/suppressions.ts";
import { leaveAll } from "../../consent/unsubscribe/unsubscribe.ts";
import { findContact } from "../../contacts/contacts/find-contacts.ts";
import { recordFacts } from "../../contacts/contacts/facts.ts";
import type { About } from "../about.ts";
import type { Followed } from "../followed.ts";

/**
 * A person answered. It counts for what they answered and is a contact that came from them, unless
 * it asks for an end: who says "stop" or "erase" shows no interest that goes on. "Stop" is done at
 * once and confirmed once; the other wishes are a member's to see to.
 */
export async function followReply(
  own: Own,
  about: About,
  { wish }: Reply,
  traces: Traces,
): Promise<readonly Followed[]> {
  if (wish === "stop") return stop(own, about, traces);
  if (wish === "erasure") return [];
  const { tx, organisation, now } = own;
  const { campaign, contact, mail } = about;
  if (campaign !== null) {
    await recordReply(tx, organisation.id, { campaign, delivery: mail.id, at: now }, now);
  } else if (contact !== null) {
    await recordFacts(tx, organisation.id, [{ contact, kind: "replied", at: now }], now);
  }
  return ["replied"];
}

async function stop(
  own: Own,
  { campaign, contact, addressKey, mail }: About,
  { messageId }: Traces,
): Promise<readonly Followed[]> {
  if (contact === null || addressKey === null) return [];
  const { tx, organisation, now } = own;
  const way = { channel: "email", topic: null, on: dayOf(now) } as const;
  const wasStopped = (await suppressedAmong(tx, organisation.id, [addressKey], way)).size > 0;
  await leaveAll(own, { contact, method: "email-reply", reason: "unsubscribed" });
  await recordLeaving(own, { contact, delivery: campaign === null ? null : mail.id });
  // Who is not written to already is told nothing: a second "stop" is answered by silence.
  const person = wasStopped ? null : await findContact(tx, organisation.id, contact);
  if (person === null) return ["left"];
  await sendStopConfirmation(own, person, messageId);
  return ["left", "confirmed"];
}
