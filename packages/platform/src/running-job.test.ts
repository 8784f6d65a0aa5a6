import { expect, test } from "vitest";

import { startJob } from "./running-job.ts";
import { Trouble } from "./trouble.ts";

test("a job whose rounds fail goes on, tells it once, and tells when it is over", async () => {
  const told: string[] = [];
  const words = { begins: "It waits.", ends: "It goes on again." };
  let rounds = 0;
  const job = startJob(
    () => {
      rounds += 1;
      return rounds <= 3 ? Promise.reject(new Error("away")) : Promise.resolve();
    },
    1,
    { trouble: new Trouble(words, (what) => told.push(what)) },
  );
  await expect.poll(() => told.length).toBe(2);
  await job.stop();
  expect(rounds).toBeGreaterThan(3);
  expect(told).toEqual([expect.stringMatching(/^It waits\./), "It goes on again."]);
});

test("stopping waits for the round under way, and none comes after", async () => {
  let [begun, ended] = [0, 0];
  let letGo: () => void = () => undefined;
  const job = startJob(async () => {
    begun += 1;
    await new Promise<void>((resolve) => (letGo = resolve));
    ended += 1;
  }, 1);
  const stopped = job.stop();
  expect([begun, ended]).toEqual([1, 0]);
  letGo();
  await stopped;
  expect([begun, ended]).toEqual([1, 1]);
});
