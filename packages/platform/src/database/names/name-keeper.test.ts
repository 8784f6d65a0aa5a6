import { once } from "node:events";

import { Client } from "pg";
import { expect, test } from "vitest";

import { acrossOrganisations } from "../database.ts";
import { inEveryDoor, inSomeDoor, type TestDatabase } from "../testing/in-every-door.ts";
import { command } from "../testing/test-doors.ts";
import { wayTo } from "../way.ts";
import { isGone } from "./is-gone.ts";
import { NameKeeper } from "./name-keeper.ts";

inEveryDoor((at) => {
  test("a name is held by one, until it is released", async () => {
    const { database } = at();
    const held = await database.holdLock("a name");
    expect(await database.holdLock("a name")).toBeNull();
    expect(await acrossOrganisations(database, (tx) => tx.tryLock("a name"))).toBe(false);
    await held?.release();
    await expect.poll(() => acrossOrganisations(database, (tx) => tx.tryLock("a name"))).toBe(true);
    const again = await database.holdLock("a name");
    expect(again).not.toBeNull();
    await again?.release();
  });

  test("whose connection breaks hears of it, and the name is free", async () => {
    const { database, connection } = at();
    const held = await database.holdLock("another");
    if (held === null) throw new Error("nobody else holds it");
    const lost = once(held.lost, "abort");
    await command(
      connection,
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'consentry lock' and datname = current_database()`,
    );
    await lost;
    expect(await acrossOrganisations(database, (tx) => tx.tryLock("another"))).toBe(true);
  });
});

/** Short enough to be waited for. */
const TIMES = { leaseMs: 1_200, renewMs: 100, marginMs: 200 };

inSomeDoor((at) => {
  /** As another process has it, through a pooler unless said otherwise. */
  const another = (hasSessions = false): NameKeeper =>
    new NameKeeper(wayTo([at().connection], hasSessions), TIMES);

  const gone = (name: string): Promise<boolean> =>
    acrossOrganisations(at().database, (tx) => isGone(tx, name));

  test("through a pooler a name is held by its lease alone, and is free when that ends", async () => {
    const [one, other] = [another(), another()];
    const held = await one.hold("by lease");
    expect(await other.hold("by lease")).toBeNull();
    expect(await at().database.holdLock("by lease")).toBeNull();
    expect(await gone("by lease")).toBe(false);
    await one.stop();
    expect(held?.lost.aborted).toBe(true);
    // Who died says nothing: its time has to pass.
    expect(await other.hold("by lease")).toBeNull();
    await expect.poll(() => gone("by lease"), { timeout: 3_000 }).toBe(true);
    expect(await other.hold("by lease")).not.toBeNull();
    await other.stop();
  });

  test("it is renewed as long as it is held, and then let go at once", async () => {
    const [one, other] = [another(), another()];
    const held = await one.hold("renewed");
    await endOf(held?.lost, 1.2 * TIMES.leaseMs);
    expect(held?.lost.aborted).toBe(false);
    expect(await other.hold("renewed")).toBeNull();
    await held?.release();
    const next = await other.hold("renewed");
    expect(next).not.toBeNull();
    await Promise.all([one.stop(), other.stop()]);
  });

  test("who cannot renew stops by its own clock, before the server lets anybody in", async () => {
    const one = another();
    const held = await one.hold("stalled");
    const client = await blocking(at());
    await endOf(held?.lost, 2 * TIMES.leaseMs);
    expect(held?.lost.aborted).toBe(true);
    const { rows } = await client.query<{ readonly lives: boolean }>(
      "select until > clock_timestamp() as lives from leases where name = 'stalled'",
    );
    expect(rows).toEqual([{ lives: true }]);
    await client.end();
    await one.stop();
  });

  test("who comes back after others saw it gone has lost the name", async () => {
    const one = another();
    const held = await one.hold("came back");
    await command(at().connection, "update leases set until = now() where name = 'came back'");
    expect(await gone("came back")).toBe(true);
    await endOf(held?.lost, TIMES.leaseMs);
    expect(held?.lost.aborted).toBe(true);
    await one.stop();
  });

  test("a process of the release before holds the session's lock alone, and nobody takes it for gone", async () => {
    const old = new Client(at().connection);
    await old.connect();
    await old.query("select pg_advisory_lock(hashtextextended('old', 0))");
    expect(await gone("old")).toBe(false);
    expect(await at().database.holdLock("old")).toBeNull();
    const pooled = another();
    expect(await pooled.hold("old")).toBeNull();
    await old.end();
    await expect.poll(() => gone("old"), { timeout: 5_000 }).toBe(true);
    await pooled.stop();
  });

  test("a direct holder keeps that lock too, so that an old process sees it, and is gone with its connection", async () => {
    const direct = another(true);
    await direct.hold("seen by old ones");
    const tried = acrossOrganisations(at().database, (tx) => tx.tryLock("seen by old ones"));
    expect(await tried).toBe(false);
    await direct.stop();
    // Its lease has not ended.
    await expect.poll(() => gone("seen by old ones"), { timeout: TIMES.leaseMs / 2 }).toBe(true);
  });
});

/** Resolves when the signal aborts, or after so long. */
async function endOf(signal: AbortSignal | undefined, ms: number): Promise<void> {
  const late = AbortSignal.timeout(ms);
  const either = AbortSignal.any([late, ...(signal ? [signal] : [])]);
  if (!either.aborted) await once(either, "abort");
}

/** Holds every lease, so that nobody can write there until it ends. */
async function blocking({ connection }: TestDatabase): Promise<Client> {
  const client = new Client(connection);
  await client.connect();
  await client.query("begin; select from leases for update");
  return client;
}
