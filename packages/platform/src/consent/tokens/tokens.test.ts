import { randomBytes } from "node:crypto";

import { addDays, type Day } from "@consentry/kernel";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { newId, newOrganisationId } from "../../database/organisation-id.ts";
import {
  ACTION_TOKEN_LENGTH,
  openToken,
  sealToken,
  TOKEN_KINDS,
  type Token,
  type TokenKind,
} from "./tokens.ts";

const TODAY = "2026-11-21" as Day;
const KEY: Uint8Array = randomBytes(32);
const TOKEN: Token = {
  kind: "preference",
  organisation: newOrganisationId(),
  contact: newId(),
  about: null,
  delivery: null,
  issuedOn: TODAY,
};

interface Opening {
  readonly kinds?: readonly TokenKind[];
  readonly key?: Uint8Array;
  readonly on?: Day;
}

function open(text: string, { kinds = TOKEN_KINDS, key = KEY, on = TODAY }: Opening = {}) {
  return openToken(text, kinds, () => key, on);
}

describe("a token", () => {
  test.each(TOKEN_KINDS)(
    "of the kind %s opens as what was sealed, and as no other kind",
    (kind) => {
      const token = { ...TOKEN, kind, about: newId(), delivery: newId() };
      const text = sealToken(token, KEY);
      expect(open(text)).toEqual({ ok: true, value: token });
      expect(open(text, { kinds: TOKEN_KINDS.filter((other) => other !== kind) })).toMatchObject({
        ok: false,
      });
    },
  );

  test("has one length, and fits a path whatever it says", () => {
    const lengths = TOKEN_KINDS.map((kind) => {
      const text = sealToken({ ...TOKEN, kind, contact: null }, KEY);
      expect(encodeURIComponent(text)).toBe(text);
      return text.length;
    });
    expect(new Set(lengths)).toEqual(new Set([131, ACTION_TOKEN_LENGTH]));
  });

  test("is never the same twice for one person", () => {
    expect(sealToken(TOKEN, KEY)).not.toBe(sealToken(TOKEN, KEY));
  });

  test("of another installation or organisation does not open", () => {
    expect(open(sealToken(TOKEN, randomBytes(32))).ok).toBe(false);
    const other = Buffer.from(newOrganisationId().replaceAll("-", ""), "hex");
    const bytes = Buffer.from(sealToken(TOKEN, KEY), "base64url");
    const moved = Buffer.concat([other, bytes.subarray(16)]).toString("base64url");
    const keys = new Map([[TOKEN.organisation, KEY]]);
    const answer = openToken(moved, TOKEN_KINDS, (id) => keys.get(id) ?? randomBytes(32), TODAY);
    expect(answer.ok).toBe(false);
  });

  test("ends with its time, and a way out never does", () => {
    const preference = sealToken(TOKEN, KEY);
    expect(open(preference, { on: addDays(TODAY, 400) }).ok).toBe(true);
    expect(open(preference, { on: addDays(TODAY, 401) }).ok).toBe(false);
    const confirm = sealToken({ ...TOKEN, kind: "confirm" }, KEY);
    expect(open(confirm, { on: addDays(TODAY, 8) }).ok).toBe(false);
    const way = sealToken({ ...TOKEN, kind: "unsubscribe" }, KEY);
    expect(open(way, { on: addDays(TODAY, 20_000) }).ok).toBe(true);
  });

  test("changed in any bit, or spelled in any other way, does not open", () => {
    const text = sealToken(TOKEN, KEY);
    fc.assert(
      fc.property(fc.nat(98 * 8 - 1), (bit) => {
        const bytes = Buffer.from(text, "base64url");
        const at = bit >> 3;
        bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7));
        // The organisation's own number picks the key; here there is only one.
        if (at >= 16) expect(open(bytes.toString("base64url")).ok).toBe(false);
      }),
    );
    for (const other of [`${text}=`, ` ${text}`, text.slice(0, -1), `${text}A`, "", "%00"]) {
      expect(open(other).ok, other).toBe(false);
    }
  });

  test("anything else is refused calmly", () => {
    fc.assert(fc.property(fc.string(), (text) => !open(text).ok));
  });
});
