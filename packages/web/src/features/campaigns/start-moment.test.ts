import { expect, test } from "vitest";

import { scheduleOf, startOf, type Schedule } from "./start-moment.ts";

const NOW = Date.parse("2026-11-22T08:00:00Z");
const AT: Schedule = { when: "at", day: "2026-12-24", hour: "9:30", perHour: null };

test("an hour is kept as the moment it is, and read back as the same", () => {
  const start = startOf(AT, NOW);
  if (start.kind !== "start" || start.startsAt === null) throw new Error("it has no start");
  expect(start.startsAt).toMatch(/^2026-12-2[345]T\d\d:\d\d:00Z$/);
  const kept = { startsAt: start.startsAt, atLocalTime: false, perHour: null };
  expect(scheduleOf(kept)).toEqual({ ...AT, hour: "09:30" });
});

test("at once has no moment", () => {
  expect(startOf({ ...AT, when: "now" }, NOW)).toEqual({ kind: "start", startsAt: null });
});

test.each(["24:00", "9:60", "nine", "", "09:30:00"])("%s is no hour", (hour) => {
  expect(startOf({ ...AT, hour }, NOW)).toEqual({ kind: "bad-hour" });
});

test("an hour without a day, and one that is over, are no start", () => {
  expect(startOf({ ...AT, day: null }, NOW)).toEqual({ kind: "bad-hour" });
  expect(startOf({ ...AT, day: "2026-11-20" }, NOW)).toEqual({ kind: "past" });
});
