import { Secret } from "@consentry/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";

import { acrossOrganisations, withOrganisation, type Database } from "../database.ts";
import { openDatabase, type DatabaseConfig } from "../open-database.ts";
import { newOrganisationId } from "../organisation-id.ts";
import { statement } from "../statement.ts";
import { urlOf } from "../testing/in-every-door.ts";
import { makeDebianCluster, type DebianCluster } from "../testing/servers/debian-cluster.ts";
import { startPgBouncer, type PgBouncer } from "../testing/servers/pgbouncer.ts";
import { command } from "../testing/test-doors.ts";

let cluster: DebianCluster;
let bouncer: PgBouncer;

beforeAll(async () => {
  cluster = await makeDebianCluster();
  await command(cluster.hosted, "create database ours");
  bouncer = await startPgBouncer(cluster);
});

afterAll(async () => {
  await bouncer.stop();
  await cluster.remove();
});

async function open(config: Partial<DatabaseConfig> = {}): Promise<Database | string> {
  const pooled = bouncer.before({ ...cluster.hosted, database: "ours" });
  const opened = await openDatabase({ databaseUrl: urlOf(pooled), dataDirectory: "", ...config });
  return opened.ok ? opened.value.database : opened.error.sentence;
}

async function opened(config?: Partial<DatabaseConfig>): Promise<Database> {
  const database = await open(config);
  if (typeof database === "string") throw new Error(database);
  return database;
}

const NAMED = statement<{ readonly zone: string; readonly role: string; readonly pid: number }>(
  "tests.where_am_i",
  `select current_setting('TimeZone') as zone, current_user::text as role,
          pg_backend_pid() as pid, pg_sleep(0.02)`,
);

test("through PgBouncer by transaction it is migrated, seen for what it is, and every transaction says its own settings", async () => {
  const database = await opened();
  const other = await opened();
  const id = newOrganisationId();
  await acrossOrganisations(database, (tx) =>
    tx.run("insert into organisations (organisation_id, name) values ($1, 'ours')", [id]),
  );
  // More at once than the pooler has sessions: each is used by many, one after the other.
  const asked = await Promise.all(
    Array.from({ length: 60 }, (_, at) =>
      withOrganisation(at % 2 === 0 ? database : other, id, (tx) => tx.rows(NAMED)),
    ),
  );
  const seen = asked.flat();
  expect(new Set(seen.map(({ zone }) => zone))).toEqual(new Set(["UTC"]));
  expect(new Set(seen.map(({ role }) => role))).toEqual(new Set(["consentry_app"]));
  expect(new Set(seen.map(({ pid }) => pid)).size).toBeLessThanOrEqual(8);
  const foreign = await withOrganisation(other, newOrganisationId(), (tx) =>
    tx.rows("select name from organisations"),
  );
  expect(foreign).toEqual([]);
  const held = await database.holdLock("pooled");
  expect(await other.holdLock("pooled")).toBeNull();
  await held?.release();
  expect(await other.holdLock("pooled")).not.toBeNull();
  const batches = await withOrganisation(database, id, async (tx) => {
    const read = [];
    for await (const batch of tx.batches("select generate_series(1, 10) as n", [], 4)) {
      read.push(batch.length);
    }
    return read;
  });
  expect(batches).toEqual([4, 4, 2]);
  await Promise.all([database.stop(), other.stop()]);
});

test("a wrong setting is one clear sentence", async () => {
  expect(await open({ databasePooled: false })).toContain("hands out connections by transaction");
  const pooled = urlOf(bouncer.before({ ...cluster.hosted, database: "ours" }));
  expect(await open({ databaseDirectUrl: pooled })).toContain(
    "DATABASE_DIRECT_URL leads to a pooler",
  );
  const nowhere = new Secret("postgresql://nobody@127.0.0.1:9/ours");
  expect(await open({ databaseDirectUrl: nowhere })).toContain("Check DATABASE_DIRECT_URL");
});

test("one that hands out sessions may be told so, and is used as a server is", async () => {
  const bySession = await startPgBouncer(cluster, "session");
  const url = urlOf(bySession.before({ ...cluster.hosted, database: "ours" }));
  const database = await opened({ databaseUrl: url, databasePooled: false });
  const tried = await acrossOrganisations(database, (tx) => tx.tryLock("by session"));
  expect(tried).toBe(true);
  await database.stop();
  await bySession.stop();
});

test("with a way past it, names are held there too, where processes of the release before look", async () => {
  const direct = urlOf({ ...cluster.hosted, database: "ours" });
  const database = await opened({ databaseDirectUrl: direct });
  await database.holdLock("seen by old ones");
  const isFree = await acrossOrganisations(database, (tx) => tx.tryLock("seen by old ones"));
  expect(isFree).toBe(false);
  await database.stop();
});
