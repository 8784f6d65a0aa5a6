import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { mkdtemp, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { fileURLToPath } from "node:url";

import { Client } from "pg";
import { describe, expect, test } from "vitest";

import { migrate } from "./migrate.ts";
import { readMigrations, type Migration } from "./read-migrations.ts";
import { inEveryDoor, type TestDatabase } from "./testing/in-every-door.ts";

const PROGRAM = fileURLToPath(new URL("testing/migrate-until-killed.ts", import.meta.url));

async function using<T>(at: TestDatabase, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client(at.connection);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

function aMigration(number: number, sql: string): Migration {
  const sha256 = createHash("sha256").update(sql).digest("hex");
  return { number, name: `${String(number).padStart(4, "0")}-test`, sql, sha256 };
}

/** The program's own, then `count` that make two tables each and take a while between them. */
async function slowMigrations(count: number): Promise<readonly Migration[]> {
  const own = await readMigrations();
  const slow = Array.from({ length: count }, (_, index) =>
    aMigration(
      own.length + index + 1,
      `create table step_${index}_a (n integer); select pg_sleep(0.1); create table step_${index}_b (n integer)`,
    ),
  );
  return [...own, ...slow];
}

async function stepsIn(client: Client): Promise<{ tables: number; entries: number }> {
  const { rows } = await client.query<{ tables: number; entries: number }>(
    `select (select count(*)::int from pg_tables where tablename like 'step\\_%') as tables,
            (select count(*)::int from migrations where name like '%-test') as entries`,
  );
  return rows[0] ?? { tables: -1, entries: -1 };
}

inEveryDoor((at) => {
  describe("migrate", () => {
    test("has nothing to do a second time", async () => {
      const again = await using(at(), async (client) => migrate(client, await readMigrations()));
      expect(again).toEqual({ ok: true, value: [] });
    });

    test("refuses a past migration that was changed, in a sentence that names it", async () => {
      const [first, ...rest] = await readMigrations();
      const changed = [{ ...first!, sha256: "0".repeat(64) }, ...rest];
      const refused = await using(at(), (client) => migrate(client, changed));
      expect(refused).toMatchObject({ ok: false, error: { code: "migrations" } });
      expect(!refused.ok && refused.error.sentence).toContain(first!.name);
    });

    test("refuses a database that a newer program has used", async () => {
      const refused = await using(at(), (client) => migrate(client, []));
      expect(!refused.ok && refused.error.sentence).toContain("newer Consentry");
    });

    test("undoes a migration that fails, and quotes no row", async () => {
      const own = await readMigrations();
      const failing = aMigration(
        own.length + 1,
        "create table half_made (n integer); select 'ada@example.org'::integer",
      );
      await using(at(), async (client) => {
        const failed = await migrate(client, [...own, failing]);
        expect(!failed.ok && failed.error.sentence).toContain(failing.name);
        expect(JSON.stringify(failed)).not.toContain("ada@");
        const { rows } = await client.query("select to_regclass('half_made') as made");
        expect(rows).toEqual([{ made: null }]);
      });
    });

    test("killed at any moment, it goes on where it was, and many at once take turns", async () => {
      const migrations = await slowMigrations(5);
      for (let kill = 0; kill < 6; kill += 1) {
        const child = start(at(), migrations);
        await once(child.stdout, "data");
        await pause(kill * 45);
        child.kill("SIGKILL");
        await once(child, "exit");
        const { tables, entries } = await using(at(), stepsIn);
        expect(tables).toBe(entries * 2);
      }
      const ran = await Promise.all(
        [0, 1, 2].map(() => using(at(), (client) => migrate(client, migrations))),
      );
      expect(ran.every(({ ok }) => ok)).toBe(true);
      const names = ran.flatMap((result) => (result.ok ? result.value : []));
      expect(new Set(names).size).toBe(names.length);
      expect(await using(at(), stepsIn)).toEqual({ tables: 10, entries: 5 });
    });
  });
});

function start({ connection }: TestDatabase, migrations: readonly Migration[]) {
  const child = spawn(process.execPath, [PROGRAM], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(JSON.stringify({ connection, migrations }));
  return child;
}

describe("readMigrations", () => {
  test("gives a file the same checksum whatever its line ends", async () => {
    const sums = await Promise.all(
      ["select 1;\n", "select 1;\r\n"].map(async (sql) => {
        const folder = await mkdtemp(join(tmpdir(), "consentry-migrations-"));
        await writeFile(join(folder, "0001-one.sql"), sql);
        return (await readMigrations(folder))[0]?.sha256;
      }),
    );
    expect(sums[0]).toBe(sums[1]);
  });

  test("does not pass over a gap or a stray file", async () => {
    for (const file of ["0002-two.sql", "one.sql", "0001-One.sql"]) {
      const folder = await mkdtemp(join(tmpdir(), "consentry-migrations-"));
      await writeFile(join(folder, file), "select 1;");
      await expect(readMigrations(folder), file).rejects.toThrow("is not migration 1");
    }
  });
});
