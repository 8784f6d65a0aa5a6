import { expect, expectTypeOf, test } from "vitest";

import type { Connections } from "./connections.ts";
import { Freshness, MOST_STALE_MS } from "./replica.ts";
import type { ReadTx, Tx } from "./transaction.ts";

/** A server of which only the place in its log is asked; `null`: it does not answer. */
function server(answer: () => string | null): Connections {
  return {
    ask: () => {
      const it = answer();
      return it === null ? Promise.reject(new Error("away")) : Promise.resolve({ rows: [{ it }] });
    },
  } as never;
}

function watched() {
  const said = { primary: "0/10" as string | null, reached: "true" as string | null, now: 0 };
  const primary = server(() => said.primary);
  const replica = server(() => said.reached);
  return { said, freshness: new Freshness(primary, replica, () => said.now) };
}

test("a replica is read from once it was seen to have come as far as the primary had", async () => {
  const { said, freshness } = watched();
  said.reached = "false";
  expect(await freshness.isGood()).toBe(false);
  said.now = 1_000;
  said.reached = "true";
  expect(await freshness.isGood()).toBe(true);
  // What it shows is as old as the question to the primary was.
  expect(freshness.state().staleMs).toBe(1_000);
});

test("one that stands still is left when what it shows is too old, and not a moment later", async () => {
  const { said, freshness } = watched();
  await freshness.isGood();
  said.reached = "false";
  said.now = MOST_STALE_MS;
  expect(await freshness.isGood()).toBe(true);
  said.now = MOST_STALE_MS + 1;
  expect(await freshness.isGood()).toBe(false);
  expect(freshness.state()).toMatchObject({ staleMs: null, passed: 1 });
});

test("one that is away is not asked again at once, and comes back by itself", async () => {
  const { said, freshness } = watched();
  await freshness.isGood();
  freshness.isAway();
  said.now = 4_000;
  expect(await freshness.isGood()).toBe(false);
  said.now = 6_000;
  expect(await freshness.isGood()).toBe(true);
});

test("of a primary that does not answer nothing is known, and nothing is taken for fresh", async () => {
  const { said, freshness } = watched();
  said.primary = null;
  expect(await freshness.isGood()).toBe(false);
});

test("what decides cannot be given what may be old; what reports takes either", () => {
  expectTypeOf<ReadTx>().not.toExtend<Tx>();
  expectTypeOf<Tx>().toExtend<ReadTx>();
});
