import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Instant } from "@consentry/kernel";

import { canonicalJson, type CanonicalValue } from "../canonical/canonical-json.ts";
import { emptyChain, linkActs } from "../chain/chain-form.ts";
import { headFault, signHead } from "../chain/signed-head.ts";
import { verifyChain } from "../chain/verify-chain.ts";
import { emptyLedger } from "../events/seal.ts";
import { aSigner } from "../testing/acts.ts";
import { STAFF_CHAIN, STAFF_DEEDS, type StaffAct } from "./staff-act.ts";

const ORGANISATION = "0191-org";
const AT = "2026-05-02T10:00:00Z" as Instant;

const acts: fc.Arbitrary<StaffAct> = fc.record({
  actor: fc.constantFrom("member:1", "api-key:2", "operator"),
  deed: fc.constantFrom(...STAFF_DEEDS),
  operation: fc.constantFrom("listContacts", "exportContacts"),
  about: fc.option(fc.string(), { nil: null }),
  people: fc.option(fc.nat(), { nil: null }),
  at: fc.constant(AT),
});

function linked(given: readonly StaffAct[]) {
  return linkActs(STAFF_CHAIN, given, ORGANISATION, emptyChain(STAFF_CHAIN, ORGANISATION));
}

describe("a log of what staff did", () => {
  test("is hashed over the canonical JSON of all its fields, and holds", () => {
    fc.assert(
      fc.property(fc.array(acts, { minLength: 1, maxLength: 5 }), (given) => {
        const { entries, head } = linked(given);
        const [first] = entries;
        if (first === undefined) throw new Error("nothing was linked");
        const fields = { schema: "consentry.staff-act/1", ...first.event };
        expect(STAFF_CHAIN.textOf(first.event)).toBe(canonicalJson(fields as CanonicalValue));
        expect(verifyChain(STAFF_CHAIN, entries, ORGANISATION)).toEqual({ isWhole: true, head });
      }),
    );
  });

  test("shows each field that somebody touched", () => {
    const other: Readonly<Record<keyof StaffAct, unknown>> = {
      actor: "member:9",
      deed: "changed",
      operation: "eraseContact",
      about: "another",
      people: 7,
      at: "2026-05-02T10:00:01Z",
    };
    const act = { actor: "member:1", deed: "saw", operation: "listContacts", about: null } as const;
    const { entries } = linked([{ ...act, people: 50, at: AT }]);
    for (const [field, value] of Object.entries(other)) {
      const touched = entries.map((entry) => ({
        ...entry,
        event: { ...entry.event, [field]: value },
      }));
      expect(verifyChain(STAFF_CHAIN, touched, ORGANISATION)).toMatchObject({ fault: "changed" });
    }
  });

  test("is no consent ledger: neither holds on to the other's beginning", () => {
    expect(emptyChain(STAFF_CHAIN, ORGANISATION).hash).not.toBe(emptyLedger(ORGANISATION).hash);
  });
});

describe("a signed head", () => {
  const head = signHead(
    STAFF_CHAIN,
    ORGANISATION,
    { sequence: 3, hash: "a".repeat(64) },
    AT,
    aSigner(),
  );

  test("holds with its key alone, and as it was signed alone", () => {
    const { key } = aSigner();
    expect(headFault(STAFF_CHAIN, head, [key])).toBeNull();
    expect(headFault(STAFF_CHAIN, head, [])).toBe("unknown-key");
    for (const touched of [
      { ...head, sequence: 4 },
      { ...head, hash: "b".repeat(64) },
      { ...head, organisation: "another" },
      { ...head, at: "2026-05-02T10:00:01Z" as Instant },
      { ...head, signature: head.signature.slice(4) },
    ]) {
      expect(headFault(STAFF_CHAIN, touched, [key])).toBe("bad-signature");
    }
    expect(headFault({ beginning: "consentry.ledger/1" }, head, [key])).toBe("bad-signature");
  });
});
