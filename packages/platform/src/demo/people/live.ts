import { assertNever, Bug, dayOf, EmailAddress } from "@consentry/kernel";
import type { Purpose } from "@consentry/law";

import { recordActs } from "../../consent/acts/record-acts.ts";
import { enrol } from "../../consent/asking/enrol.ts";
import type { Own } from "../../consent/asking/own.ts";
import { drawForm, wordingOf } from "../../consent/forms/draw-form.ts";
import type { Form } from "../../consent/forms/forms.ts";
import { act } from "../../consent/preference-centre/act.ts";
import { personOf } from "../../consent/preference-centre/person.ts";
import { leaveAll } from "../../consent/unsubscribe/unsubscribe.ts";
import { keepWording } from "../../consent/wordings/wordings.ts";
import { addContact } from "../../contacts/contacts/add-contact.ts";
import { recordFacts } from "../../contacts/contacts/facts.ts";
import type { Language } from "../../http/public/languages.ts";
import { later } from "../../campaigns/delivery/moments.ts";
import type { Chance } from "../chance.ts";
import { sure } from "../sure.ts";
import type { Happening } from "../time/happening.ts";
import type { Past } from "../time/past.ts";
import type { Later, Life } from "./life.ts";
import type { DemoPerson } from "./people.ts";

/** Where people come in. */
export interface Doors {
  readonly form: Form;
  /** Sources by the names that lives give them, once they are declared. */
  readonly sources: Record<string, string>;
}

/** What happened to somebody, for `letHappen`. */
export function happeningsOf(
  life: Life,
  doors: Doors,
  { past, chance }: { readonly past: Past; readonly chance: Chance },
): readonly Happening[] {
  const { person, cameDaysAgo } = life;
  let contact: string | null = null;
  const known = (): string => {
    if (contact === null) throw new Bug("somebody of the demo did something before they came");
    return contact;
  };
  const comes: Happening = {
    at: past.moment(cameDaysAgo, clockOf(chance, 6, 11)),
    async happen(own) {
      contact = await come(own, life, doors);
    },
  };
  return [
    comes,
    ...life.later.map((one) => ({
      at: past.moment(one.daysAgo, clockOf(chance, 12, 20)),
      happen: (own: Own) => goOn(own, one, { contact: known(), person, form: doors.form }),
    })),
  ];
}

/** Hours in UTC, both included. */
function clockOf(chance: Chance, from: number, to: number): string {
  const two = (number: number): string => String(number).padStart(2, "0");
  return `${two(chance.between(from, to))}:${two(chance.between(0, 59))}`;
}

async function come(own: Own, life: Life, doors: Doors): Promise<string> {
  const { person, came } = life;
  if (came.by === "source") return add(own, life, sourceOf(doors, came.source));
  const contact = await add(own, life, doors.form.source);
  await signUp(own, came.yes, { contact, person, form: doors.form });
  return contact;
}

function sourceOf({ sources }: Doors, name: string): string {
  const source = sources[name];
  if (source === undefined) throw new Bug(`the demo has no source “${name}”`);
  return source;
}

async function add(own: Own, { person, relation }: Life, source: string): Promise<string> {
  const { email, firstName, lastName, country, locale } = person;
  const added = await addContact(
    own.tx,
    { id: own.organisation.id, keys: own.keys },
    {
      email,
      source,
      collectedOn: dayOf(own.now),
      country,
      locale,
      relation,
      kind: "b2c",
      attributes: { first_name: firstName, last_name: lastName },
    },
    own.now,
  );
  return sure(added).id;
}

interface Who {
  readonly contact: string;
  readonly person: DemoPerson;
  readonly form: Form;
}

async function goOn(own: Own, one: Later, who: Who): Promise<void> {
  const { contact, person } = who;
  switch (one.what) {
    case "signs-up":
      return signUp(own, one.yes, who);
    case "buys": {
      const detail = { euros: one.amount };
      const bought = { contact, kind: "purchased", at: own.now, detail } as const;
      sure(await recordFacts(own.tx, own.organisation.id, [bought], own.now));
      return;
    }
    case "says":
      return say(own, one.wish, contact, languageOf(person));
    case "one-click":
      await leaveAll(own, { contact, method: "one-click", reason: "unsubscribed" });
      return;
    case "runs-out":
      return runOut(own, one.purpose, contact);
    default:
      return assertNever(one);
  }
}

/** Italian forms there are none: their readers are shown the English one. */
function languageOf({ locale }: DemoPerson): Language {
  return locale === "it" ? "en" : locale;
}

/** How long it took them to open the mail that asked them to confirm. */
const TO_CONFIRM_SECONDS = 240;

async function signUp(own: Own, yes: readonly Purpose[], { person, form }: Who): Promise<void> {
  const drawn = drawForm(form, own.organisation, languageOf(person));
  const answers = [];
  for (const box of form.definition.boxes) {
    const wording = await keepWording(own.tx, own.organisation.id, wordingOf(box, drawn));
    const { purpose, alsoNames = [], list = null } = box;
    const action = yes.includes(purpose) ? ("given" as const) : ("refused" as const);
    answers.push({ purpose, alsoNames, action, wording, list });
  }
  const { email, locale } = person;
  const ask = { form: form.id, source: form.source, email, locale, answers, networkAddress: null };
  const doubleOptIn = { requestedAt: later(own.now, -TO_CONFIRM_SECONDS), confirmedAt: own.now };
  await enrol(own, sure(EmailAddress.parse(email)), ask, doubleOptIn);
}

async function say(own: Own, wish: string, contact: string, language: Language): Promise<void> {
  const person = await personOf(own, contact, language);
  const wished = { wish, locale: null, attributes: {}, right: null, words: "" };
  const done = person && (await act(own, person, wished, language));
  if (done === null) throw new Bug(`nobody of the demo may say “${wish}”`);
}

async function runOut(own: Own, purpose: Purpose, contact: string): Promise<void> {
  const { tx, organisation, keys, now: at } = own;
  await recordActs(
    tx,
    { organisation: organisation.id, keys, contact },
    [{ purpose, channel: "email", action: "expired", wording: null }],
    { method: "system", place: null, actor: "system", at },
  );
}
