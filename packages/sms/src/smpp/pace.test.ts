import { expect, test } from "vitest";

import { Pace } from "./pace.ts";

test("turns are as far apart as so many a second are", () => {
  const pace = new Pace(10, 500);
  expect([0, 0, 0, 250, 1000].map((now) => pace.turn(now))).toEqual([0, 100, 200, 50, 0]);
});

test("without a bound nobody waits", () => {
  const pace = new Pace(null, 500);
  expect([0, 0, 0].map((now) => pace.turn(now))).toEqual([0, 0, 0]);
});

test("rests are twice as long in a row, up to half a minute, and short again after a success", () => {
  const pace = new Pace(null, 500);
  const rest = (): number => {
    pace.slowDown(0);
    return pace.turn(0);
  };
  expect(Array.from({ length: 8 }, rest)).toEqual([
    500, 1000, 2000, 4000, 8000, 16_000, 30_000, 30_000,
  ]);
  pace.wentWell();
  pace.slowDown(40_000);
  expect(pace.turn(40_000)).toBe(500);
});
