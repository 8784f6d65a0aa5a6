import { randomBytes } from "node:crypto";

import { Secret } from "@consentry/kernel";
import { Client, type ClientConfig } from "pg";
import { describe, expect, test } from "vitest";

import { withOrganisation } from "../database.ts";
import { openDatabase } from "../open-database.ts";
import { newOrganisationId } from "../organisation-id.ts";
import { askFor, doors, makeTestDatabase, urlOf } from "../testing/in-every-door.ts";
import { command, findFreePort } from "../testing/test-doors.ts";

const DOOR = doors().find((door) => door !== "embedded") ?? "served";

async function refusal(change: Partial<ClientConfig>, suffix = ""): Promise<string> {
  const { connection } = await askFor(DOOR);
  const url = urlOf({ ...connection, ...change }).reveal() + suffix;
  const opened = await openDatabase({ databaseUrl: new Secret(url), dataDirectory: "" });
  if (!opened.ok) return `${opened.error.code}: ${opened.error.sentence}`;
  await opened.value.database.stop();
  return "it opened";
}

describe("DATABASE_URL", () => {
  test("with a wrong password is refused without showing it", async () => {
    const sentence = await refusal({ password: "hunter2" });
    expect(sentence).toMatch(/^refused: The server 127\.0\.0\.1:\d+\/\w+ does not take this login/);
    expect(sentence).not.toContain("hunter2");
  });

  test("naming a database that is not there says so", async () => {
    expect(await refusal({ database: "nowhere" })).toContain("/nowhere has no such database");
  });

  test("where nobody listens says so", async () => {
    expect(await refusal({ port: await findFreePort() })).toMatch(/^unreachable: .+ECONNREFUSED/);
  });

  test("naming a host that does not exist says so", async () => {
    expect(await refusal({ host: "db.invalid" })).toMatch(/^unreachable: There is no server/);
  });

  test("asking for TLS of a server that has none is not done without", async () => {
    expect(await refusal({}, "?sslmode=verify-full")).toMatch(/^unreachable: .+ has no TLS/);
  });

  test("that is no address is refused without showing it", async () => {
    const databaseUrl = new Secret("postgresql://user:hunter2@[broken");
    const opened = await openDatabase({ databaseUrl, dataDirectory: "" });
    expect(opened).toMatchObject({ ok: false });
    expect(JSON.stringify(opened)).not.toContain("hunter2");
  });

  test("with a login that has only the two roles works once the owner has migrated", async () => {
    const made = await makeTestDatabase(DOOR);
    const login = `clerk_${randomBytes(4).toString("hex")}`;
    const password = randomBytes(12).toString("hex");
    await command(made.connection, `create role ${login} login password '${password}'`);
    await command(
      made.connection,
      `grant consentry_app, consentry_system, consentry_backup to ${login}`,
    );
    const url = urlOf({ ...made.connection, user: login, password });
    const opened = await openDatabase({ databaseUrl: url, dataDirectory: "" });
    if (!opened.ok) throw new Error(opened.error.sentence);
    const seen = await withOrganisation(opened.value.database, newOrganisationId(), (tx) =>
      tx.rows("select name from organisations"),
    );
    expect(seen).toEqual([]);
    await opened.value.database.stop();
    await made.remove();
    await command((await askFor(DOOR)).connection, `drop role ${login}`);
  });

  test("with a login that may do nothing names what an administrator must do", async () => {
    const made = await makeTestDatabase(DOOR);
    const login = `nobody_${randomBytes(4).toString("hex")}`;
    await command(made.connection, `create role ${login} login password 'none-at-all'`);
    const url = urlOf({ ...made.connection, user: login, password: "none-at-all" });
    const opened = await openDatabase({ databaseUrl: url, dataDirectory: "" });
    expect(!opened.ok && opened.error.sentence).toContain("create role consentry_app nologin");
    await made.remove();
    await command((await askFor(DOOR)).connection, `drop role ${login}`);
  });
});

test("a connection that forgot its organisation sees no row", async () => {
  const made = await makeTestDatabase(DOOR);
  await command(
    made.connection,
    `set role consentry_system; insert into organisations (organisation_id, name)
     values ('${newOrganisationId()}', 'somebody')`,
  );
  const client = new Client(made.connection);
  await client.connect();
  await client.query("set role consentry_app");
  const { rowCount } = await client.query("select name from organisations");
  await client.end();
  expect(rowCount).toBe(0);
  await made.remove();
});
