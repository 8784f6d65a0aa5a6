import { PhoneNumber, type Instant } from "@consentry/kernel";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { later } from "../../delivery/moments.ts";
import { TextHours, type HasHours } from "./hours.ts";

const NUMBER = PhoneNumber.parse("+33639980001");
if (!NUMBER.ok) throw new Error("a test's own number is wrong");
const number = NUMBER.value;

function reader(of: string | null, lives: string | null = of): HasHours {
  return { country: lives, telephone: { number, country: of } };
}

function at(moment: string): Instant {
  return moment as Instant;
}

const HOURS = new TextHours("commercial", "Europe/Paris");

describe("a commercial text", () => {
  test("to France leaves on a working day, and not by night, on a Sunday or on a holiday", () => {
    // Tuesday, in winter: an hour ahead of UTC.
    expect(HOURS.heldUntil(reader("FR"), at("2026-11-24T10:00:00Z"))).toBeNull();
    expect(HOURS.heldUntil(reader("FR"), at("2026-11-24T06:30:00Z"))).toBe("2026-11-24T07:00:00Z");
    expect(HOURS.heldUntil(reader("FR"), at("2026-11-24T22:00:00Z"))).toBe("2026-11-25T07:00:00Z");
    expect(HOURS.heldUntil(reader("FR"), at("2026-11-22T10:00:00Z"))).toBe("2026-11-23T07:00:00Z");
    expect(HOURS.heldUntil(reader("FR"), at("2026-11-11T10:00:00Z"))).toBe("2026-11-12T07:00:00Z");
  });

  test("goes by the clock of where somebody lives, and by the rules of their number", () => {
    // Eight in Paris, seven in Lisbon.
    const morning = at("2026-11-24T07:30:00Z");
    expect(HOURS.heldUntil(reader("FR", "FR"), morning)).toBeNull();
    expect(HOURS.heldUntil(reader("FR", "PT"), morning)).not.toBeNull();
  });

  test("waits until every clock of a country shows an hour that will do", () => {
    // 14:00 in New York, and nine in Honolulu: the first moment of both.
    const held = HOURS.heldUntil(reader("US"), at("2026-11-24T13:00:00Z"));
    expect(held).not.toBeNull();
    expect(held === null ? "" : held > "2026-11-24T18:00:00Z").toBe(true);
  });

  test("does not set out when it would arrive after closing", () => {
    const open = HOURS.at(reader("FR"), at("2026-11-24T10:00:00Z"));
    const until = open.isOpen ? open.until : null;
    if (until === null) throw new Error("France has hours");
    expect(HOURS.heldUntil(reader("FR"), later(until, -300))).toBeNull();
    expect(HOURS.heldUntil(reader("FR"), later(until, -60))).toBe("2026-11-25T07:00:00Z");
  });
});

test("what a contract or a login needs leaves at any hour", () => {
  const any = new TextHours("transactional", "Europe/Paris");
  expect(any.heldUntil(reader("FR"), at("2026-11-22T02:00:00Z"))).toBeNull();
});

test("whatever is waited for comes later, and is an hour at which the text may go", () => {
  const moment = fc
    .integer({ min: Date.parse("2026-01-01"), max: Date.parse("2027-12-31") })
    .map((millis) => at(`${new Date(millis).toISOString().slice(0, 19)}Z`));
  const country = fc.constantFrom("FR", "BE", "NL", "DE", "GB", "ES", "PT", "CH", null);
  fc.assert(
    fc.property(country, country, moment, (of, lives, now) => {
      const held = HOURS.heldUntil(reader(of, lives), now);
      if (held === null) return;
      expect(held > now).toBe(true);
      expect(HOURS.at(reader(of, lives), held).isOpen).toBe(true);
    }),
    { numRuns: 60 },
  );
});
