import { ok, type Result } from "@consentry/kernel";

import { withOrganisation } from "../../database/database.ts";
import type { ImportFailure } from "./import-failure.ts";
import { statusOf, type ImportStatus } from "./import-status.ts";
import { untilInterrupted, type Importer } from "./importer.ts";
import { openImport, type NewImport } from "./open-import.ts";
import { readImport } from "./read-import.ts";

/**
 * Reads a file into waiting rows and reports on it; no contact is touched. The same file with the
 * same source and mapping is the same import: read again it goes on where it stopped, and when
 * it was read already the answer is what was found then.
 */
export function startImport(
  importer: Importer,
  given: NewImport,
): Promise<Result<ImportStatus, ImportFailure>> {
  return untilInterrupted(async () => {
    const opened = await openImport(importer, given);
    if (!opened.ok) return opened;
    const row = opened.value;
    if (row.state !== "reading") return ok(statusOf(row));
    const read = await readImport(importer, row, given.path);
    if (!read.ok && isOfTheFile(read.error)) await forget(importer, row.id);
    return read;
  });
}

/** Whether the same file would fail the same way again. */
export function isOfTheFile({ kind }: ImportFailure): boolean {
  return kind === "unreadable" || kind === "file-changed";
}

/** Half a file is no file: nothing of it is kept. */
async function forget({ database, organisation }: Importer, id: string): Promise<void> {
  await withOrganisation(database, organisation, (tx) =>
    tx.run("delete from imports where organisation_id = $1 and import_id = $2", [organisation, id]),
  );
}
