import { assertNever, err, ok, parseDay, type Day, type Result } from "@consentry/kernel";
import { CHANNELS, MEASURE_PURPOSES, PURPOSES, RECIPIENTS, RELATIONS } from "@consentry/law";
import { CONSENT_ACTIONS } from "@consentry/ledger";

import { isAttributeName, isTag, LONGEST_ATTRIBUTE_TEXT } from "../contacts/attributes.ts";
import { FACT_KINDS } from "../contacts/facts.ts";
import { isStorable, type FieldProblem } from "../field-problem.ts";
import {
  DAY_NAMES,
  DEEPEST_FILTER,
  LARGEST_FILTER,
  NUMBER_ORDERS,
  type AttributeTest,
  type Filter,
  type Leaf,
  type Period,
} from "./filter.ts";

/**
 * Reads a filter from JSON. A field nobody knows is refused with its path: a typo must not widen
 * an audience.
 *
 * @returns the first problem of each branch that has one
 */
export function parseFilter(json: unknown): Result<Filter, readonly FieldProblem[]> {
  const reading = new Reading();
  const filter = reading.filter(json, "", 1);
  return filter !== null && reading.problems.length === 0 ? ok(filter) : err(reading.problems);
}

const KINDS: Readonly<Record<Filter["kind"], readonly string[]>> = {
  and: ["of"],
  or: ["of"],
  not: ["filter"],
  attribute: ["name", "test"],
  tag: ["tag"],
  list: ["list"],
  source: ["source"],
  consent: ["purpose", "channel", "state"],
  day: ["day", "from", "to"],
  fact: ["fact", "times", "from", "to"],
  country: ["country"],
  locale: ["locale"],
  recipient: ["recipient"],
  relation: ["relation"],
  quarantined: [],
  suppressed: ["channel", "list"],
  measured: ["signal", "purpose"],
};

const TESTS: Readonly<Record<AttributeTest["type"], readonly string[]>> = {
  text: ["is", "value"],
  number: ["is", "value"],
  date: ["is", "value"],
  boolean: ["value"],
  list: ["value"],
  exists: [],
};

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
/** More of one fact than a server counts for one person in a year of daily mail. */
const MOST_TIMES = 1_000;

/** What a part may hold, before anything of it was looked at. */
type Fields = Readonly<Partial<Record<FieldName, unknown>>>;
type FieldName = KeysOf<Filter> | KeysOf<AttributeTest>;
type KeysOf<T> = T extends unknown ? keyof T : never;

class Reading {
  readonly problems: FieldProblem[] = [];
  #size = 0;

  filter(json: unknown, path: string, depth: number): Filter | null {
    this.#size += 1;
    if (this.#size > LARGEST_FILTER)
      return this.#wrong(path, `at most ${LARGEST_FILTER} parts in all`);
    if (depth > DEEPEST_FILTER) return this.#wrong(path, `at most ${DEEPEST_FILTER} deep`);
    const fields = this.#fields(json, path, "kind", KINDS);
    if (fields === null) return null;
    const { kind } = fields;
    if (kind === "and" || kind === "or") return this.#group(fields, path, depth);
    if (kind !== "not") return this.#leaf(fields, path);
    const filter = this.filter(fields.filter, at(path, "filter"), depth + 1);
    return filter && { kind, filter };
  }

  #group({ kind, of }: Fields, path: string, depth: number): Filter | null {
    const where = at(path, "of");
    if (!Array.isArray(of)) return this.#wrong(where, "a list of filters");
    const filters: Filter[] = [];
    for (const [index, one] of of.entries()) {
      const filter = this.filter(one, `${where}[${index}]`, depth + 1);
      if (filter !== null) filters.push(filter);
      // The rest of a list that is too long is not looked at.
      if (this.#size > LARGEST_FILTER) return null;
    }
    return kind === "and" ? { kind: "and", of: filters } : { kind: "or", of: filters };
  }

  #leaf(fields: Fields, path: string): Leaf | null {
    const before = this.problems.length;
    const leaf = this.#readLeaf(fields, path);
    return this.problems.length === before ? leaf : null;
  }

