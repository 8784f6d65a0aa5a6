import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import {
  addDays,
  civilFromDays,
  dayFromNumber,
  dayNumber,
  dayOf,
  daysFromCivil,
  parseDay,
  parseInstant,
  type Day,
} from "./instant.ts";

const anyDay = fc.integer({ min: -700_000, max: 2_000_000 });

describe("days", () => {
  test("begin with 1970 and count the leap day of 2000, not of 1900", () => {
    expect(daysFromCivil(1970, 1, 1)).toBe(0);
    expect(daysFromCivil(2000, 3, 1) - daysFromCivil(2000, 2, 28)).toBe(2);
    expect(daysFromCivil(1900, 3, 1) - daysFromCivil(1900, 2, 28)).toBe(1);
  });

  test("come back from their number", () => {
    fc.assert(
      fc.property(anyDay, (days) => {
        const { year, month, day } = civilFromDays(days);
        expect(daysFromCivil(year, month, day)).toBe(days);
      }),
    );
  });

  test("agree with the platform's calendar", () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 2_000_000 }), (days) => {
        expect(dayFromNumber(days)).toBe(new Date(days * 86_400_000).toISOString().slice(0, 10));
      }),
    );
  });

  test("are added over the end of a year", () => {
    expect(addDays("2023-12-31" as Day, 1)).toBe("2024-01-01");
    expect(addDays("2024-03-01" as Day, -1)).toBe("2024-02-29");
    expect(dayNumber("1970-01-02" as Day)).toBe(1);
  });
});

describe("parseDay", () => {
  test.each(["2026-02-30", "2026-13-01", "2026-1-1", "26-01-01", "2026-01-01T00:00:00Z", ""])(
    "refuses %j",
    (text) => {
      expect(parseDay(text).ok).toBe(false);
    },
  );

  test("takes a leap day of a leap year only", () => {
    expect(parseDay("2024-02-29").ok).toBe(true);
    expect(parseDay("2023-02-29").ok).toBe(false);
  });
});

describe("parseInstant", () => {
  test("takes a moment in UTC to the second and tells its day", () => {
    const parsed = parseInstant("2026-11-21T23:59:59Z");
    expect(parsed.ok && dayOf(parsed.value)).toBe("2026-11-21");
  });

  test.each(["2026-11-21T24:00:00Z", "2026-11-21T10:00:00+01:00", "2026-02-30T10:00:00Z", "now"])(
    "refuses %j",
    (text) => {
      expect(parseInstant(text).ok).toBe(false);
    },
  );
});
