import { parseDay, type Day } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { PLATFORMS } from "../../platforms/registry.ts";
import { ownersOn } from "../owners-on.ts";
import { COMPANIES, companyById } from "./companies.ts";

const ALL = Object.entries(COMPANIES);
const EVERY_OWNERSHIP = ALL.flatMap(([id, { owners = [] }]) =>
  owners.map((one) => ({ id, ...one })),
);

describe("every company", () => {
  test("has a name of its own, so that no company is listed twice", () => {
    const names = ALL.map(([, { name }]) => name);
    expect(new Set(names).size).toBe(names.length);
  });

  test("says its country by two letters, and who says so", () => {
    for (const [id, { country, origin }] of ALL) {
      expect(country ?? "XX", id).toMatch(/^[A-Z]{2}$/);
      expect(origin.where, id).not.toMatch(/^\s*$|@|^\//);
    }
  });

  test("is owned by companies of the table, on real days", () => {
    for (const { id, by, from, until } of EVERY_OWNERSHIP) {
      expect(companyById(by), `${id} by ${by}`).not.toBeNull();
      for (const day of [from, until]) {
        if (day !== undefined) expect(parseDay(day)).toEqual({ ok: true, value: day });
      }
      if (from !== undefined && until !== undefined) expect(from < until).toBe(true);
    }
  });

  test("never owns itself through others, on any day on which something changed", () => {
    const days = EVERY_OWNERSHIP.flatMap(({ from, until }) => [from, until]).filter(
      (day) => day !== undefined,
    );
    for (const on of [null, ...new Set(days as Day[])]) {
      for (const [, company] of ALL) {
        const names = [company.name, ...ownersOn(company, on).map(({ name }) => name)];
        expect(new Set(names).size).toBe(names.length);
      }
    }
  });

  test("stands behind a platform, owns one that does, or runs networks", () => {
    const needed = new Set<string>([
      ...PLATFORMS.flatMap(({ company }) => (company === null ? [] : [company])),
      ...EVERY_OWNERSHIP.map(({ by }) => by),
    ]);
    const idle = ALL.filter(([id, { isLandlord }]) => !needed.has(id) && isLandlord !== true);
    expect(idle.map(([id]) => id)).toEqual([]);
  });
});
