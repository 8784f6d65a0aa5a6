import { dayOf, type Day } from "@consentry/kernel";

import { listEditable } from "../../contacts/contacts/editable-attributes.ts";
import { onePerson, type OnePerson } from "../../contacts/contacts/one-person.ts";
import { listLists, type List } from "../../contacts/lists/lists.ts";
import { ownRest } from "../../hygiene/resting.ts";
import type { RightsRequest } from "../../rights/request.ts";
import { restrictionOf } from "../../rights/restriction/restrict.ts";
import { requestsOfContact } from "../../rights/store/read-requests.ts";
import type { Language } from "../../http/public/languages.ts";
import type { Own } from "../asking/own.ts";
import { questionsFor, type Question } from "./questions.ts";

/** What a person sees of themselves, and may change. */
export interface Person extends OnePerson {
  readonly questions: readonly Question[];
  /** The lists they are on, and those of everybody that they stopped. */
  readonly topics: readonly Topic[];
  readonly fields: readonly EditableField[];
  /** Since when mails they asked for rest because none was opened; `null` when they do not. */
  readonly restsSince: Day | null;
  /** What they asked about their data, the newest first. */
  readonly requests: readonly RightsRequest[];
  /** Whether their data are kept and not used. */
  readonly isRestricted: boolean;
}

export interface Topic extends Pick<List, "id" | "name"> {
  readonly isStopped: boolean;
}

/** A fact about them that they may correct by themselves. */
export interface EditableField {
  readonly attribute: string;
  readonly label: string;
  readonly value: string;
}

/** Names are everybody's own to correct, whatever an organisation calls them. */
const NAMES: ReadonlySet<string> = new Set([
  "name",
  "first_name",
  "last_name",
  "firstname",
  "lastname",
]);

/** One person as they see themselves; `null` when there is none any more. */
export async function personOf(
  own: Own,
  contact: string,
  language: Language,
): Promise<Person | null> {
  const { tx, organisation, keys, now } = own;
  const known = await onePerson(tx, organisation, keys, contact, now);
  if (known === null) return null;
  const questions = await questionsFor(
    own,
    { consents: known.consents, phone: known.contact.phone },
    language,
  );
  return {
    ...known,
    questions,
    topics: await topicsOf(own, known),
    fields: await fieldsOf(own, known, language),
    restsSince: await ownRest(tx, contact),
    requests: await requestsOfContact(tx, organisation.id, contact),
    isRestricted: (await restrictionOf(tx, organisation.id, contact, dayOf(now))) !== null,
  };
}

async function topicsOf({ tx, organisation }: Own, person: OnePerson): Promise<readonly Topic[]> {
  const stopped = new Set(person.suppressions.map(({ topic }) => topic));
  const isOn = new Set(person.lists.map(({ id }) => id));
  return (await listLists(tx, organisation.id))
    .filter(({ id, isPublic }) => isOn.has(id) || (isPublic && stopped.has(id)))
    .map(({ id, name }) => ({ id, name, isStopped: stopped.has(id) }));
}

async function fieldsOf(
  { tx, organisation }: Own,
  { contact }: OnePerson,
  language: Language,
): Promise<readonly EditableField[]> {
  const marked = await listEditable(tx, organisation.id);
  const labels = new Map(marked.map(({ attribute, labels: names }) => [attribute, names]));
  const held = Object.keys(contact.attributes).filter((name) => NAMES.has(name));
  return [...new Set([...held, ...labels.keys()])].flatMap((attribute) => {
    const value = contact.attributes[attribute] ?? "";
    if (typeof value !== "string") return [];
    return [{ attribute, label: labels.get(attribute)?.[language] ?? attribute, value }];
  });
}
