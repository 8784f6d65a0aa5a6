import { expect, test } from "vitest";

import { makeRateLimit } from "./rate-limit.ts";

function passed(count: number, ask: () => number): number {
  return Array.from({ length: count }, ask).filter((wait) => wait === 0).length;
}

test("a burst passes, and after that what is refilled", () => {
  const limit = makeRateLimit();
  expect(passed(1_000, () => limit.wait("shop", 0))).toBe(300);
  expect(limit.wait("shop", 0)).toBe(1);
  expect(passed(1_000, () => limit.wait("shop", 1_000))).toBe(50);
  expect(passed(1_000, () => limit.wait("shop", 3_600_000))).toBe(300);
});

test("a key does not use up what is another's, and a clock set back gives nothing", () => {
  const limit = makeRateLimit();
  passed(1_000, () => limit.wait("shop", 5_000));
  expect(limit.wait("choir", 5_000)).toBe(0);
  expect(limit.wait("shop", 0)).toBe(1);
});
