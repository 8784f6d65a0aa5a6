import { Secret, type Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../../database/organisation-id.ts";
import { openDatabase } from "../../../database/open-database.ts";
import { keysOf } from "../../../organisations/keys.ts";
import { applyImport } from "../apply-import.ts";
import type { Importer } from "../importer.ts";
import { startImport } from "../start-import.ts";
import { PEOPLE_MAPPING } from "./people-mapping.ts";

/**
 * A process to be killed: imports a file into the data in a folder, writing `reading N` and
 * `applying N` to standard output when so many rows were acknowledged, and `done` with the
 * outcome; a failure is its exit code 4.
 */
const [folder = "", organisation = "", source = "", path = ""] = process.argv.slice(2);
const opened = await openDatabase({ databaseUrl: null, dataDirectory: folder });
if (!opened.ok) {
  process.stdout.write(`${opened.error.code}: ${opened.error.sentence}\n`);
  process.exit(4);
}
const { database } = opened.value;
const importer: Importer = {
  database,
  organisation: organisation as OrganisationId,
  keys: keysOf(
    new Secret("a secret of the tests, long enough to be one"),
    organisation as OrganisationId,
  ),
  now: () => "2026-11-21T08:00:00Z" as Instant,
  onProgress: ({ step, rows }) => process.stdout.write(`${step} ${rows}\n`),
};
const given = { path, fileName: "people.csv", source, mapping: PEOPLE_MAPPING, by: "system" };
const started = await startImport(importer, given);
const done = started.ok ? await applyImport(importer, started.value.id) : started;
process.stdout.write(`done ${JSON.stringify(done.ok ? done.value.outcome : done.error)}\n`);
await database.stop();
process.exit(done.ok ? 0 : 4);
