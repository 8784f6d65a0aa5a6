import { randomBytes } from "node:crypto";

import { Secret } from "@consentry/kernel";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { sealToken } from "../../consent/tokens/tokens.ts";
import { newId, newOrganisationId } from "../../database/organisation-id.ts";
import { keysOf, measureKeyOf } from "../../organisations/keys.ts";
import {
  openMeasureToken,
  sealMeasureToken,
  TOKEN_LENGTH,
  type MeasureToken,
  type Signal,
} from "./measure-token.ts";

const KEY: Uint8Array = randomBytes(32);
const TOKEN: MeasureToken = {
  organisation: newOrganisationId(),
  campaign: newId(),
  reader: { contact: newId(), delivery: newId() },
  signal: "click",
  level: "individual",
  link: 3,
  purposes: ["track.click.individual", "profile.cross_channel"],
};

function open(text: string, signal: Signal = "click", key = KEY) {
  return openMeasureToken(text, signal, () => key);
}

const tokens: fc.Arbitrary<MeasureToken> = fc.record({
  organisation: fc.constant(TOKEN.organisation),
  campaign: fc.uuid(),
  reader: fc.option(fc.record({ contact: fc.uuid(), delivery: fc.uuid() })),
  signal: fc.constantFrom("open", "click"),
  level: fc.constantFrom("aggregate", "day", "individual"),
  link: fc.nat(),
  purposes: fc.subarray<MeasureToken["purposes"][number]>([
    "track.open.individual",
    "track.click.individual",
    "personalise.by_opens",
    "personalise.by_clicks",
    "frequency.performance",
    "optimise.campaign",
    "profile.cross_channel",
  ]),
});

describe("a measure token", () => {
  test("opens as what was sealed, has one length, and fits a path whatever it says", () => {
    fc.assert(
      fc.property(tokens, (token) => {
        const text = sealMeasureToken(token, KEY);
        expect(text).toMatch(/^[\w-]+$/);
        expect(text).toHaveLength(TOKEN_LENGTH);
        expect(open(text, token.signal)).toEqual({ ok: true, value: token });
        expect(open(text, token.signal === "open" ? "click" : "open").ok).toBe(false);
      }),
    );
  });

  test("is the same for the same claims, and alike in nothing but the organisation for others", () => {
    const [one, other] = [TOKEN, { ...TOKEN, link: 4 }].map((token) =>
      sealMeasureToken(token, KEY),
    );
    expect(sealMeasureToken({ ...TOKEN }, KEY)).toBe(one);
    const [bytes = [], others] = [one, other].map((text) => Buffer.from(text ?? "", "base64url"));
    const alike = [...bytes].slice(16).filter((byte, at) => byte === others?.[at + 16]);
    // Of 84 octets two random ones agree in one of 256.
    expect(alike.length).toBeLessThan(8);
  });

  test("changed in any bit, or spelled in any other way, does not open", () => {
    const text = sealMeasureToken(TOKEN, KEY);
    for (let bit = 0; bit < 100 * 8; bit++) {
      const bytes = Buffer.from(text, "base64url");
      const at = bit >> 3;
      bytes[at] = (bytes[at] ?? 0) ^ (1 << (bit & 7));
      expect(open(bytes.toString("base64url")).ok, `bit ${bit}`).toBe(false);
    }
    const inOtherLetters = text.replaceAll("-", "+").replaceAll("_", "/");
    for (const other of [`${text}=`, ` ${text}`, text.slice(0, -1), `${text}A`, ""]) {
      expect(open(other).ok, other).toBe(false);
    }
    expect(inOtherLetters === text || !open(inOtherLetters).ok).toBe(true);
  });

  test("of another organisation or installation does not open", () => {
    const [here, elsewhere] = [new Secret("here".repeat(9)), new Secret("elsewhere".repeat(4))];
    const text = sealMeasureToken(TOKEN, keysOf(here, TOKEN.organisation).measureKey);
    expect(openMeasureToken(text, "click", (id) => measureKeyOf(here, id)).ok).toBe(true);
    expect(openMeasureToken(text, "click", (id) => measureKeyOf(elsewhere, id)).ok).toBe(false);
    const other = Buffer.from(newOrganisationId().replaceAll("-", ""), "hex");
    const moved = Buffer.concat([other, Buffer.from(text, "base64url").subarray(16)]);
    const opened = openMeasureToken(moved.toString("base64url"), "click", (id) =>
      measureKeyOf(here, id),
    );
    expect(opened.ok).toBe(false);
  });

  test("is no token to act, and one to act is none to measure", () => {
    const { organisation } = TOKEN;
    const keys = keysOf(new Secret("here".repeat(9)), organisation);
    const acting = sealToken(
      {
        kind: "preference",
        organisation,
        contact: newId(),
        about: null,
        delivery: null,
        issuedOn: "2026-11-21" as never,
      },
      keys.tokenKey,
    );
    expect(open(acting, "open", keys.measureKey).ok).toBe(false);
    expect(open(acting.padEnd(TOKEN_LENGTH, "A"), "open", keys.measureKey).ok).toBe(false);
  });

  test("anything else is refused calmly", () => {
    fc.assert(fc.property(fc.string(), (text) => !open(text).ok));
    fc.assert(
      fc.property(fc.uint8Array({ minLength: 100, maxLength: 100 }), (bytes) => {
        return !open(Buffer.from(bytes).toString("base64url")).ok;
      }),
    );
  });
});
