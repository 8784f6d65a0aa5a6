import { assertNever, dayOf, type Day } from "@consentry/kernel";
import type { ConsentStanding } from "@consentry/ledger";

import type { Suppression } from "../../../consent/suppressions/suppressions.ts";
import type { AttributeValue } from "../../contacts/attributes.ts";
import type { Contact } from "../../contacts/contact.ts";
import type { ContactFact } from "../../contacts/facts.ts";
import type { AttributeTest, Filter, Leaf, NumberOrder, Period } from "../filter.ts";

/** A person in memory, with all that a filter can ask of them. */
export interface Person {
  readonly contact: Contact;
  readonly lists: readonly string[];
  readonly standings: readonly ConsentStanding[];
  readonly facts: readonly ContactFact[];
  readonly suppressions: readonly Pick<Suppression, "channel" | "topic" | "until">[];
}

/** What a filter means, said once more without a database: what its SQL is held against. */
export function answers(filter: Filter, person: Person, on: Day): boolean {
  switch (filter.kind) {
    case "and":
      return filter.of.every((one) => answers(one, person, on));
    case "or":
      return filter.of.some((one) => answers(one, person, on));
    case "not":
      return !answers(filter.filter, person, on);
    case "attribute":
    case "tag":
    case "list":
    case "source":
    case "consent":
    case "day":
    case "fact":
    case "country":
    case "locale":
    case "recipient":
    case "relation":
    case "quarantined":
    case "suppressed":
    case "measured":
      return leafAnswers(filter, person, on);
    default:
      return assertNever(filter);
  }
}

function leafAnswers(leaf: Leaf, person: Person, on: Day): boolean {
  const { contact, lists, standings, facts, suppressions } = person;
  switch (leaf.kind) {
    case "attribute":
      return attributeAnswers(leaf.test, contact.attributes[leaf.name]);
    case "tag":
      return contact.tags.includes(leaf.tag);
    case "list":
      return lists.includes(leaf.list);
    case "source":
      return contact.source === leaf.source;
    case "consent": {
      const standing = standings.find(
        ({ purpose, channel }) => purpose === leaf.purpose && channel === leaf.channel,
      );
      if (standing === undefined) return leaf.state === "never-asked";
      return (standing.answer?.action ?? "requested") === leaf.state;
    }
    case "day": {
      const days = {
        collected: contact.collectedOn,
        "last-contact": contact.lastContactOn,
        made: dayOf(contact.madeAt),
      };
      return isWithin(days[leaf.day], leaf);
    }
    case "fact":
      return (
        facts.filter(({ kind, at }) => kind === leaf.fact && isWithin(dayOf(at), leaf)).length >=
        leaf.times
      );
    case "country":
      return contact.country === leaf.country;
    case "locale":
      return contact.locale === leaf.locale;
    case "recipient":
      return contact.kind === leaf.recipient;
    case "relation":
      return contact.relation === leaf.relation;
    case "quarantined":
      return contact.quarantinedBy !== null;
    case "suppressed":
      return suppressions.some(
        ({ channel, topic, until }) =>
          (channel === "all" || channel === leaf.channel) &&
          (topic === null || topic === leaf.list) &&
          (until === null || until > on),
      );
    case "measured":
      throw new Error("nothing measured is kept");
    default:
      return assertNever(leaf);
  }
}

function isWithin(day: Day | null, { from, to }: Period): boolean {
  return day !== null && (from === null || day >= from) && (to === null || day <= to);
}

function attributeAnswers(test: AttributeTest, value: AttributeValue | undefined): boolean {
  switch (test.type) {
    case "exists":
      return value !== undefined;
    case "boolean":
      return value === test.value;
    case "list":
      return Array.isArray(value) && value.includes(test.value);
    case "text":
      if (typeof value !== "string") return false;
      return test.is === "equal" ? value === test.value : value.includes(test.value);
    case "date": {
      if (typeof value !== "string" || !/^\d{4}-\d{2}-\d{2}$/.test(value)) return false;
      if (test.is === "equal") return value === test.value;
      return test.is === "before" ? value < test.value : value > test.value;
    }
    case "number":
      return typeof value === "number" && NUMBER_ORDERS[test.is](value, test.value);
    default:
      return assertNever(test);
  }
}

const NUMBER_ORDERS: Readonly<Record<NumberOrder, (one: number, other: number) => boolean>> = {
  equal: (one, other) => one === other,
  less: (one, other) => one < other,
  "at-most": (one, other) => one <= other,
  more: (one, other) => one > other,
  "at-least": (one, other) => one >= other,
};
