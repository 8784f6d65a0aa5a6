import { setTimeout as pause } from "node:timers/promises";

import { Secret } from "@consentry/kernel";
import { expect, test } from "vitest";

import { acrossOrganisations } from "../database/database.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { bucketKey } from "./bucket-key.ts";
import { makeSharedLimit } from "./shared-limit.ts";
import { sharedPace } from "./shared-pace.ts";
import { takeToken } from "./take-token.ts";

const secret = new Secret("a secret of a test that is long enough");

function passed(count: number, ask: () => number): number {
  return Array.from({ length: count }, ask).filter((wait) => wait === 0).length;
}

inSomeDoor((at) => {
  const means = () => ({ database: at().database, secret });

  test("a limit lets a burst pass, and after that what is refilled", () => {
    const limit = makeSharedLimit(means(), "alone", { burst: 300, perSecond: 50 });
    expect(passed(1_000, () => limit.wait("shop", 0))).toBe(300);
    expect(limit.wait("shop", 0)).toBe(1);
    expect(limit.wait("choir", 0)).toBe(0);
    expect(passed(1_000, () => limit.wait("shop", 1_000))).toBe(50);
    expect(limit.wait("shop", 500)).toBe(1);
  });

  test("what one process let pass is counted in the others", async () => {
    const rate = { burst: 100, perSecond: 0.001 };
    const [one, other] = [1, 2].map(() => makeSharedLimit(means(), "shared", rate));
    if (one === undefined || other === undefined) throw new Error("there are two");
    expect(passed(80, () => one.wait("shop", 0))).toBe(80);
    const left = (): Promise<readonly object[]> =>
      acrossOrganisations(at().database, (tx) =>
        tx.rows("select round(level) as level from rate_buckets where bucket = $1", [
          bucketKey(secret, "shared shop"),
        ]),
      );
    await expect.poll(left).toEqual([{ level: 99 }]);
    // The first to ask in a second tells what passed until then.
    one.wait("shop", 1_000);
    await expect.poll(left).toEqual([{ level: 19 }]);
    expect(other.wait("shop", 1_000)).toBe(0);
    await expect.poll(left).toEqual([{ level: 18 }]);
    await pause(50);
    expect(passed(100, () => other.wait("shop", 1_000))).toBe(18);
  });

  test("tokens are taken exactly, by however many at once, and come back", async () => {
    const bucket = bucketKey(secret, "exact");
    const take = (): Promise<number> =>
      acrossOrganisations(at().database, (tx) =>
        takeToken(tx, bucket, { burst: 5, perSecond: 10 }),
      );
    const waits = await Promise.all(Array.from({ length: 12 }, take));
    const allowed = waits.filter((seconds) => seconds === 0).length;
    // Some come back while they are asked.
    expect(allowed).toBeGreaterThanOrEqual(5);
    expect(allowed).toBeLessThan(12);
    expect(Math.max(...waits)).toBe(1);
    await expect.poll(take).toBe(0);
  });

  test("turns are shared evenly: two at one pace get together what one would", async () => {
    const [one, other] = [1, 2].map(() => sharedPace(means(), "relay", 100));
    if (one === undefined || other === undefined) throw new Error("there are two");
    const given: number[] = [];
    const began = performance.now();
    await Promise.all(
      Array.from({ length: 60 }, async (_, index) => {
        await (index % 2 === 0 ? one() : other());
        given.push(performance.now() - began);
      }),
    );
    // Sixty turns at a hundred a second: not before 590 ms, whoever takes them.
    expect(Math.max(...given)).toBeGreaterThan(580);
  });

  test("without the database each keeps the pace alone", async () => {
    const database = { across: () => Promise.reject(new Error("away")) } as never;
    const turn = sharedPace({ database, secret }, "alone", 50);
    const began = performance.now();
    await Promise.all([turn(), turn(), turn()]);
    expect(performance.now() - began).toBeGreaterThan(35);
  });
});
