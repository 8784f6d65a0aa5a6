import { createReadStream } from "node:fs";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { Secret, type Instant } from "@consentry/kernel";

import { withOrganisation } from "../../../database/database.ts";
import type { OrganisationId } from "../../../database/organisation-id.ts";
import { openDatabase } from "../../../database/open-database.ts";
import { folderStore } from "../../../files/folder-store.ts";
import { keysOf } from "../../../organisations/keys.ts";
import { askToApply } from "../apply-import.ts";
import { startImporting } from "../background/carry-on-imports.ts";
import { listImports, type ImportStatus } from "../import-status.ts";
import type { Importer } from "../importer.ts";
import { openImport } from "../open-import.ts";
import { BATCH_ROWS } from "../staging/batch-content.ts";
import { PEOPLE_MAPPING } from "./people-mapping.ts";

/**
 * A server to be killed: uploads a file once, then carries its import on by itself. Writes the
 * same to standard output as `import-until-killed.ts`.
 */
const [folder = "", named = "", source = "", path = ""] = process.argv.slice(2);
const organisation = named as OrganisationId;
const opened = await openDatabase({ databaseUrl: null, dataDirectory: folder });
if (!opened.ok) {
  process.stdout.write(`${opened.error.code}: ${opened.error.sentence}\n`);
  process.exit(4);
}
const { database } = opened.value;
const secret = new Secret("a secret of the tests, long enough to be one");
const now = () => "2026-11-21T08:00:00Z" as Instant;
const uploads = join(folder, "uploads");
const files = folderStore(uploads);
const importer: Importer = { database, organisation, keys: keysOf(secret, organisation), now };

async function status(): Promise<ImportStatus | undefined> {
  const [found] = await withOrganisation(database, organisation, (tx) =>
    listImports(tx, organisation, { after: null, limit: 1 }),
  );
  return found;
}

if ((await status()) === undefined) {
  const kept = await files.keep(organisation, createReadStream(path));
  const given = { fileName: "people.csv", source, mapping: PEOPLE_MAPPING, by: "system" };
  if (!kept.ok) throw new Error(kept.error);
  const file = await files.find(organisation, kept.value);
  if (file === null) throw new Error("the file is not kept");
  const begun = { ...given, path: file, inBackground: true };
  const known = await openImport(importer, begun);
  if (!known.ok) throw new Error(known.error.kind);
}
const job = startImporting(
  { database, secret, now, uploads, publicUrl: "https://consentry.example.org" },
  (what) => process.stdout.write(`${what}\n`),
  20,
);
/** What was so before this start is no progress of its own. */
let told: string | null = null;
for (;;) {
  const found = await status();
  if (found === undefined || found.state === "failed" || found.state === "applied") {
    await job.stop();
    process.stdout.write(`done ${JSON.stringify(found?.outcome ?? null)}\n`);
    break;
  }
  if (found.state === "checked") await askToApply(importer, found.id);
  const line =
    found.state === "reading"
      ? `reading ${found.rowsRead}\n`
      : `applying ${Math.min(found.batchesApplied * BATCH_ROWS, found.rowsRead)}\n`;
  if (told !== null && line !== told) process.stdout.write(line);
  told = line;
  await pause(2);
}
await database.stop();
