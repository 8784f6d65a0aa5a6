import { assertNever } from "@consentry/kernel";

import { formatDate, formatNumber, nameCountry } from "../../words/format.ts";
import { PEOPLE_WORDS } from "../../words/people/words.ts";
import type { PageLanguage } from "../../words/words.ts";
import type { AttributeTest, Filter, Leaf, Period } from "./filter.ts";
import { WORDS } from "./words/words.ts";

/** What things are called that a filter knows by their ids. */
export interface NamesOf {
  readonly lists: ReadonlyMap<string, string>;
  readonly sources: ReadonlyMap<string, string>;
}

/** A filter as one sentence that a person can check. */
export function sayFilter(filter: Filter, names: NamesOf, language: PageLanguage): string {
  return sayQuestion(filter, names, language, WORDS[language].say.who);
}

/** The same in a sentence of another kind. @param of makes it of what stands behind “who” */
export function sayQuestion(
  filter: Filter,
  names: NamesOf,
  language: PageLanguage,
  of: (what: string) => string,
): string {
  const { say } = WORDS[language];
  const simple = simplified(filter);
  if (isJoined(simple) && simple.of.length === 0) {
    return simple.kind === "and" ? say.everybody : say.nobody;
  }
  return of(phraseOf(simple, names, language));
}

type Joined = Extract<Filter, { readonly kind: "and" | "or" }>;

function isJoined(filter: Filter): filter is Joined {
  return filter.kind === "and" || filter.kind === "or";
}

/** Without groups of one and without two signs that undo each other. */
function simplified(filter: Filter): Filter {
  if (filter.kind === "not") {
    const inner = simplified(filter.filter);
    return inner.kind === "not" ? inner.filter : { kind: "not", filter: inner };
  }
  if (!isJoined(filter)) return filter;
  const of = filter.of.map(simplified);
  const [only] = of;
  return of.length === 1 && only !== undefined ? only : { kind: filter.kind, of };
}

function phraseOf(filter: Filter, names: NamesOf, language: PageLanguage): string {
  const { say } = WORDS[language];
  if (filter.kind === "not") return say.not(within(filter.filter, names, language));
  if (!isJoined(filter)) return leafPhrase(filter, names, language);
  return filter.of
    .map((one) => within(one, names, language))
    .join(filter.kind === "and" ? say.and : say.or);
}

/** Of what stands inside something else, a group is held together. */
function within(filter: Filter, names: NamesOf, language: PageLanguage): string {
  const phrase = phraseOf(filter, names, language);
  return isJoined(filter) ? `(${phrase})` : phrase;
}

function leafPhrase(leaf: Leaf, { lists, sources }: NamesOf, language: PageLanguage): string {
  const { say } = WORDS[language];
  const people = PEOPLE_WORDS[language];
  switch (leaf.kind) {
    case "consent":
      return say.consent[leaf.state](people.purposes[leaf.purpose], people.channels[leaf.channel]);
    case "list":
      return say.list(lists.get(leaf.list) ?? "?");
    case "source":
      return say.source(sources.get(leaf.source) ?? "?");
    case "relation":
      return say.relation(people.relations[leaf.relation]);
    case "recipient":
      return say.recipient(people.kinds[leaf.recipient]);
    case "country":
      return leaf.country === null
        ? say.noCountry
        : say.country(nameCountry(leaf.country, language));
    case "locale":
      return leaf.locale === null ? say.noLocale : say.locale(leaf.locale);
    case "tag":
      return say.tag(leaf.tag);
    case "quarantined":
      return say.quarantined;
    case "suppressed": {
      const by = people.channels[leaf.channel];
      return leaf.list === null
        ? say.suppressed(by)
        : say.suppressedList(by, lists.get(leaf.list) ?? "?");
    }
    case "measured":
      return say.measured[leaf.signal](people.purposes[leaf.purpose]);
    case "day":
      return say.day[leaf.day](periodPhrase(leaf, language) ?? say.anyDay);
    case "fact": {
      const what = say.facts[leaf.fact];
      const often = leaf.times > 1 ? say.times(what, leaf.times) : what;
      const when = periodPhrase(leaf, language);
      return when === null ? often : `${often} ${when}`;
    }
    case "attribute":
      return say.test[nameOfTest(leaf.test)](leaf.name, valueOf(leaf.test, language));
    default:
      return assertNever(leaf);
  }
}

function periodPhrase({ from, to }: Period, language: PageLanguage): string | null {
  const { say } = WORDS[language];
  const [first, last] = [from, to].map((day) => day && formatDate(day, language));
  if (first && last) return say.between(first, last);
  if (first) return say.since(first);
  return last ? say.until(last) : null;
}

function valueOf(test: AttributeTest, language: PageLanguage): string {
  if (test.type === "number") return formatNumber(test.value, language);
  if (test.type === "date") return formatDate(test.value, language);
  return test.type === "text" || test.type === "list" ? test.value : "";
}

export type TestName = keyof (typeof WORDS)["en"]["tests"];

/** A test by one name: its type and how it compares. */
export function nameOfTest(test: AttributeTest): TestName {
  switch (test.type) {
    case "text":
      return `text-${test.is}`;
    case "number":
      return `number-${test.is}`;
    case "date":
      return `date-${test.is}`;
    case "boolean":
      return test.value ? "boolean-true" : "boolean-false";
    case "list":
      return "list-holds";
    case "exists":
      return "exists-any";
    default:
      return assertNever(test);
  }
}
