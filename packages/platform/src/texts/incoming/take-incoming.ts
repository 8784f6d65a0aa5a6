import { addDays, dayOf, PhoneNumber } from "@consentry/kernel";
import { readAnswer } from "@consentry/law/texts";
import type { IncomingText } from "@consentry/sms";

import { recordLeaving } from "../../campaigns/responses/responses.ts";
import { asOrganisation, type Own } from "../../consent/asking/own.ts";
import { suppress } from "../../consent/suppressions/suppressions.ts";
import { recordFacts } from "../../contacts/contacts/facts.ts";
import { contactsAtNumbers } from "../../contacts/numbers/numbers.ts";
import { newId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import { noteWebhookEvent } from "../../webhooks/note-event.ts";
import { storable } from "../../database/storable.ts";
import type { SessionOf, TextWork } from "../own-texts.ts";
import { answerText } from "./answer-text.ts";
import { lastTextTo } from "./last-text.ts";
import { leaveTexts } from "./leave-texts.ts";
import { resumeTexts } from "./resume-texts.ts";
import { whoseIncoming } from "./whose-incoming.ts";

export const READINGS = ["stop", "start", "help", "other"] as const;
/** What an incoming text says. `start`: whoever said stop by this number takes it back. */
export type Reading = (typeof READINGS)[number];

/** Whoever is to read what people write does so within weeks, or it was nothing. */
const DAYS_KEPT = 30;

/** What people type; carriers put longer ones together, and a hostile one could go on. */
const LONGEST_BODY = 2_000;
const LONGEST_SENDER = 30;

/**
 * Takes a text that somebody sent to us. STOP is done when this resolves, which is before the
 * carrier is answered: what is decided from then on knows of it. The installation's carrier serves
 * all organisations; STOP counts for each that may have written to the number from there.
 */
export async function takeIncoming(
  work: TextWork,
  session: SessionOf,
  incoming: IncomingText,
): Promise<void> {
  const number = numberOf(incoming.from);
  const organisations = session === null ? await whoseIncoming(work, incoming, number) : [session];
  for (const organisation of organisations) {
    await asOrganisation(work, organisation, (own) => takeWithin(own, incoming, number));
  }
}

/** The number of a sender, which carriers write with or without its plus; `null` where it is none. */
function numberOf(from: string): PhoneNumber | null {
  const digits = from.trim().replace(/^\+?/, "+");
  const number = PhoneNumber.parse(digits);
  return number.ok ? number.value : null;
}

/** A word that does what it says only where it is all that is said. */
const START = /^(?:un-?stop|start)[.!]?$/i;

function readingOf(text: string): Reading {
  return START.test(text.trim()) ? "start" : readAnswer(text);
}

/** The same within one organisation's transaction. */
export async function takeWithin(
  own: Own,
  { carrier, to, text }: Omit<IncomingText, "from">,
  number: PhoneNumber | null,
): Promise<Reading> {
  const { tx, organisation, keys, now } = own;
  const body = storable(text).slice(0, LONGEST_BODY);
  const reading = readingOf(body);
  const numberKey = number === null ? null : keys.numberKey(number);
  const contact = numberKey === null ? null : await contactOf(own, numberKey);
  const last = numberKey === null ? null : await lastTextTo(tx, organisation.id, numberKey, now);
  if (reading === "stop" && numberKey !== null) {
    await stop(own, { numberKey, contact, body, delivery: last?.delivery ?? null });
  }
  if (reading === "start" && numberKey !== null) await resumeTexts(own, numberKey);
  // Who says stop shows no interest that goes on.
  if (reading === "other" && contact !== null) {
    await recordFacts(tx, organisation.id, [{ contact, kind: "replied", at: now }], now);
  }
  await tx.run(KEEP, [
    organisation.id,
    newId(),
    number?.reveal() ?? null,
    numberKey,
    contact,
    storable(to).slice(0, LONGEST_SENDER),
    carrier,
    body,
    reading,
    last?.text ?? null,
    last?.campaign ?? null,
    last?.delivery ?? null,
    now,
    addDays(dayOf(now), DAYS_KEPT),
  ]);
  if (number !== null && (reading === "stop" || reading === "help")) {
    await answerText(own, { reading, number, contact });
  }
  return reading;
}

interface Stopping {
  readonly numberKey: Uint8Array;
  /** `null`: nobody's number, which is stopped all the same. */
  readonly contact: string | null;
  readonly body: string;
  /** Of the campaign that it answers; `null`: of none. */
  readonly delivery: string | null;
}

async function stop(own: Own, { numberKey, contact, body, delivery }: Stopping): Promise<void> {
  const { tx, organisation, now } = own;
  const said = { reason: "objected", since: now, until: null, saidBy: "contact" } as const;
  await suppress(tx, organisation.id, [
    { addressKey: numberKey, channel: "sms", topic: null, ...said },
  ]);
  if (contact !== null) {
    await leaveTexts(own, contact, body);
    await recordLeaving(own, { contact, delivery });
  }
  const event = { kind: "text.stopped", at: now, about: { contact } } as const;
  await noteWebhookEvent(tx, organisation.id, event);
}

async function contactOf({ tx, organisation }: Own, numberKey: Uint8Array): Promise<string | null> {
  const [contact = null] = (await contactsAtNumbers(tx, organisation.id, [numberKey])).values();
  return contact;
}

const KEEP = statement(
  "incoming_texts.keep",
  `insert into incoming_texts (organisation_id, incoming_id, number, number_key, contact_id,
     written_to, carrier, body, read_as, text_id, campaign_id, delivery_id, received_at, keep_until)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
);