  #readLeaf(fields: Fields, path: string): Leaf | null {
    const choice = <T extends string>(name: FieldName, among: readonly T[]): T =>
      this.#choice(fields[name], at(path, name), among);
    const id = (name: FieldName): string => this.#id(fields[name], at(path, name));
    const kind = fields.kind as Leaf["kind"];
    switch (kind) {
      case "attribute": {
        const name = this.#text(fields.name, at(path, "name"), isAttributeName);
        const test = this.#test(fields.test, at(path, "test"));
        return test && { kind: "attribute", name, test };
      }
      case "tag":
        return { kind: "tag", tag: this.#text(fields.tag, at(path, "tag"), isTag) };
      case "list":
        return { kind: "list", list: id("list") };
      case "source":
        return { kind: "source", source: id("source") };
      case "consent":
        return {
          kind: "consent",
          purpose: choice("purpose", PURPOSES),
          channel: choice("channel", CHANNELS),
          state: choice("state", [...CONSENT_ACTIONS, "never-asked"] as const),
        };
      case "day":
        return { kind: "day", day: choice("day", DAY_NAMES), ...this.#period(fields, path) };
      case "fact": {
        const times = this.#times(fields.times, at(path, "times"));
        const fact = choice("fact", FACT_KINDS);
        return { kind: "fact", fact, times, ...this.#period(fields, path) };
      }
      case "country": {
        const isCountry = (text: string): boolean => /^[A-Z]{2}$/.test(text);
        return {
          kind: "country",
          country: this.#maybe(fields.country, at(path, "country"), isCountry),
        };
      }
      case "locale":
        return { kind: "locale", locale: this.#maybe(fields.locale, at(path, "locale"), isLocale) };
      case "recipient":
        return { kind: "recipient", recipient: choice("recipient", RECIPIENTS) };
      case "relation":
        return { kind: "relation", relation: choice("relation", RELATIONS) };
      case "quarantined":
        return { kind: "quarantined" };
      case "suppressed":
        return {
          kind: "suppressed",
          channel: choice("channel", CHANNELS),
          list: (fields.list ?? null) === null ? null : id("list"),
        };
      case "measured":
        return {
          kind: "measured",
          signal: choice("signal", ["open", "click"] as const),
          purpose: choice("purpose", MEASURE_PURPOSES),
        };
      default:
        return assertNever(kind);
    }
  }

  #test(json: unknown, path: string): AttributeTest | null {
    const fields = this.#fields(json, path, "type", TESTS);
    if (fields === null) return null;
    const where = at(path, "value");
    const choice = <T extends string>(among: readonly T[]): T =>
      this.#choice(fields.is, at(path, "is"), among);
    const type = fields.type as AttributeTest["type"];
    switch (type) {
      case "text": {
        const is = choice(["equal", "containing"] as const);
        return { type, is, value: this.#text(fields.value, where, isShort) };
      }
      case "number":
        return { type, is: choice(NUMBER_ORDERS), value: this.#number(fields.value, where) };
      case "date": {
        const is = choice(["equal", "before", "after"] as const);
        return { type, is, value: this.#day(fields.value, where) };
      }
      case "boolean":
        if (typeof fields.value !== "boolean") return this.#wrong(where, "true or false");
        return { type, value: fields.value };
      case "list":
        return { type, value: this.#text(fields.value, where, isShort) };
      case "exists":
        return { type };
      default:
        return assertNever(type);
    }
  }

  /** An object of a known kind with no field that this kind does not have. */
  #fields(
    json: unknown,
    path: string,
    tag: "kind" | "type",
    kinds: Readonly<Record<string, readonly string[]>>,
  ): Fields | null {
    if (typeof json !== "object" || json === null || Array.isArray(json)) {
      return this.#wrong(path, `an object with a ${tag}`);
    }
    const fields = json as Fields;
    const kind = fields[tag];
    const known = typeof kind === "string" && Object.hasOwn(kinds, kind) ? kinds[kind] : undefined;
    if (known === undefined)
      return this.#wrong(at(path, tag), `one of ${Object.keys(kinds).join(", ")}`);
    const stray = Object.keys(fields).find((name) => name !== tag && !known.includes(name));
    if (stray === undefined) return fields;
    const fitting = known.length === 0 ? "nothing more" : `only ${known.join(", ")}`;
    return this.#wrong(path, `${String(kind)} with ${fitting}`);
  }

  #period({ from = null, to = null }: Fields, path: string): Period {
    return {
      from: from === null ? null : this.#day(from, at(path, "from")),
      to: to === null ? null : this.#day(to, at(path, "to")),
    };
  }

  #day(value: unknown, path: string): Day {
    const day = typeof value === "string" ? parseDay(value) : null;
    if (!day?.ok) this.#wrong(path, "a day such as 2026-05-02");
    return value as Day;
  }

  #number(value: unknown, path: string): number {
    if (typeof value !== "number" || !Number.isFinite(value)) this.#wrong(path, "a number");
    return value as number;
  }

  #times(value: unknown, path: string): number {
    const times = value ?? 1;
    const isCount = Number.isInteger(times) && (times as number) >= 1;
    if (!isCount || (times as number) > MOST_TIMES) {
      this.#wrong(path, `a whole number from 1 to ${MOST_TIMES}`);
    }
    return times as number;
  }

  #choice<T extends string>(value: unknown, path: string, among: readonly T[]): T {
    if (!among.includes(value as T)) this.#wrong(path, `one of ${among.join(", ")}`);
    return value as T;
  }

  #id(value: unknown, path: string): string {
    return this.#text(value, path, (text) => UUID.test(text), "an id");
  }

  #maybe(value: unknown, path: string, fits: (text: string) => boolean): string | null {
    return (value ?? null) === null ? null : this.#text(value, path, fits);
  }

  #text(
    value: unknown,
    path: string,
    fits: (text: string) => boolean,
    expected = "a text that fits",
  ): string {
    if (typeof value !== "string" || !fits(value)) this.#wrong(path, expected);
    return value as string;
  }

  #wrong(path: string, expected: string): null {
    this.problems.push({ path: path === "" ? "filter" : path, expected });
    return null;
  }
}

function at(path: string, name: string): string {
  return path === "" ? name : `${path}.${name}`;
}

function isShort(text: string): boolean {
  return text.length <= LONGEST_ATTRIBUTE_TEXT && isStorable(text);
}

function isLocale(text: string): boolean {
  return /^[A-Za-z\d-]{2,35}$/.test(text);
}
