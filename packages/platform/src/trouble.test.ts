import * as fc from "fast-check";
import { expect, test } from "vitest";

import { LONGEST_REST_MS, TELL_AGAIN_MS, Trouble } from "./trouble.ts";

const WORDS = { begins: "Mails wait.", ends: "Mails go out again." };

class Refused extends Error {
  override readonly name = "Refused";
  readonly code: string;
  constructor(code: string) {
    super("ada@example.org was refused");
    this.code = code;
  }
}

/** A trouble with what it told and a clock to turn. */
function aTrouble() {
  const told: string[] = [];
  const clock = { now: 0 };
  const trouble = new Trouble(
    WORDS,
    (what) => told.push(what),
    () => clock.now,
  );
  const fail = (code: string) => trouble.during(() => Promise.reject(new Refused(code)));
  const pass = () => trouble.during(() => Promise.resolve());
  return { trouble, told, clock, fail, pass };
}

test("a trouble is told once, again after some minutes, and when it is over", async () => {
  const { told, clock, fail, pass } = aTrouble();
  await pass();
  expect(told).toEqual([]);
  await fail("57P01");
  for (clock.now = 1_000; clock.now < TELL_AGAIN_MS; clock.now += 30_000) await fail("57P01");
  expect(told).toEqual([expect.stringMatching(/^Mails wait\. .*"code":"57P01"/)]);
  clock.now = TELL_AGAIN_MS;
  await fail("57P01");
  expect(told).toHaveLength(2);
  await pass();
  await pass();
  expect(told.slice(2)).toEqual(["Mails go out again."]);
  await fail("57P01");
  expect(told).toHaveLength(4);
});

test("another trouble is told at once, and two in turn are told once each", async () => {
  const { told, fail } = aTrouble();
  for (const code of ["57P01", "ECONNREFUSED", "57P01", "ECONNREFUSED"]) await fail(code);
  expect(told).toEqual([expect.stringContaining("57P01"), expect.stringContaining("ECONNREFUSED")]);
});

test("what a failure says is never told, only what it is; and it need be no error", async () => {
  const { trouble, told, fail } = aTrouble();
  await fail("57P01");
  await trouble.during(() => Promise.reject("ada@example.org"));
  expect(told).toHaveLength(2);
  expect(told.join("\n")).not.toContain("ada");
});

test("rests grow from the usual one to half a minute, and are the usual one again", async () => {
  const { trouble, fail, pass } = aTrouble();
  const rests = [trouble.restMs(1_000)];
  for (let failed = 0; failed < 7; failed += 1) {
    await fail("57P01");
    rests.push(trouble.restMs(1_000));
  }
  expect(rests).toEqual([1_000, 1_000, 2_000, 4_000, 8_000, 16_000, 30_000, 30_000]);
  // A job that rests longer anyhow rests no longer.
  expect(trouble.restMs(86_400_000)).toBe(86_400_000);
  await pass();
  expect(trouble.restMs(1_000)).toBe(1_000);
});

test("however it goes, few lines are told in one hour of trouble, and no rest is too long", async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.constantFrom("57P01", "ECONNREFUSED", "08006"), { minLength: 1, maxLength: 400 }),
      async (codes) => {
        const { trouble, told, clock, fail } = aTrouble();
        for (const code of codes) {
          await fail(code);
          const rest = trouble.restMs(1_000);
          expect(rest).toBeLessThanOrEqual(LONGEST_REST_MS);
          clock.now += rest;
        }
        expect(told.length).toBeLessThanOrEqual(3 * (1 + Math.floor(clock.now / TELL_AGAIN_MS)));
      },
    ),
    { numRuns: 50 },
  );
});
