import { dayOf, EmailAddress } from "@consentry/kernel";
import type { Purpose } from "@consentry/law";
import { readNumber } from "@consentry/sms";

import { findByAddress } from "../../contacts/contacts/find-contacts.ts";
import type { Language } from "../../http/public/languages.ts";
import { findLedgerName } from "../acts/contact-keys.ts";
import { mayAskAgain } from "../acts/may-ask-again.ts";
import { standingsOf } from "../ledger/read.ts";
import { suppressedAmong } from "../suppressions/suppressions.ts";
import { keepWording } from "../wordings/wordings.ts";
import { boxId } from "../forms/definition.ts";
import { waitsForConfirmation } from "../forms/double-opt-in.ts";
import { drawForm, wordingOf } from "../forms/draw-form.ts";
import type { Form } from "../forms/forms.ts";
import { keepAsk, timesAsked, type Answer, type NewAsk } from "./asks.ts";
import { enrol } from "./enrol.ts";
import type { Own } from "./own.ts";
import { letRest, resting } from "./resting-questions.ts";
import { sendConfirmation } from "./confirmation-mail.ts";

/** What came back from a form. */
export interface Submission {
  readonly email: string;
  /** As it was typed; left out where the form asks for none. */
  readonly phone?: string | null;
  /** The boxes that were ticked, by `boxId`. */
  readonly yes: readonly string[];
  /** The words that stood before the person, as `DrawnForm` names them. */
  readonly words: string;
  readonly language: Language;
  /** Whether the person submitted it, or a program on what it says are their words. */
  readonly by: "person" | "program";
  /** Truncated; kept only where the form says so. */
  readonly networkAddress: string | null;
}

/**
 * What whoever submitted may be told. `taken` is said whether the address is known or not,
 * suppressed or not, new or asked too often: what follows, follows in the mailbox.
 */
export type Submitted =
  | "taken"
  | "nothing-ticked"
  | "bad-address"
  /** Texts were agreed to, and no text can go to what was typed. */
  | "bad-number"
  /** The form was changed in between: the new words must be shown first. */
  | "other-words"
  | "closed";

/** A person who does not find the mail asks again; a stranger who plays with it is stopped. */
const MOST_ASKED_A_DAY = 3;

/**
 * Takes the answers to a form. Nobody becomes mailable and nothing is lifted by it where a
 * confirmation is awaited, and it is awaited for every address that is known or suppressed: a
 * stranger's form never changes what somebody agreed to.
 */
export async function submitAnswers(
  own: Own,
  form: Form,
  submission: Submission,
): Promise<Submitted> {
  if (!form.isOpen) return "closed";
  const drawn = drawForm(form, own.organisation, submission.language);
  if (drawn.words !== submission.words) return "other-words";
  const address = EmailAddress.parse(submission.email);
  if (!address.ok) return "bad-address";
  const addressKey = own.keys.addressKey(address.value);
  const { boxes, keepsNetworkAddress = false } = form.definition;
  const ticked = boxes.filter((box) => submission.yes.includes(boxId(box)));
  if (ticked.length === 0) {
    await letRest(own, addressKey, [...new Set(boxes.map(({ purpose }) => purpose))]);
    return "nothing-ticked";
  }
  const number = readNumber(submission.phone ?? "", own.organisation.country);
  const isReached = number.ok && number.value.mayBeMobile;
  if (ticked.some(({ channel }) => channel === "sms") && !isReached) return "bad-number";
  const answers: Answer[] = [];
  for (const box of boxes) {
    const { purpose, channel, alsoNames = [], list = null } = box;
    const action = ticked.includes(box) ? "given" : "refused";
    const wording = await keepWording(own.tx, own.organisation.id, wordingOf(box, drawn));
    const by = channel === undefined ? {} : { channel };
    answers.push({ purpose, ...by, alsoNames, action, wording, list });
  }
  await take(own, address.value, form, {
    form: form.id,
    source: form.source,
    email: address.value.reveal(),
    locale: drawn.language,
    answers,
    networkAddress: keepsNetworkAddress ? submission.networkAddress : null,
    // Kept only for who wants texts: a field that is filled in is no wish.
    number:
      isReached && ticked.some(({ channel }) => channel === "sms")
        ? number.value.number.reveal()
        : null,
    by: submission.by,
  });
  return "taken";
}

async function take(
  own: Own,
  address: EmailAddress,
  form: Form,
  { by, ...ask }: NewAsk & Pick<Submission, "by">,
): Promise<void> {
  const wanted = ask.answers.flatMap(({ action, purpose }) => (action === "given" ? purpose : []));
  // A person who comes by themselves asks us; a program that brings them again does not.
  if (by === "program" && (await isLeftInPeace(own, address, wanted))) return;
  const { country } = own.organisation;
  const isWaiting = waitsForConfirmation(form.definition, country) || !(await isNew(own, address));
  if (isWaiting) return askByMail(own, address, ask);
  await enrol(own, address, ask, by === "person" ? "form" : "api");
}

async function isLeftInPeace(
  own: Own,
  address: EmailAddress,
  purposes: readonly Purpose[],
): Promise<boolean> {
  const { tx, organisation, keys, now } = own;
  if ((await resting(own, keys.addressKey(address), purposes)).length > 0) return true;
  const contact = await findByAddress(tx, { id: organisation.id, keys }, address);
  const name = contact && (await findLedgerName(tx, organisation.id, keys, contact.id));
  const standings = name ? await standingsOf(tx, organisation.id, name.pseudonym) : [];
  return !purposes.every((purpose) =>
    mayAskAgain(standings, { purpose, channel: "email", on: dayOf(now) }),
  );
}

async function isNew(own: Own, address: EmailAddress): Promise<boolean> {
  const { tx, organisation, keys } = own;
  if ((await findByAddress(tx, { id: organisation.id, keys }, address)) !== null) return false;
  return (await reasonAgainst(own, keys.addressKey(address))) === undefined;
}

/**
 * Keeps the answers and asks the mailbox's owner to confirm them. Says nothing and sends nothing
 * to an address that was asked often enough today, that bounced or that complained.
 */
export async function askByMail(own: Own, address: EmailAddress, ask: NewAsk): Promise<void> {
  const addressKey = own.keys.addressKey(address);
  // Two submissions at once count each other.
  await own.tx.lock(`asks ${Buffer.from(addressKey).toString("hex")}`);
  if ((await timesAsked(own, addressKey, "1 day")) >= MOST_ASKED_A_DAY) return;
  const against = await reasonAgainst(own, addressKey);
  if (against === "bounced" || against === "complained") return;
  const id = await keepAsk(own, addressKey, ask);
  await sendConfirmation(own, { id, address, ...ask });
}

async function reasonAgainst({ tx, organisation, now }: Own, addressKey: Uint8Array) {
  const found = await suppressedAmong(tx, organisation.id, [addressKey], {
    channel: "email",
    topic: null,
    on: dayOf(now),
  });
  return found.values().next().value;
}
