import type { Day, Instant } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { dueBy } from "./due-by.ts";
import { workingDayFrom } from "./public-holidays.ts";

const due = (kind: Parameters<typeof dueBy>[0], from: string, country: string | null): string =>
  dueBy(kind, from as Day | Instant, country).dueOn;

describe("dueBy", () => {
  test("ends a month on the same date of the next", () => {
    expect(due("request", "2026-11-03", "FR")).toBe("2026-12-03");
  });

  test("ends on the last day of a month without that date", () => {
    expect(due("request", "2026-03-31", "FR")).toBe("2026-04-30");
    expect(due("request", "2028-01-31", "FR")).toBe("2028-02-29");
  });

  test("goes on to the next working day after a weekend", () => {
    expect(due("request", "2026-01-30", "FR")).toBe("2026-03-02");
  });

  test("goes on over the public holidays of the country asked", () => {
    // 14 July 2026 is a Tuesday and a holiday in France alone.
    expect(due("request", "2026-06-14", "FR")).toBe("2026-07-15");
    expect(due("request", "2026-06-14", "NL")).toBe("2026-07-14");
    // Friday 25 December, Saturday, Sunday.
    expect(due("request", "2026-11-25", "FR")).toBe("2026-12-28");
  });

  test("counts weekends only for a country nobody knows", () => {
    expect(due("request", "2026-06-14", null)).toBe("2026-07-14");
    expect(due("request", "2026-06-14", "ZZ")).toBe("2026-07-14");
  });

  test("gives two months more when told within the first", () => {
    expect(due("request-extended", "2026-01-30", "FR")).toBe("2026-04-30");
  });

  test("lets hours run through the weekend, over the end of a month too", () => {
    const friday = dueBy("breach-authority", "2026-10-30T22:15:30Z" as Instant, "FR");
    expect(friday.dueAt).toBe("2026-11-02T22:15:30Z");
  });

  test("counts hours known by their day from its midnight", () => {
    expect(dueBy("breach-authority", "2026-11-16" as Day, "FR").dueAt).toBe("2026-11-19T00:00:00Z");
  });

  test("counts weeks", () => {
    expect(due("prior-consultation", "2026-09-01", "FR")).toBe("2026-10-27");
  });
});

describe("workingDayFrom", () => {
  test("stays on a working day", () => {
    expect(workingDayFrom("2026-11-20" as Day, "FR")).toBe("2026-11-20");
  });

  test("passes Easter Monday", () => {
    expect(workingDayFrom("2026-04-04" as Day, "FR")).toBe("2026-04-07");
  });
});
