import { dayOf } from "@consentry/kernel";
import { SEND_PURPOSES } from "@consentry/law";
import type { LedgerEntry } from "@consentry/ledger";

import { changeContact } from "../../contacts/contacts/change-contact.ts";
import type { Language } from "../../http/public/languages.ts";
import { endRests } from "../../hygiene/resting.ts";
import { receiveRequest } from "../../rights/receive/receive-request.ts";
import { recordActs } from "../acts/record-acts.ts";
import { sendErasureConfirmation } from "../asking/confirmation-mail.ts";
import { linkTo, type Own } from "../asking/own.ts";
import { askByMail } from "../asking/submit-answers.ts";
import { issueReceipt } from "../receipts/receipts.ts";
import { suppressedAmong } from "../suppressions/suppressions.ts";
import { leaveAll, leaveList, stopMeasuring } from "../unsubscribe/unsubscribe.ts";
import { keepWording } from "../wordings/wordings.ts";
import type { Person } from "./person.ts";
import { questionId, wordingOfQuestion, type Question } from "./questions.ts";

/** What was done, for the page that says so. */
export type Done =
  | {
      readonly kind:
        | "said-yes"
        | "said-no"
        | "measuring-stopped"
        | "all-stopped"
        | "objected"
        | "topic-stopped"
        | "corrected"
        | "letters-again";
      /** What the ledger holds of it now; `null` when there was nothing to record. */
      readonly receipt: string | null;
      readonly entries: readonly LedgerEntry[];
    }
  /** A mail asks for one more word: what was stopped is started by the mailbox's owner alone. */
  | { readonly kind: "mail-asks"; readonly receipt: null; readonly entries: readonly [] }
  /** Their telephone said stop, and it alone can take that back. */
  | { readonly kind: "number-stopped"; readonly receipt: null; readonly entries: readonly [] }
  | { readonly kind: "erasure-asked"; readonly receipt: null; readonly entries: readonly [] }
  /** It waits for somebody to see to it, and a mail says so. */
  | { readonly kind: "right-asked"; readonly receipt: null; readonly entries: readonly [] };

/** Whether mails were stopped: all of them or those of a list. */
export function isLeaving({ kind }: Done): boolean {
  return kind === "all-stopped" || kind === "topic-stopped" || kind === "objected";
}

/** What the page's form sent: one button, and the fields beside it. */
export interface Wish {
  /** `yes:PURPOSE`, `no:PURPOSE`, `stop-topic:LIST`, or one word. */
  readonly wish: string;
  readonly locale: string | null;
  /** Attributes by name. */
  readonly attributes: Readonly<Record<string, string>>;
  /** Of a right that is used: which one, and what they say of it. */
  readonly right: string | null;
  readonly words: string;
}

/** Does what a person wants with what is held of them. `null` when that cannot be understood. */
export async function act(
  own: Own,
  person: Person,
  { wish, locale, attributes, right, words }: Wish,
  language: Language,
): Promise<Done | null> {
  const contact = person.contact.id;
  const [what = "", about = ""] = wish.split(/:(.*)/s);
  const leaving = { contact, method: "preference-centre" } as const;
  switch (what) {
    case "yes":
    case "no":
      return answer(own, person, { what, about }, language);
    case "stop-topic":
      if (!person.topics.some(({ id }) => id === about)) return null;
      await leaveList(own, about, { contact, reason: "unsubscribed" });
      return done(own, contact, "topic-stopped", []);
    case "stop-measuring":
      return done(own, contact, "measuring-stopped", await stopMeasuring(own, contact));
    case "stop-all":
      return done(
        own,
        contact,
        "all-stopped",
        await leaveAll(own, { ...leaving, reason: "unsubscribed" }),
      );
    case "object":
      return done(
        own,
        contact,
        "objected",
        await leaveAll(own, { ...leaving, reason: "objected" }),
      );
    case "letters-again":
      await endRests(own.tx, [contact], dayOf(own.now));
      return done(own, contact, "letters-again", []);
    case "correct":
      await endRests(own.tx, [contact], dayOf(own.now));
      return correct(own, person, { locale, attributes });
    case "erase":
      await sendErasureConfirmation(own, person.contact, language);
      return { kind: "erasure-asked", receipt: null, entries: [] };
    case "ask":
      return askForRight(own, contact, { right, words }, language);
    default:
      return null;
  }
}

/** What a person can ask for here beside what they can do at once. */
export const ASKED_HERE = ["rectification", "restriction", "source"] as const;

