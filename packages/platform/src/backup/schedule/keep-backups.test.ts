import { readdirSync, rmSync, unlinkSync, writeFileSync } from "node:fs";
import { join } from "node:path";

import { Secret, type Instant } from "@consentry/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aGround } from "../../contacts/testing/organisation.ts";
import { acrossOrganisations, withOrganisation } from "../../database/database.ts";
import { makeFastFolder } from "../../database/testing/fast-folder.ts";
import {
  doors,
  makeTestDatabase,
  type TestDatabase,
} from "../../database/testing/in-every-door.ts";
import { backupNeeds } from "../backup-needs.ts";
import { passingKeys } from "../file/identity.ts";
import {
  askForBackup,
  listBackups,
  noteIdentityKept,
  readBackupSettings,
} from "../store/backups.ts";
import { isDue } from "./is-due.ts";
import { backUpRound, type BackupWork, type Seen } from "./keep-backups.ts";

let made: TestDatabase;
let folder: string;
let now = "2026-11-22T02:00:30Z" as Instant;
beforeAll(async () => {
  made = await makeTestDatabase(doors()[0] ?? "embedded");
  folder = makeFastFolder("consentry-nightly-");
});
afterAll(async () => {
  await made.remove();
  rmSync(folder, { recursive: true });
});

function work(changes: Partial<BackupWork> = {}): BackupWork {
  return {
    database: made.database,
    secret: new Secret("a secret of the tests, long enough to be one"),
    now: () => now,
    folder: join(folder, "backups"),
    recipients: [],
    dataDirectory: folder,
    ...changes,
  };
}

const seen: Seen = { destroyed: null, keysAt: 0 };

async function round(changes: Partial<BackupWork> = {}): Promise<readonly string[]> {
  const told: string[] = [];
  await backUpRound(work(changes), seen, { mayBegin: true, report: (what) => told.push(what) });
  return told;
}

const list = () => acrossOrganisations(made.database, listBackups);

test("a night's backup is made once, comes back for trial, and whoever owns the place is told what to do", async () => {
  const ground = await aGround(made.database);
  await ground.aContact();
  const needs = () =>
    withOrganisation(made.database, ground.id, async (tx) =>
      (await backupNeeds({ tx, now })).map(({ kind }) => kind),
    );
  expect(await needs()).toEqual([]);

  // Where what opens it lies elsewhere, a trial needs nothing of it.
  const { recipient } = await passingKeys();
  expect(await round({ recipients: [recipient] })).toEqual([]);
  expect(await list()).toMatchObject([
    { state: "made", askedBy: "system", keptAs: "monthly", triedAt: now, trialFault: null },
  ]);
  const files = readdirSync(join(folder, "backups"));
  expect(files).toHaveLength(2);
  expect(readdirSync(folder)).toEqual(["backups"]);
  expect(await needs()).toEqual([]);

  await round({ recipients: [recipient] });
  expect(await list()).toHaveLength(1);

  now = "2026-11-22T09:00:00Z" as Instant;
  await acrossOrganisations(made.database, (tx) =>
    askForBackup(tx, { id: crypto.randomUUID(), by: "member:1", now }),
  );
  await round();
  expect(await list()).toHaveLength(2);
  expect(readdirSync(folder).toSorted()).toEqual(["backup-identity", "backups"]);
  expect(await needs()).toEqual(["backup-key-here"]);
  await acrossOrganisations(made.database, (tx) => noteIdentityKept(tx, "member:1", now));
  expect(await needs()).toEqual([]);

  now = "2026-11-25T09:00:00Z" as Instant;
  expect(await needs()).toEqual(["backup-missing"]);

  // A file that somebody took away is no backup any more; one that cannot be written says why.
  unlinkSync(join(folder, "backups", files.find((name) => name.endsWith(".backup")) ?? ""));
  await round();
  expect((await list()).map(({ madeAt }) => madeAt)).toEqual([now, "2026-11-22T09:00:00Z"]);
  now = "2026-11-26T09:00:00Z" as Instant;
  writeFileSync(join(folder, "closed"), "");
  const told = await round({ folder: join(folder, "closed") });
  expect(told.join()).toContain("closed");
  expect((await list())[0]).toMatchObject({ state: "failed" });
  expect(isDue(await list(), now)).toBe(false);
  expect((await acrossOrganisations(made.database, readBackupSettings)).keysWrittenAt).toBe(
    "2026-11-25T09:00:00Z",
  );
});
