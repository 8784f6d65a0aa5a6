import type { Day } from "@consentry/kernel";
import { expect, test } from "vitest";

import { addMonths, addYears } from "./add-months.ts";

test.each([
  ["2026-01-30", 1, "2026-02-28"],
  ["2026-11-30", 3, "2027-02-28"],
  ["2026-12-15", 1, "2027-01-15"],
  ["2026-03-31", -1, "2026-02-28"],
])("%s and %i months is %s", (from, months, expected) => {
  expect(addMonths(from as Day, months)).toBe(expected);
});

test("a leap day comes back as the last of February", () => {
  expect(addYears("2024-02-29" as Day, 1)).toBe("2025-02-28");
});
