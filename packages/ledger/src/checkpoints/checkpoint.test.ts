import { describe, expect, test } from "vitest";

import type { Instant } from "@consentry/kernel";

import { leafHash } from "../hashing.ts";
import { aSigner } from "../testing/acts.ts";
import { checkpointFault, makeCheckpoint, type SignedCheckpoint } from "./checkpoint.ts";

const AT = "2026-05-02T10:00:00Z" as Instant;
const FIRST = [leafHash("1"), leafHash("2")] as const satisfies readonly string[];
const SECOND = [leafHash("3")] as const satisfies readonly string[];
const KEYS = [aSigner().key];

const one = makeCheckpoint("org", { first: 1, hashes: [...FIRST], at: AT }, null, aSigner());
const two = makeCheckpoint("org", { first: 3, hashes: [...SECOND], at: AT }, one, aSigner());

describe("a checkpoint", () => {
  test("follows the one before and covers its entries", () => {
    expect(two).toMatchObject({ number: 2, first: 3, last: 3 });
    expect(checkpointFault(one, null, FIRST, KEYS)).toBeNull();
    expect(checkpointFault(two, one, SECOND, KEYS)).toBeNull();
  });

  const wrong: readonly [
    string,
    SignedCheckpoint,
    SignedCheckpoint | null,
    readonly string[],
    string,
  ][] = [
    ["an entry that is another", one, null, [leafHash("x"), leafHash("2")], "wrong-root"],
    ["a last entry that is another", one, null, [leafHash("1"), leafHash("x")], "wrong-head"],
    ["an entry too few", one, null, [leafHash("2")], "out-of-sequence"],
    ["a checkpoint left out before it", two, null, SECOND, "out-of-sequence"],
    ["a changed number of entries", { ...one, last: 9 }, null, FIRST, "bad-signature"],
    ["a key nobody knows", { ...one, keyId: "00".repeat(32) }, null, FIRST, "unknown-key"],
    ["no signature", { ...one, signature: "" }, null, FIRST, "bad-signature"],
  ];
  test.each(wrong)("is refused over %s", (_, checkpoint, before, hashes, fault) => {
    expect(checkpointFault(checkpoint, before, hashes, KEYS)).toBe(fault);
  });

  test("is refused after a rewritten one before it", () => {
    const other = makeCheckpoint(
      "org",
      { first: 1, hashes: [leafHash("a"), leafHash("b")], at: AT },
      null,
      aSigner(),
    );
    expect(checkpointFault(two, other, SECOND, KEYS)).toBe("broken-link");
  });
});
