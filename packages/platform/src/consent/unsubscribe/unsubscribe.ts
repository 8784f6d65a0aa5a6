import { PURPOSES, SEND_PURPOSES } from "@consentry/law";
import type { ConsentMethod, LedgerEntry } from "@consentry/ledger";

import { findContact } from "../../contacts/contacts/find-contacts.ts";
import { removeFromList } from "../../contacts/lists/lists.ts";
import { findLedgerName } from "../acts/contact-keys.ts";
import { recordActs, type Act } from "../acts/record-acts.ts";
import type { Own } from "../asking/own.ts";
import { standingsOf } from "../ledger/read.ts";
import {
  suppress,
  type Suppression,
  type SuppressionReason,
} from "../suppressions/suppressions.ts";
import { noteWebhookEvent } from "../../webhooks/note-event.ts";

/** How a person says that they want no more. */
export interface Leaving {
  readonly contact: string;
  readonly method: Extract<
    ConsentMethod,
    | "one-click"
    | "preference-centre"
    | "email-reply"
    | "complaint"
    | "paper"
    | "phone"
    | "member"
    | "api"
  >;
  /** `objected`, `complained`: also against what needed no consent. */
  readonly reason: Extract<SuppressionReason, "unsubscribed" | "objected" | "complained">;
}

/**
 * Stops the mails of one list: off the list, and its topic suppressed. Other lists go on, and so
 * does what was agreed to for them. Again is the same as once.
 */
export async function leaveList(
  own: Own,
  list: string,
  { contact, reason }: Pick<Leaving, "contact" | "reason">,
): Promise<void> {
  const { tx, organisation } = own;
  await removeFromList(tx, organisation.id, list, [contact]);
  await suppressContact(own, contact, { channel: "email", topic: list, reason });
  await tellOthers(own, contact, list);
}

/**
 * Stops everything: nothing is sent any more, and every yes is taken back, to being written to as
 * to being measured. It also speaks against what may be sent without a yes: a later yes to one
 * purpose lifts the suppression, and must not start the others. Again is the same as once.
 */
export async function leaveAll(
  own: Own,
  { contact, method, reason }: Leaving,
): Promise<readonly LedgerEntry[]> {
  const acts =
    reason === "unsubscribed" ? await stops(own, contact) : await objections(own, contact);
  // A mail program's button and an answer to a mail speak of mail; "everything" is every channel.
  const channel = method === "one-click" || method === "email-reply" ? "email" : "all";
  await suppressContact(own, contact, { channel, topic: null, reason });
  await tellOthers(own, contact, null);
  return record(own, contact, method, acts);
}

function tellOthers(
  { tx, organisation, now: at }: Own,
  contact: string,
  list: string | null,
): Promise<void> {
  const event = { kind: "contact.unsubscribed", at, about: { contact, list } } as const;
  return noteWebhookEvent(tx, organisation.id, event);
}

/** Takes back every yes to being observed, and leaves the mails as they are. */
export async function stopMeasuring(own: Own, contact: string): Promise<readonly LedgerEntry[]> {
  const acts = await withdrawals(own, contact);
  const measuring = acts.filter(({ purpose }) => !isSend(purpose) && purpose !== "share.partners");
  return record(own, contact, "preference-centre", measuring);
}

async function withdrawals(own: Own, contact: string): Promise<readonly Act[]> {
  return (await standings(own, contact)).flatMap(({ purpose, channel, answer }) =>
    answer?.action === "given"
      ? [{ purpose, channel, action: "withdrawn" as const, wording: null }]
      : [],
  );
}

/** A yes is taken back; against what was never answered, they object. */
async function stops(own: Own, contact: string): Promise<readonly Act[]> {
  const answered = new Set(
    (await standings(own, contact)).flatMap(({ purpose, channel, answer }) =>
      channel === "email" && answer !== null ? purpose : [],
    ),
  );
  const unanswered = (await objections(own, contact)).filter(
    ({ purpose }) => isSend(purpose) && !answered.has(purpose),
  );
  return [...(await withdrawals(own, contact)), ...unanswered];
}

/** Against everything that may be sent or observed, whether it was ever asked or not. */
async function objections(own: Own, contact: string): Promise<readonly Act[]> {
  const known = await standings(own, contact);
  return PURPOSES.filter((purpose) => purpose !== "send.transactional").flatMap((purpose) => {
    const standing = known.find((one) => one.purpose === purpose && one.channel === "email");
    const isSaid = standing?.answer?.action === "objected";
    const isAsked = standing !== undefined || isSend(purpose);
    return isSaid || !isAsked
      ? []
      : [{ purpose, channel: "email" as const, action: "objected" as const, wording: null }];
  });
}

function isSend(purpose: string): boolean {
  return (SEND_PURPOSES as readonly string[]).includes(purpose);
}

async function standings({ tx, organisation, keys }: Own, contact: string) {
  const name = await findLedgerName(tx, organisation.id, keys, contact);
  return name === null ? [] : standingsOf(tx, organisation.id, name.pseudonym);
}

async function record(
  { tx, organisation, keys, now }: Own,
  contact: string,
  method: ConsentMethod,
  acts: readonly Act[],
): Promise<readonly LedgerEntry[]> {
  if (acts.length === 0) return [];
  const whose = { organisation: organisation.id, keys, contact };
  return recordActs(tx, whose, acts, { method, place: null, actor: "contact", at: now });
}

async function suppressContact(
  { tx, organisation, keys, now }: Own,
  id: string,
  closed: Pick<Suppression, "channel" | "topic" | "reason">,
): Promise<void> {
  const contact = await findContact(tx, organisation.id, id);
  if (contact === null) return;
  const addressKey = keys.addressKey(contact.email);
  const said = { since: now, until: null, saidBy: "contact" } as const;
  const { phone } = contact;
  await suppress(tx, organisation.id, [
    { addressKey, ...closed, ...said },
    // Also when the number comes back with somebody else.
    ...(closed.channel === "all" && phone !== null
      ? [{ ...closed, addressKey: keys.numberKey(phone), channel: "sms" as const, ...said }]
      : []),
  ]);
}
