import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { canonicalJson, type CanonicalValue } from "../canonical/canonical-json.ts";
import { verifyChain } from "../chain/verify-chain.ts";
import { acts, anAct } from "../testing/acts.ts";
import type { LedgerEntry } from "./consent-event.ts";
import { CONSENT_CHAIN, emptyLedger, entryText, hashOf, seal } from "./seal.ts";

const ORGANISATION = "0191-org";

function sealed(count: number): readonly LedgerEntry[] {
  const given = Array.from({ length: count }, (_, number) => anAct({ place: `form-${number}` }));
  return seal(given, ORGANISATION, emptyLedger(ORGANISATION)).entries;
}

describe("a sealed ledger", () => {
  test("numbers its entries and ties each to the one before", () => {
    const [first, second] = sealed(2);
    expect(first?.event.sequence).toBe(1);
    expect(first?.event.previous).toBe(emptyLedger(ORGANISATION).hash);
    expect(second?.event.previous).toBe(first?.hash);
  });

  test("continues where it stood, in one go or in several", () => {
    const given = [anAct(), anAct({ action: "withdrawn" }), anAct({ action: "refused" })];
    const whole = seal(given, ORGANISATION, emptyLedger(ORGANISATION));
    const begun = seal(given.slice(0, 1), ORGANISATION, emptyLedger(ORGANISATION));
    const ended = seal(given.slice(1), ORGANISATION, begun.head);
    expect([...begun.entries, ...ended.entries]).toEqual(whole.entries);
    expect(ended.head).toEqual(whole.head);
  });

  test("has one text whatever order its fields were written in", () => {
    const [entry] = sealed(1);
    if (!entry) throw new Error("nothing was sealed");
    const turned = Object.fromEntries(Object.entries(entry.event).toReversed());
    expect(entryText(turned as unknown as typeof entry.event)).toBe(entryText(entry.event));
    expect(hashOf(entry.event)).toBe(entry.hash);
  });

  test("is hashed over the canonical JSON of all its fields", () => {
    fc.assert(
      fc.property(acts, fc.boolean(), (act, isConfirmed) => {
        const doubleOptIn = { requestedAt: act.at, confirmedAt: act.at };
        const given = { ...act, ...(isConfirmed ? { doubleOptIn } : {}) };
        const [entry] = seal([given], ORGANISATION, emptyLedger(ORGANISATION)).entries;
        const fields = { schema: "consentry.consent-event/1", ...entry?.event };
        expect(entry && entryText(entry.event)).toBe(canonicalJson(fields as CanonicalValue));
      }),
    );
  });

  test("begins elsewhere for another organisation", () => {
    expect(emptyLedger("a").hash).not.toBe(emptyLedger("b").hash);
  });
});

describe("a ledger that somebody touched", () => {
  test("is whole when nobody did", () => {
    const entries = sealed(5);
    expect(verifyChain(CONSENT_CHAIN, entries, ORGANISATION)).toEqual({
      isWhole: true,
      head: { sequence: 5, hash: entries[4]?.hash },
    });
  });

  const touched: readonly [string, (entries: LedgerEntry[]) => LedgerEntry[], number, string][] = [
    ["a dropped entry", (entries) => entries.toSpliced(2, 1), 3, "out-of-sequence"],
    [
      "a doubled entry",
      (entries) => entries.toSpliced(2, 0, ...entries.slice(1, 2)),
      3,
      "out-of-sequence",
    ],
    [
      "two entries in each other's place",
      ([first, second, third, ...rest]) =>
        [first, third, second, ...rest].filter((one) => one !== undefined),
      2,
      "out-of-sequence",
    ],
    [
      "a changed action",
      (entries) =>
        entries.map((entry, at) =>
          at === 3 ? { ...entry, event: { ...entry.event, action: "refused" } } : entry,
        ),
      4,
      "changed",
    ],
    [
      "a changed action with a hash to match",
      (entries) =>
        entries.map((entry, at) => {
          const event = { ...entry.event, action: "refused" as const };
          return at === 3 ? { event, hash: hashOf(event) } : entry;
        }),
      5,
      "broken-link",
    ],
    [
      "an entry of another organisation",
      (entries) =>
        entries.map((entry, at) =>
          at === 0 ? { ...entry, event: { ...entry.event, organisation: "x" } } : entry,
        ),
      1,
      "other-organisation",
    ],
  ];
  test.each(touched)("shows %s at its first bad entry", (_, touch, sequence, fault) => {
    expect(verifyChain(CONSENT_CHAIN, touch([...sealed(5)]), ORGANISATION)).toMatchObject({
      isWhole: false,
      sequence,
      fault,
      head: { sequence: sequence - 1 },
    });
  });

  test("never passes with any single field of any entry changed", () => {
    fc.assert(
      fc.property(
        fc.array(acts, { minLength: 2, maxLength: 8 }),
        fc.nat(),
        acts,
        (list, pick, other) => {
          const { entries } = seal(list, ORGANISATION, emptyLedger(ORGANISATION));
          const at = pick % (entries.length - 1);
          const changed = entries.map((entry, index) =>
            index === at ? { ...entry, event: { ...entry.event, ...other } } : entry,
          );
          const isSame = JSON.stringify(changed[at]?.event) === JSON.stringify(entries[at]?.event);
          expect(verifyChain(CONSENT_CHAIN, changed, ORGANISATION).isWhole).toBe(isSame);
        },
      ),
    );
  });
});
