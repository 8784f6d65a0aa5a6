import { createHash } from "node:crypto";
import { setTimeout as pause } from "node:timers/promises";

import { Client } from "pg";
import { expect, test } from "vitest";

import { migrate } from "./migrate.ts";
import { readMigrations, type Migration } from "./read-migrations.ts";
import { inSomeDoor } from "./testing/in-every-door.ts";

inSomeDoor((at) => {
  test("a migration that waits for a table lets others at it pass, and has its turn when it is free", async () => {
    const [reader, writer, migrator] = [0, 1, 2].map(() => new Client(at().connection));
    if (!reader || !writer || !migrator) throw new Error("no clients");
    for (const client of [reader, writer, migrator]) await client.connect();
    await writer.query("create table busy (n integer)");
    // As a backup does for minutes.
    await reader.query("begin; select from busy");
    const own = await readMigrations();
    const sql = "alter table busy add column more integer";
    const sha256 = createHash("sha256").update(sql).digest("hex");
    const more: Migration = { number: own.length + 1, name: "9999-more", sql, sha256 };
    let isDone = false;
    const migrated = migrate(migrator, [...own, more]).finally(() => (isDone = true));
    while (!(await isWaiting(writer))) await pause(5);
    // Behind a migration that waited without end, this would wait for the reader, too.
    await writer.query("insert into busy (n) values (1)");
    expect(isDone).toBe(false);
    await reader.query("commit");
    expect(await migrated).toEqual({ ok: true, value: ["9999-more"] });
    for (const client of [reader, writer, migrator]) await client.end();
  });
});

async function isWaiting(client: Client): Promise<boolean> {
  const { rows } = await client.query(
    `select from pg_locks where relation = 'busy'::regclass and not granted`,
  );
  return rows.length > 0;
}
