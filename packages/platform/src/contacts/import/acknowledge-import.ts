import { err, ok, type Result } from "@consentry/kernel";

import { withOrganisation } from "../../database/database.ts";
import { statement } from "../../database/statement.ts";
import type { ImportFailure } from "./import-failure.ts";
import { findImport, type ImportStatus } from "./import-status.ts";
import type { Importer } from "./importer.ts";

/**
 * Keeps that a person saw what the report of an import warns of. The first word stands: saying it
 * again changes nothing.
 *
 * @param by `member:ID`: a person, never the program that imports
 */
export function acknowledgeImport(
  { database, organisation, now }: Importer,
  id: string,
  by: string,
): Promise<Result<ImportStatus, ImportFailure>> {
  return withOrganisation(database, organisation, async (tx) => {
    await tx.run(ACKNOWLEDGE, [organisation, id, by, now()]);
    const status = await findImport(tx, organisation, id);
    if (status === null) return err({ kind: "no-such-import" });
    if (status.failure !== null) return err(status.failure);
    return status.state === "reading" ? err({ kind: "not-checked" }) : ok(status);
  });
}

const ACKNOWLEDGE = statement(
  "imports.acknowledge",
  `update imports set acknowledged_by = $3, acknowledged_at = $4
    where organisation_id = $1 and import_id = $2 and state not in ('reading', 'failed')
      and acknowledged_at is null`,
);
