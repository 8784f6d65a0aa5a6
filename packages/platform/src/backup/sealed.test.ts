import { rmSync } from "node:fs";

import type { Instant } from "@consentry/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";

import { aGround } from "../contacts/testing/organisation.ts";
import { formsOf } from "../contacts/testing/traces.ts";
import { doors, makeTestDatabase, type TestDatabase } from "../database/testing/in-every-door.ts";
import {
  ADDRESS,
  NAME,
  NOTE,
  somebodyEverywhere,
} from "../rights/copy/testing/somebody-everywhere.ts";
import { readCatalogue } from "./catalogue.ts";
import { MAIN_SCHEMA, readBackupText } from "./file/backup-text.ts";
import { readSealed } from "./file/read-sealed.ts";
import { backUpForTest, type TestBackup } from "./testing/backup-and-restore.ts";

const TRACES = [ADDRESS, NAME, NOTE].flatMap(formsOf).map((form) => form.toLowerCase());

let made: TestDatabase;
let backup: TestBackup;
beforeAll(async () => {
  made = await makeTestDatabase(doors()[0] ?? "embedded");
  await somebodyEverywhere(made.database, await aGround(made.database));
  backup = await backUpForTest(made.database, "2026-11-22T02:00:00Z" as Instant);
});
afterAll(async () => {
  await made.remove();
  rmSync(backup.folder, { recursive: true });
});

/** Tables of a backup whose text holds a trace of somebody, for whoever can open it. */
async function tablesInTheOpen({ file, identity }: TestBackup): Promise<readonly string[]> {
  const opened = await readSealed(file, [identity.reveal()]);
  if (!opened.ok) throw new Error(opened.error.sentence);
  const { tables } = await readBackupText(opened.value, MAIN_SCHEMA);
  const holding: string[] = [];
  for await (const { table, rows } of tables) {
    let text = "";
    for await (const lines of rows) text += lines.toString().toLowerCase();
    if (TRACES.some((trace) => text.includes(trace))) holding.push(table);
  }
  return holding;
}

test("without their key somebody stands in no table of a backup but those that it says it does not seal", async () => {
  const { unsealed } = await made.database.asOwner(readCatalogue);
  const open = await tablesInTheOpen(backup);
  expect(open.filter((table) => !unsealed.includes(table))).toEqual([]);
  expect(open).toEqual(["inbox_mails", "inbox_texts"]);
});
