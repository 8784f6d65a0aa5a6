import { once } from "node:events";

import { expect, test } from "vitest";

import { acrossOrganisations } from "./database.ts";
import { command } from "./testing/test-doors.ts";
import { inEveryDoor } from "./testing/in-every-door.ts";

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