async function askForRight(
  own: Own,
  contact: string,
  { right, words }: Pick<Wish, "right" | "words">,
  language: Language,
): Promise<Done | null> {
  const kind = ASKED_HERE.find((one) => one === right);
  if (kind === undefined) return null;
  await receiveRequest(own, {
    kind,
    cameBy: "preference-centre",
    contact,
    address: null,
    locale: language,
    words: words.trim(),
    receivedOn: dayOf(own.now),
    by: "contact",
    isProved: true,
  });
  return { kind: "right-asked", receipt: null, entries: [] };
}

async function done(
  own: Own,
  contact: string,
  kind: Exclude<Done["kind"], "mail-asks" | "number-stopped" | "erasure-asked" | "right-asked">,
  entries: readonly LedgerEntry[],
): Promise<Done> {
  return { kind, receipt: await receiptFor(own, contact, entries), entries };
}

/** The signed receipt over entries of one person; `null` over none. */
export async function receiptFor(
  own: Own,
  contact: string,
  entries: readonly LedgerEntry[],
): Promise<string | null> {
  if (entries.length === 0) return null;
  const preferences = linkTo(own, "preference", { contact });
  return (await issueReceipt(own.tx, { ...own, preferences }, entries)).jws;
}

async function answer(
  own: Own,
  person: Person,
  { what, about }: { readonly what: "yes" | "no"; readonly about: string },
  language: Language,
): Promise<Done | null> {
  const question = person.questions.find((one) => questionId(one) === about);
  if (question === undefined) return null;
  const { tx, organisation, keys, now } = own;
  const { purpose, channel, alsoNames } = question;
  const contact = person.contact.id;
  const wording = await keepWording(tx, organisation.id, wordingOfQuestion(question, language));
  const isSending = (SEND_PURPOSES as readonly string[]).includes(purpose);
  const { email, phone, source } = person.contact;
  if (what === "yes" && channel === "sms" && (await isNumberStopped(own, person))) {
    return { kind: "number-stopped", receipt: null, entries: [] };
  }
  if (what === "yes" && isSending && (await isStopped(own, person, channel))) {
    const by = channel === "sms" ? { channel } : {};
    const given = { purpose, ...by, alsoNames, action: "given" as const, wording, list: null };
    const answers = [given];
    const number = channel === "sms" ? (phone?.reveal() ?? null) : null;
    const ask = { form: null, source, email: email.reveal(), locale: language, answers };
    await askByMail(own, email, { ...ask, networkAddress: null, number });
    return { kind: "mail-asks", receipt: null, entries: [] };
  }
  const entries = await recordActs(
    tx,
    { organisation: organisation.id, keys, contact },
    [{ purpose, alsoNames, channel, action: actionOf(what, question), wording }],
    { method: "preference-centre", place: null, actor: "contact", at: now },
  );
  return done(own, contact, what === "yes" ? "said-yes" : "said-no", entries);
}

function actionOf(what: "yes" | "no", { standing }: Question) {
  if (what === "yes") return "given";
  return standing?.action === "given" ? "withdrawn" : "refused";
}

async function isStopped(
  { tx, organisation, keys, now }: Own,
  { contact }: Person,
  channel: Question["channel"],
): Promise<boolean> {
  const key = keys.addressKey(contact.email);
  const way = { channel, topic: null, on: dayOf(now) };
  return (await suppressedAmong(tx, organisation.id, [key], way)).size > 0;
}

/** What a telephone said is taken back by that telephone alone: its number may be another's. */
async function isNumberStopped(
  { tx, organisation, keys, now }: Own,
  { contact: { phone } }: Person,
): Promise<boolean> {
  if (phone === null) return true;
  const way = { channel: "sms", topic: null, on: dayOf(now) } as const;
  const found = await suppressedAmong(tx, organisation.id, [keys.numberKey(phone)], way);
  return found.size > 0;
}

async function correct(
  own: Own,
  { contact, fields }: Person,
  { locale, attributes: written }: Pick<Wish, "locale" | "attributes">,
): Promise<Done | null> {
  const attributes = { ...contact.attributes };
  for (const { attribute } of fields) {
    const value = written[attribute]?.trim();
    if (value === undefined) continue;
    if (value === "") delete attributes[attribute];
    else attributes[attribute] = value;
  }
  const changes = { attributes, ...(locale !== null && locale !== "" && { locale }) };
  const changed = await changeContact(own.tx, own.organisation.id, contact.id, changes, own.now);
  return changed.ok ? done(own, contact.id, "corrected", []) : null;
}
