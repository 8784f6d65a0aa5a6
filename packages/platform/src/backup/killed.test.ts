import { spawn } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Instant } from "@consentry/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aGround } from "../contacts/testing/organisation.ts";
import { openThrough } from "../database/open-database.ts";
import { doors, makeTestDatabase, type TestDatabase } from "../database/testing/in-every-door.ts";
import { makeBackup } from "./make/make-backup.ts";
import { restoreBackup } from "./restore/restore-backup.ts";
import { backUpForTest, placeIn, type TestBackup } from "./testing/backup-and-restore.ts";
import { everyRow } from "./testing/every-row.ts";
import type { UntilKilled } from "./testing/until-killed.ts";

const NOW = "2026-11-22T02:00:00Z" as Instant;
const DOOR = doors()[0] ?? "embedded";
const PROGRAM = fileURLToPath(new URL("testing/until-killed.ts", import.meta.url));

let made: TestDatabase;
let backup: TestBackup;
beforeAll(async () => {
  made = await makeTestDatabase(DOOR);
  await (await aGround(made.database)).aContact();
  backup = await backUpForTest(made.database, NOW);
});
afterAll(async () => {
  await made.remove();
  rmSync(backup.folder, { recursive: true });
});

/** Runs to a table and dies there as by `kill -9`. */
async function killedAt(
  { connection }: TestDatabase,
  changes: Pick<UntilKilled, "work" | "stopsAt"> & Partial<UntilKilled>,
): Promise<void> {
  const { folder, recipients, file, keyFile, identity } = backup;
  const told = { connection, folder, recipients, file, keyFile, now: NOW, ...changes };
  const child = spawn(process.execPath, [PROGRAM], { stdio: ["pipe", "pipe", "inherit"] });
  child.stdin.end(JSON.stringify({ ...told, identity: identity.reveal() }));
  const [said] = (await once(child.stdout.setEncoding("utf8"), "data")) as [string];
  child.kill("SIGKILL");
  await once(child, "close");
  expect(said).toBe(`at ${changes.stopsAt}\n`);
}

test("a backup that is killed leaves no file of its name, and the next takes the rest away", async () => {
  const folder = join(backup.folder, "killed");
  mkdirSync(folder);
  await killedAt(made, { work: "back up", stopsAt: "organisations", folder });
  expect(readdirSync(folder).filter((name) => !name.startsWith("."))).toEqual([]);
  const { recipients, identity: secret } = backup;
  const next = await makeBackup({ database: made.database, secret, folder, recipients, now: NOW });
  expect(next.ok && readdirSync(folder).toSorted()).toEqual([
    next.ok ? next.value.file : "",
    "keys",
  ]);
});

test("a restoration that is killed leaves a database that does not open, until it is done again", async () => {
  const target = await makeTestDatabase(DOOR);
  const { connection } = target;
  await killedAt(target, { work: "restore", stopsAt: "organisations" });
  const door = {
    connection,
    place: { kind: "embedded", folder: "", isNew: false },
    stop: () => Promise.resolve(),
  } as const;
  expect(await openThrough(door)).toMatchObject({
    error: { code: "half-restored", sentence: expect.stringContaining("again") as string },
  });
  expect((await everyRow(connection)).get("contacts")).toEqual([]);

  const again = await restoreBackup({
    file: backup.file,
    keyFile: backup.keyFile,
    identities: [backup.identity.reveal()],
    place: placeIn(target),
    replaces: false,
    now: NOW,
  });
  expect(again).toMatchObject({ ok: true });
  expect((await everyRow(connection)).get("contacts")).toHaveLength(1);
  const opened = await openThrough(door);
  expect(opened.ok).toBe(true);
  if (opened.ok) await opened.value.database.stop();
  await target.remove();
});
