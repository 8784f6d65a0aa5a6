import { withOrganisation } from "../../database/database.ts";
import { statement } from "../../database/statement.ts";
import { csvLine } from "../contacts/csv-cell.ts";
import { findImportRow } from "./import-status.ts";
import type { Importer } from "./importer.ts";
import { openRejected } from "./staging/batch-content.ts";

/**
 * The rows of an import that were refused, as a CSV to be mended: line, table, reason, and the
 * cells as they stood. Some rows at a time; only the head when there are none, or none any more.
 */
export async function* rejectedRows(
  { database, organisation, keys }: Pick<Importer, "database" | "organisation" | "keys">,
  id: string,
): AsyncGenerator<string> {
  const row = await withOrganisation(database, organisation, (tx) =>
    findImportRow(tx, organisation, id),
  );
  const columns = row?.file.tables[0]?.columns ?? [];
  yield csvLine(["line", "table", "reason", ...columns]);
  const salt = row?.rejectedSalt ?? null;
  if (row === null || salt === null) return;
  const key = keys.ofContact(salt).evidenceKey;
  for (let number = 0; number < row.batchesRead; number += 1) {
    const [batch] = await withOrganisation(database, organisation, (tx) =>
      tx.rows(REJECTED, [organisation, id, number]),
    );
    if (batch === undefined || batch.rejected === null) continue;
    yield openRejected(batch.rejected, key)
      .map(({ line, table, reason, cells }) =>
        csvLine([String(line), table ?? "", reason, ...cells]),
      )
      .join("");
  }
}

const REJECTED = statement<{ readonly rejected: Uint8Array | null }>(
  "imports.rejected_batch",
  `select rejected from import_batches
    where organisation_id = $1 and import_id = $2 and number = $3`,
);
