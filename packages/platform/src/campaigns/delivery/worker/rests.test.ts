import { expect, test } from "vitest";

import { Rests } from "./rests.ts";

test("a campaign rests, each time longer while its relays are in trouble, to five minutes", () => {
  let now = 0;
  const rests = new Rests(() => now);
  const restsFor = (): number => {
    let seconds = 0;
    while (rests.isResting("c")) {
      now += 1_000;
      seconds += 1;
    }
    return seconds;
  };
  const lengths = Array.from({ length: 8 }, () => {
    rests.restInTrouble("c");
    return restsFor();
  });
  expect(lengths).toEqual([5, 10, 20, 40, 80, 160, 300, 300]);
  rests.forget("c");
  rests.restInTrouble("c");
  expect(restsFor()).toBe(5);
});

test("trouble of an hour is hopeless; one that ended is forgotten", () => {
  let now = 0;
  const rests = new Rests(() => now);
  expect(rests.restInTrouble("c")).toBe(true);
  now = 3_600_000;
  expect(rests.restInTrouble("c")).toBe(false);
  rests.forget("c");
  expect(rests.restInTrouble("c")).toBe(true);
});

test("a short rest is short, and is another campaign's business in no way", () => {
  let now = 0;
  const rests = new Rests(() => now);
  rests.restBriefly("c");
  expect([rests.isResting("c"), rests.isResting("d")]).toEqual([true, false]);
  now = 5_000;
  expect(rests.isResting("c")).toBe(false);
});
