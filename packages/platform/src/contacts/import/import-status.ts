import type { Day, Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { ImportFailure } from "./import-failure.ts";
import type { ImportMapping } from "./mapping.ts";
import type { QualityReport } from "./quality/report.ts";
import type { FileKind } from "./reading/table.ts";

export const IMPORT_STATES = ["reading", "checked", "applying", "applied", "failed"] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** One import: what its file is, what was found in it, how far it got. */
export interface ImportStatus {
  readonly id: string;
  readonly source: string;
  readonly fileName: string;
  readonly file: FileKind;
  readonly mapping: ImportMapping;
  readonly state: ImportState;
  /** Whether the server carries it on by itself. */
  readonly inBackground: boolean;
  /** Why it came to nothing; `null` unless `failed`. */
  readonly failure: ImportFailure | null;
  readonly rowsRead: number;
  /** How far into the file `rowsRead` reaches; 0 where its rows are expanded first. */
  readonly bytesRead: number;
  readonly batchesRead: number;
  readonly batchesApplied: number;
  /** `null` until the file was read to its end. */
  readonly report: QualityReport | null;
  readonly outcome: ImportOutcome;
  readonly readOn: Day;
  readonly startedBy: string;
  readonly startedAt: Instant;
  readonly acknowledgedBy: string | null;
  readonly acknowledgedAt: Instant | null;
  readonly appliedAt: Instant | null;
  /** The day its rows that wait or were refused go. */
  readonly keepUntil: Day;
}

/** What applying did, in people and not in rows. */
export interface ImportOutcome {
  readonly added: number;
  readonly changed: number;
  readonly unchanged: number;
  /** Left out because they said so themselves: unsubscribed, objected, complained, erased. */
  readonly leftOut: number;
  /** Addresses that the file says nobody may write to. */
  readonly suppressed: number;
  readonly consents: number;
  /** Consents that were not recorded because the person has said no since or before. */
  readonly notWidened: number;
}

export const NOTHING_DONE: ImportOutcome = {
  added: 0,
  changed: 0,
  unchanged: 0,
  leftOut: 0,
  suppressed: 0,
  consents: 0,
  notWidened: 0,
};

/** With the salts of its keys, which leave the module in no answer. */
export interface ImportRow extends ImportStatus {
  readonly stagedSalt: Uint8Array | null;
  readonly rejectedSalt: Uint8Array | null;
}

const COLUMNS = `import_id as id, source_id as source, file_name as "fileName", file_kind as file,
  mapping, state, in_background as "inBackground", failure, rows_read as "rowsRead",
  bytes_read as "bytesRead", batches_read as "batchesRead",
  batches_applied as "batchesApplied", report, outcome, read_on as "readOn",
  started_by as "startedBy", started_at as "startedAt", acknowledged_by as "acknowledgedBy",
  acknowledged_at as "acknowledgedAt", applied_at as "appliedAt", keep_until as "keepUntil"`;

const FIND = statement<ImportRow>(
  "imports.find",
  `select ${COLUMNS}, staged_salt as "stagedSalt", rejected_salt as "rejectedSalt"
     from imports
    where organisation_id = $1 and import_id = $2`,
);

export async function findImportRow(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<ImportRow | null> {
  const [row] = await tx.rows(FIND, [organisation, id]);
  return row === undefined ? null : { ...row, outcome: { ...NOTHING_DONE, ...row.outcome } };
}

/** One import; `null` when there is none. */
export async function findImport(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<ImportStatus | null> {
  const row = await findImportRow(tx, organisation, id);
  return row && statusOf(row);
}

/** Without the salts. */
export function statusOf(row: ImportRow): ImportStatus {
  const { stagedSalt: _staged, rejectedSalt: _rejected, ...status } = row;
  return status;
}

/** Imports, the latest first: those older than `after`, one more than `limit` where there are more. */
export async function listImports(
  tx: Tx,
  organisation: OrganisationId,
  { after, limit }: { readonly after: string | null; readonly limit: number },
): Promise<readonly ImportStatus[]> {
  const rows = await tx.rows(LIST, [organisation, after ?? LATEST, limit + 1]);
  return rows.map((row) => ({ ...row, outcome: { ...NOTHING_DONE, ...row.outcome } }));
}

/** Sorts behind every id of ours, which begin with their moment. */
const LATEST = "ffffffff-ffff-ffff-ffff-ffffffffffff";

const LIST = statement<ImportStatus>(
  "imports.list",
  `select ${COLUMNS} from imports
    where organisation_id = $1 and import_id < $2
    order by import_id desc
    limit $3`,
);
