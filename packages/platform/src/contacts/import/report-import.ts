import { err, ok, type Result } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { ImportFailure } from "./import-failure.ts";
import { findImport, type ImportStatus } from "./import-status.ts";
import { reportOf, type QualityReport } from "./quality/report.ts";
import type { Profile } from "./quality/skew.ts";
import { sumOf, type Tally } from "./quality/tally.ts";
import { repeatedAmong } from "./staging/batch-content.ts";

/** Puts the report of a file together that was read to its end. */
export async function reportImport(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Result<ImportStatus, ImportFailure>> {
  const status = await findImport(tx, organisation, id);
  if (status === null) return err({ kind: "no-such-import" });
  const tallies: Tally[] = [];
  const prefixes: Uint8Array[] = [];
  const read = tx.batches<BatchCounts>(BATCHES, [organisation, id], 50);
  for await (const batches of read) {
    for (const { tally, prefixes: some } of batches) {
      tallies.push(tally);
      prefixes.push(some);
    }
  }
  const { mapping, file, source } = status;
  const [origin] = await tx.rows(ORIGIN, [organisation, source, id]);
  const report: QualityReport = reportOf(
    sumOf(tallies, mapping.consents.length),
    mapping,
    file.tables,
    {
      repeated: repeatedAmong(prefixes),
      previous: origin?.previous ?? null,
      isQuarantined: origin?.isQuarantined === true,
    },
  );
  await tx.run(CHECKED, [organisation, id, report]);
  return ok({ ...status, state: "checked", report });
}

interface BatchCounts {
  readonly tally: Tally;
  readonly prefixes: Uint8Array;
}

const BATCHES = `select tally, address_keys as prefixes from import_batches
  where organisation_id = $1 and import_id = $2
  order by number`;

const ORIGIN = statement<{
  readonly isQuarantined: boolean;
  readonly previous: Profile | null;
}>(
  "imports.origin",
  `select quarantined_by is not null as "isQuarantined",
          (select report -> 'profile' from imports
            where organisation_id = $1 and source_id = $2 and state = 'applied' and import_id <> $3
            order by applied_at desc, import_id desc
            limit 1) as previous
     from sources
    where organisation_id = $1 and source_id = $2`,
);

const CHECKED = statement(
  "imports.checked",
  `update imports set state = 'checked', report = $3
    where organisation_id = $1 and import_id = $2 and state = 'reading'`,
);
