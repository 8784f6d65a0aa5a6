import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Instant } from "@consentry/kernel";

import { makeCheckpoint } from "../checkpoints/checkpoint.ts";
import type { ConsentAction, LedgerEntry } from "../events/consent-event.ts";
import { emptyLedger, hashOf, seal } from "../events/seal.ts";
import { keyId } from "../keys/public-key.ts";
import { inclusionPath } from "../merkle/merkle-tree.ts";
import { anAct, aSigner } from "../testing/acts.ts";
import { wordingHash, type Wording } from "../wordings/wording.ts";
import { fromBase64url, toBase64url } from "./base64url.ts";
import { signJws } from "./jws.ts";
import {
  RECEIPT_TYPE,
  receiptOf,
  signReceipt,
  type Receipt,
  type ReceiptParts,
} from "./receipt.ts";
import { verifyReceipt } from "./verify-receipt.ts";

const ORGANISATION = "0191-org";
const NOW = "2026-05-02T09:31:00Z" as Instant;

const WORDING: Wording = {
  language: "fr",
  question: "Je souhaite recevoir la lettre mensuelle.",
  explanation: "Envoyée par la chorale de l'exemple. Retrait à tout moment par le lien en bas.",
  shownAs: null,
};

function parts(changes: Partial<ReceiptParts> = {}): ReceiptParts {
  const wording = wordingHash(WORDING);
  const list = [
    anAct({ wording, place: "before", contact: "dd".repeat(32) as never }),
    anAct({ wording }),
    anAct({ wording, purpose: "track.open.individual", action: "refused" }),
  ];
  const { entries } = seal(list, ORGANISATION, emptyLedger(ORGANISATION));
  const hashes = entries.map(({ hash }) => hash) as [string, ...string[]];
  const checkpoint = makeCheckpoint(ORGANISATION, { first: 1, hashes, at: NOW }, null, aSigner());
  const proven = entries
    .slice(1)
    .map(
      (
        entry,
      ): readonly [LedgerEntry, { checkpoint: typeof checkpoint; path: readonly string[] }] => [
        entry,
        { checkpoint, path: inclusionPath(hashes, entry.event.sequence - 1) },
      ],
    );
  return {
    recordId: "0191-receipt",
    controller: {
      name: "Chorale de l'exemple",
      country: "FR",
      contact: "dpo@chorale.example",
      privacyNotice: "https://chorale.example/donnees",
      preferences: "https://lettres.chorale.example/p/TOKEN",
    },
    entries: proven,
    wordings: new Map([[wording, WORDING]]),
    jurisdiction: "FR",
    issuedAt: NOW,
    ...changes,
  };
}

function signed(change: (receipt: Receipt) => unknown): string {
  return signJws(
    JSON.stringify(change(structuredClone(receiptOf(parts())))),
    aSigner(),
    RECEIPT_TYPE,
  );
}

