import { Bug, dayOf, type EmailAddress } from "@consentry/kernel";
import { SEND_PURPOSES } from "@consentry/law";
import type { DoubleOptIn, LedgerEntry } from "@consentry/ledger";

import { addContact } from "../../contacts/contacts/add-contact.ts";
import { findByAddress } from "../../contacts/contacts/find-contacts.ts";
import { setNumber } from "../../contacts/numbers/set-number.ts";
import { addToList } from "../../contacts/lists/lists.ts";
import { recordActs, type Act } from "../acts/record-acts.ts";
import { liftByThePersonsOwnWord, type Way } from "../suppressions/suppressions.ts";
import type { Answer, NewAsk } from "./asks.ts";
import type { Own } from "./own.ts";

export interface Enrolled {
  /** Contact id. */
  readonly contact: string;
  readonly entries: readonly LedgerEntry[];
}

/**
 * Makes answers count: finds or adds the person, records each answer with its words, puts them on
 * the lists they said yes to. What they once said against being written to is lifted, if the
 * mailbox's owner confirmed, and never otherwise.
 *
 * @param how how the mailbox was shown to be the person's own; where it was not, who handed the
 *   answers in: the person by a form, or a program that tells of them
 */
export async function enrol(
  own: Own,
  address: EmailAddress,
  ask: NewAsk,
  how: DoubleOptIn | "form" | "api",
): Promise<Enrolled> {
  const confirmed = typeof how === "string" ? null : how;
  const { tx, organisation, keys, now } = own;
  const wanted = ask.answers.filter(({ action }) => action === "given");
  if (confirmed !== null) await liftWhatStands(own, address, wanted);
  const contact = await findOrAdd(own, address, ask);
  const isReached = await keepNumberOf(own, contact, ask);
  const entries = await recordActs(
    tx,
    { organisation: organisation.id, keys, contact },
    ask.answers.flatMap(
      ({ purpose, channel = "email" as const, alsoNames, action, wording }): readonly Act[] =>
        // A yes to texts at a number that is somebody else's is nobody's.
        channel === "sms" && action === "given" && !isReached
          ? []
          : [{ purpose, alsoNames, channel, action, wording }],
    ),
    {
      method: typeof how === "string" ? how : "double-opt-in",
      place: ask.form ?? "preference-centre",
      actor: "contact",
      at: now,
      doubleOptIn: confirmed,
      evidence: {
        address: ask.email,
        ...(ask.networkAddress !== null && { networkAddress: ask.networkAddress }),
      },
    },
  );
  for (const { list } of wanted) {
    if (list !== null) await addToList(tx, organisation.id, list, [contact], now);
  }
  return { contact, entries };
}

/** Only a yes to being written to lifts a no to being written to, and only for its topic. */
async function liftWhatStands(
  { tx, organisation, keys }: Own,
  address: EmailAddress,
  wanted: readonly Answer[],
): Promise<void> {
  const addressKey = keys.addressKey(address);
  for (const { purpose, channel = "email", list } of wanted) {
    if (!(SEND_PURPOSES as readonly string[]).includes(purpose)) continue;
    const way: Pick<Way, "channel" | "topic"> = { channel, topic: list };
    await liftByThePersonsOwnWord(tx, organisation.id, addressKey, way);
  }
}

/** Keeps the number that was given for texts, whether or not it is the one that was known. */
async function keepNumberOf(
  { tx, organisation, keys, now }: Own,
  contact: string,
  { number = null, source }: NewAsk,
): Promise<boolean> {
  if (number === null) return false;
  const given = { written: number, country: null, source, collectedOn: dayOf(now) };
  const kept = await setNumber(tx, { id: organisation.id, keys }, contact, given, now);
  return kept.ok;
}

async function findOrAdd(
  { tx, organisation, keys, now }: Own,
  address: EmailAddress,
  { source, locale }: NewAsk,
): Promise<string> {
  const whose = { id: organisation.id, keys };
  const known = await findByAddress(tx, whose, address);
  if (known !== null) return known.id;
  const added = await addContact(
    tx,
    whose,
    {
      email: address.reveal(),
      source,
      collectedOn: dayOf(now),
      locale,
      relation: "subscriber",
    },
    now,
  );
  if (added.ok) return added.value.id;
  if (added.error.kind === "already-known") return added.error.contact;
  throw new Bug(`a person who signed up was not added: ${added.error.kind}`);
}
