import type { Day, Instant } from "@consentry/kernel";
import { expect, test } from "vitest";

import { DEFAULT_KEEPING, keepingOf, overOn } from "./keeping.ts";

function nightly(first: string, nights: number) {
  const start = Date.parse(`${first}T02:00:00Z`);
  return Array.from({ length: nights }, (_, night) => {
    const madeAt = new Date(start + night * 86_400_000)
      .toISOString()
      .replace(".000", "") as Instant;
    return { id: madeAt.slice(0, 10), madeAt };
  });
}

test("fifteen days of nights stay, and the first of each month for four months", () => {
  const kept = keepingOf(nightly("2026-01-10", 300), DEFAULT_KEEPING);
  const over = new Set(overOn(kept, "2026-11-05" as Day));
  const left = kept.filter(({ id }) => !over.has(id)).map(({ id }) => id);
  expect(left.slice(0, 4)).toEqual(["2026-08-01", "2026-09-01", "2026-10-01", "2026-10-21"]);
  expect(left).toHaveLength(3 + 16);
});

test("the newest stays however old it is, and nothing is kept monthly where nobody wants it", () => {
  const one = nightly("2026-01-10", 1);
  expect(overOn(keepingOf(one, DEFAULT_KEEPING), "2027-01-01" as Day)).toEqual([]);
  const kept = keepingOf(nightly("2026-01-10", 40), { dailyDays: 7, monthlyMonths: 0 });
  expect(new Set(kept.map(({ as }) => as))).toEqual(new Set(["daily"]));
});
