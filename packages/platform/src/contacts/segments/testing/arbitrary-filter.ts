import * as fc from "fast-check";

import type { Day } from "@consentry/kernel";
import { PURPOSES, RECIPIENTS, RELATIONS } from "@consentry/law";
import { CONSENT_ACTIONS } from "@consentry/ledger";

import { FACT_KINDS } from "../../contacts/facts.ts";
import { DAY_NAMES, NUMBER_ORDERS, type AttributeTest, type Filter, type Leaf } from "../filter.ts";

/** Few values, so that filters and people meet; each has a near miss beside it. */
export const NAMES = ["city", "age", "seen", "vip", "roles", 'it\'s "50%" ?$1'] as const;
export const TEXTS = [
  "Lille",
  "lille",
  "Lil",
  "50%_\\",
  "2026-05-02",
  "2026-5-2",
  "10",
  "",
] as const;
export const NUMBERS = [-1.5, 0, 0.1, 10, 1e21] as const;
export const DAYS = ["2026-05-01", "2026-05-02", "2026-05-03"] as Day[];
export const TAGS = ["choir", "Choir", "a,b"] as const;
export const COUNTRIES = ["FR", "NL", null] as const;
export const LOCALES = ["fr", "nl", null] as const;
/** Two of each are enough to tell one from another. */
const TESTED_PURPOSES = PURPOSES.slice(0, 2);
const CHANNELS = ["email", "sms"] as const;

/** Ids that exist, and one that does not. */
export interface Known {
  readonly lists: readonly string[];
  readonly sources: readonly string[];
}

export function aFilter({ lists, sources }: Known): fc.Arbitrary<Filter> {
  const period = { from: maybe(fc.constantFrom(...DAYS)), to: maybe(fc.constantFrom(...DAYS)) };
  const leaf: fc.Arbitrary<Leaf> = fc.oneof(
    {
      weight: 6,
      arbitrary: fc.record({ kind: of("attribute"), name: fc.constantFrom(...NAMES), test: aTest }),
    },
    fc.record({ kind: of("tag"), tag: fc.constantFrom(...TAGS) }),
    fc.record({ kind: of("list"), list: fc.constantFrom(...lists) }),
    fc.record({ kind: of("source"), source: fc.constantFrom(...sources) }),
    fc.record({
      kind: of("consent"),
      purpose: fc.constantFrom(...TESTED_PURPOSES),
      channel: fc.constantFrom(...CHANNELS),
      state: fc.constantFrom(...CONSENT_ACTIONS, "never-asked" as const),
    }),
    fc.record({ kind: of("day"), day: fc.constantFrom(...DAY_NAMES), ...period }),
    fc.record({
      kind: of("fact"),
      fact: fc.constantFrom(...FACT_KINDS.slice(0, 2)),
      times: fc.integer({ min: 1, max: 2 }),
      ...period,
    }),
    fc.record({ kind: of("country"), country: fc.constantFrom(...COUNTRIES) }),
    fc.record({ kind: of("locale"), locale: fc.constantFrom(...LOCALES) }),
    fc.record({ kind: of("recipient"), recipient: fc.constantFrom(...RECIPIENTS) }),
    fc.record({ kind: of("relation"), relation: fc.constantFrom(...RELATIONS) }),
    fc.record({ kind: of("quarantined") }),
    fc.record({
      kind: of("suppressed"),
      channel: fc.constantFrom(...CHANNELS),
      list: maybe(fc.constantFrom(...lists)),
    }),
  );
  const { tree } = fc.letrec<{ tree: Filter }>((tie) => ({
    tree: fc.oneof(
      { maxDepth: 3, withCrossShrink: true },
      leaf,
      fc.record({ kind: of("and"), of: fc.array(tie("tree"), { maxLength: 3 }) }),
      fc.record({ kind: of("or"), of: fc.array(tie("tree"), { maxLength: 3 }) }),
      fc.record({ kind: of("not"), filter: tie("tree") }),
    ),
  }));
  return tree;
}

const aTest: fc.Arbitrary<AttributeTest> = fc.oneof(
  fc.record({
    type: of("text"),
    is: fc.constantFrom("equal" as const, "containing" as const),
    value: fc.constantFrom(...TEXTS),
  }),
  fc.record({
    type: of("number"),
    is: fc.constantFrom(...NUMBER_ORDERS),
    value: fc.constantFrom(...NUMBERS),
  }),
  fc.record({
    type: of("date"),
    is: fc.constantFrom("equal" as const, "before" as const, "after" as const),
    value: fc.constantFrom(...DAYS),
  }),
  fc.record({ type: of("boolean"), value: fc.boolean() }),
  fc.record({ type: of("list"), value: fc.constantFrom(...TEXTS) }),
  fc.record({ type: of("exists") }),
);

function of<const T extends string>(kind: T): fc.Arbitrary<T> {
  return fc.constant(kind);
}

export function maybe<T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> {
  return fc.option(arbitrary, { nil: null });
}
