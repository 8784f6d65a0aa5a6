import { expect, test } from "vitest";

import type { Settled } from "../delivery.ts";
import { Settling } from "./settling.ts";

const some = (count: number): readonly Settled[] =>
  Array.from({ length: count }, (_, at) => ({
    delivery: { id: String(at) },
    outcome: { kind: "put-back" },
  })) as never;

test("many are written in few groups, each once, in their order", async () => {
  const groups: (readonly Settled[])[] = [];
  const settling = new Settling<Settled>(
    (group) => {
      groups.push(group);
      return Promise.resolve();
    },
    () => undefined,
  );
  const all = some(1_200);
  for (const one of all) settling.add(one);
  expect(await settling.end(1_000)).toBe(true);
  expect(groups.flat()).toEqual(all);
  expect(groups.length).toBeLessThanOrEqual(3);
});

test("a group that could not be written is tried again, and nothing of it is lost", async () => {
  const written: Settled[] = [];
  let failures = 2;
  let troubles = 0;
  const settling = new Settling<Settled>(
    (group) => {
      if (failures > 0) {
        failures -= 1;
        return Promise.reject(new Error("the database is away"));
      }
      written.push(...group);
      return Promise.resolve();
    },
    () => {
      troubles += 1;
    },
  );
  const all = some(10);
  for (const one of all) settling.add(one);
  expect(await settling.end(60_000)).toBe(true);
  expect(written).toEqual(all);
  expect(troubles).toBe(2);
});

test("its patience ends, and it says that something is not written", async () => {
  const settling = new Settling<Settled>(
    () => Promise.reject(new Error("the database is away")),
    () => undefined,
  );
  for (const one of some(3)) settling.add(one);
  expect(await settling.end(0)).toBe(false);
});
