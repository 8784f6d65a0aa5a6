import { createHash } from "node:crypto";

import { Bug, err, type Day, type Result } from "@consentry/kernel";

import { withOrganisation } from "../../database/database.ts";
import { readOrganisation } from "../../organisations/organisation.ts";
import { chosenMonthsOf } from "../../retention/choices/chosen-months.ts";
import { findSource } from "../sources/sources.ts";
import type { ImportFailure } from "./import-failure.ts";
import type { ImportRow, ImportStatus } from "./import-status.ts";
import type { Importer } from "./importer.ts";
import { reportImport } from "./report-import.ts";
import type { FileToRead } from "./reading/file-to-read.ts";
import { Unreadable } from "./reading/unreadable.ts";
import { stageFile } from "./staging/stage-file.ts";

/**
 * Reads the file of an open import into waiting rows, from where it stopped, and reports on it.
 * What was read of a file that turns out to be unreadable, or another, is the caller's to remove.
 */
export async function readImport(
  importer: Importer,
  row: ImportRow,
  path: FileToRead,
): Promise<Result<ImportStatus, ImportFailure>> {
  const { database, organisation, now } = importer;
  const { source, country, chosenMonths } = await withOrganisation(
    database,
    organisation,
    async (tx) => ({
      source: await findSource(tx, organisation, row.source),
      country: (await readOrganisation(tx, organisation))?.country ?? null,
      chosenMonths: await chosenMonthsOf(tx, organisation),
    }),
  );
  if (source === null) throw new Bug("an import without its source");
  const seen = createHash("sha256");
  const circumstances = {
    now: now(),
    chosenMonths,
    country,
    obtainedOn: source.obtainedOn ?? (source.declaredAt.slice(0, 10) as Day),
  };
  try {
    const staged = await stageFile(importer, row, { path, circumstances, seen });
    if (!staged) return err({ kind: "already-running" });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return err({ kind: "unreadable", failure: error.failure });
  }
  if (seen.digest("hex") !== row.file.sha256) return err({ kind: "file-changed" });
  return withOrganisation(database, organisation, (tx) => reportImport(tx, organisation, row.id));
}