describe("a receipt", () => {
  test("is verified offline, with nothing but itself", () => {
    const verdict = verifyReceipt(signReceipt(parts(), aSigner()));
    expect(verdict).toMatchObject({ isValid: true, keyId: keyId(aSigner().key) });
  });

  test.each<[readonly ConsentAction[], readonly string[]]>([
    [["given"], ["eu-gdpr:A6-1-a"]],
    [["refused"], []],
    [["objected"], []],
    [["requested"], []],
    [["given", "withdrawn"], []],
    [["refused", "given"], ["eu-gdpr:A6-1-a"]],
  ])("over %j names the lawful basis %j", (actions, basis) => {
    const acts = actions.map((action, at) =>
      anAct({ action, at: `2026-05-02T09:3${at}:00Z` as Instant }),
    );
    const { entries } = seal(acts, ORGANISATION, emptyLedger(ORGANISATION));
    const [[, proof]] = parts().entries as [ReceiptParts["entries"][number]];
    const over = entries.map((entry) => [entry, proof] as const);
    expect(receiptOf(parts({ entries: over })).pii_processing.lawful_basis).toEqual(basis);
  });

  test("says what was recorded in the vocabulary's terms, and names nobody", () => {
    const receipt = receiptOf(parts());
    expect(receipt.events.map(({ event_state: state }) => state)).toEqual([
      "dpv:ConsentGiven",
      "dpv:ConsentRefused",
    ]);
    expect(receipt.pii_principal_id).toMatch(/^(?:c0){32}$/);
    expect(JSON.stringify(receipt)).not.toContain("reader@");
  });

  test("is refused when its signature is of another key than the one published", () => {
    const jws = signReceipt(parts(), aSigner());
    expect(verifyReceipt(jws, keyId(aSigner(9).key))).toMatchObject({ fault: "other-key" });
  });

  test("is refused when anybody else signed the checkpoint", () => {
    const jws = signJws(JSON.stringify(receiptOf(parts())), aSigner(9), RECEIPT_TYPE);
    expect(verifyReceipt(jws)).toMatchObject({ fault: "checkpoint-not-signed" });
  });

  const forged: readonly [string, (receipt: Receipt) => unknown, string][] = [
    [
      "an entry was changed and hashed anew",
      (receipt) => {
        const [first, ...rest] = receipt.events;
        if (!first) throw new Error("no events");
        const event = { ...first.entry.event, action: "refused" as const };
        const entry = { event, hash: hashOf(event) };
        return { ...receipt, events: [{ ...first, event_type: "refused", entry }, ...rest] };
      },
      "not-in-checkpoint",
    ],
    [
      "what is told differs from what is sealed",
      (receipt) => ({
        ...receipt,
        events: receipt.events.map((event) => ({ ...event, event_type: "withdrawn" })),
      }),
      "entry-changed",
    ],
    [
      "the words are others",
      (receipt) => ({
        ...receipt,
        wordings: Object.fromEntries(
          Object.keys(receipt.wordings).map((hash) => [
            hash,
            { ...WORDING, question: "Oui à tout." },
          ]),
        ),
      }),
      "wording-changed",
    ],
    [
      "it is said to be somebody else's",
      (receipt) => ({ ...receipt, pii_principal_id: "ee".repeat(32) }),
      "of-several-people",
    ],
    ["it has no events", (receipt) => ({ ...receipt, events: [] }), "not-a-receipt"],
    ["it is of another form", () => ({ schema: "consentry.receipt/2" }), "not-a-receipt"],
    ["it is no object", () => null, "not-a-receipt"],
  ];
  test.each(forged)("is refused when %s, well signed as it is", (_, change, fault) => {
    expect(verifyReceipt(signed(change))).toEqual({ isValid: false, fault });
  });

  test("is refused when it nests deeper than any stack, well signed as it is", () => {
    const deep = `"deep":${"[".repeat(90_000)}${"]".repeat(90_000)}`;
    const text = JSON.stringify(receiptOf(parts())).replace('"place":"form-1"', deep);
    expect(text).toContain(deep);
    expect(verifyReceipt(signJws(text, aSigner(), RECEIPT_TYPE))).toEqual({
      isValid: false,
      fault: "not-a-receipt",
    });
  });

  test("is refused with any byte of it changed", () => {
    const jws = signReceipt(parts(), aSigner());
    fc.assert(
      fc.property(
        fc.nat(jws.length - 1),
        fc.constantFrom("A", "z", "_", ".", " "),
        (at, letter) => {
          const changed = `${jws.slice(0, at)}${letter}${jws.slice(at + 1)}`;
          if (changed.trim() !== jws) expect(verifyReceipt(changed).isValid).toBe(false);
        },
      ),
      { numRuns: 60 },
    );
  });

  test.each([
    ["nothing", ""],
    ["one part", "abc"],
    ["four parts", "a.b.c.d"],
    ["no base64", "§.§.§"],
    ["a million letters more than any receipt has", `${"A".repeat(1_000_001)}.A.A`],
  ])("is not read from %s", (_, text) => {
    expect(verifyReceipt(text)).toEqual({ isValid: false, fault: "not-a-receipt" });
  });

  test("reads no algorithm that the text itself names", () => {
    const [, payload = "", signature = ""] = signReceipt(parts(), aSigner()).split(".");
    const header = { alg: "none", typ: RECEIPT_TYPE, jwk: aSigner().key };
    const head = toBase64url(new TextEncoder().encode(JSON.stringify(header)));
    expect(verifyReceipt(`${head}.${payload}.${signature}`)).toMatchObject({ isValid: false });
    expect(verifyReceipt(`${head}.${payload}.`)).toMatchObject({ isValid: false });
  });
});

describe("base64url", () => {
  test("gives back what went in, as Node writes it", () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 70 }), (bytes) => {
        const text = toBase64url(bytes);
        expect(text).toBe(Buffer.from(bytes).toString("base64url"));
        expect(fromBase64url(text)).toEqual(new Uint8Array(bytes));
      }),
    );
  });

  test.each(["A", "AB=", "A+B/", "AB", "é"])("reads no bytes from “%s”", (text) => {
    expect(fromBase64url(text)).toBeNull();
  });
});
