import { createHash, hash, randomBytes } from "node:crypto";

import { dayOf, err, ok, type Day, type Result } from "@consentry/kernel";
import { canonicalJson } from "@consentry/ledger";

import { wordingsOf } from "../../consent/wordings/wordings.ts";
import { withOrganisation } from "../../database/database.ts";
import { newId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { findSource } from "../sources/sources.ts";
import type { Source } from "../sources/source.ts";
import type { ImportFailure } from "./import-failure.ts";
import { findImportRow, statusOf, type ImportRow, type ImportStatus } from "./import-status.ts";
import { keptUntil, untilInterrupted, type Importer } from "./importer.ts";
import { checkMapping, type ImportMapping } from "./mapping.ts";
import { proposeMapping } from "./propose-mapping.ts";
import { reportImport } from "./report-import.ts";
import { inspectFile } from "./reading/inspect-file.ts";
import type { FileKind } from "./reading/table.ts";
import { Unreadable } from "./reading/unreadable.ts";
import { stageFile } from "./staging/stage-file.ts";

export interface NewImport {
  /** Where the file lies; it is read twice and must not change meanwhile. */
  readonly path: string;
  /** Its name, as a person would know it. */
  readonly fileName: string;
  /** Id of the source the data come from. */
  readonly source: string;
  /** What to take, as JSON from outside; `null` takes what is proposed. */
  readonly mapping: unknown;
  /** `member:ID`, `system`. */
  readonly by: string;
}

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
    const file = await inspectFile(given.path);
    if (!file.ok) return err({ kind: "unreadable", failure: file.error });
    const mapping = mappingFor(file.value, given.mapping);
    if (!mapping.ok) return mapping;
    const opened = await withOrganisation(importer.database, importer.organisation, (tx) =>
      openImport(tx, importer, { ...given, mapping: mapping.value, file: file.value }),
    );
    if (!opened.ok) return opened;
    const { row, source } = opened.value;
    if (row.state !== "reading") return ok(statusOf(row));
    return readOn(importer, given.path, row, source);
  });
}

function mappingFor(file: FileKind, given: unknown): Result<ImportMapping, ImportFailure> {
  const columns = new Set(file.tables.flatMap(({ columns: own }) => own));
  columns.delete("");
  if (given === null || given === undefined) {
    const { mapping } = proposeMapping(file);
    return mapping === null
      ? err({ kind: "no-address-column", columns: [...columns] })
      : ok(mapping);
  }
  const checked = checkMapping(given, columns);
  return checked.ok ? checked : err({ kind: "bad-mapping", problems: checked.error });
}

interface Opening extends NewImport {
  readonly mapping: ImportMapping;
  readonly file: FileKind;
}

async function openImport(
  tx: Tx,
  { organisation, now }: Importer,
  { file, mapping, source: sourceId, fileName, by }: Opening,
): Promise<Result<{ readonly row: ImportRow; readonly source: Source }, ImportFailure>> {
  const source = isUuid(sourceId) ? await findSource(tx, organisation, sourceId) : null;
  if (source === null) return err({ kind: "no-such-source" });
  const problems = await unknownNames(tx, organisation, mapping);
  if (problems.length > 0) return err({ kind: "bad-mapping", problems });
  const id = newId();
  const at = now();
  await tx.run(OPEN, [
    organisation,
    id,
    source.id,
    fileName.slice(0, LONGEST_FILE_NAME) || "file",
    Buffer.from(file.sha256, "hex"),
    file.bytes,
    file,
    mapping,
    hash("sha256", canonicalJson(mapping), "buffer"),
    dayOf(at),
    randomBytes(32),
    randomBytes(32),
    by,
    at,
    keptUntil(dayOf(at)),
  ]);
  const [same] = await tx.rows(SAME, [
    organisation,
    source.id,
    Buffer.from(file.sha256, "hex"),
    hash("sha256", canonicalJson(mapping), "buffer"),
  ]);
  const row = same && (await findImportRow(tx, organisation, same.id));
  return row === undefined || row === null ? err({ kind: "no-such-import" }) : ok({ row, source });
}

const LONGEST_FILE_NAME = 255;

function isUuid(text: string): boolean {
  return /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
}

async function unknownNames(
  tx: Tx,
  organisation: Importer["organisation"],
  mapping: ImportMapping,
) {
  const hashes = mapping.consents.flatMap(({ wording }) => wording ?? []);
  const wordings = await wordingsOf(tx, organisation, hashes);
  const lists = await tx.rows<{ readonly id: string }>(
    "select list_id as id from lists where organisation_id = $1 and list_id = any($2::uuid[])",
    [organisation, mapping.lists],
  );
  const known = new Set(lists.map(({ id }) => id));
  return [
    ...hashes
      .filter((one) => !wordings.has(one))
      .map(() => ({
        path: "consents.wording",
        expected: "the hash of a wording that is kept here",
      })),
    ...mapping.lists
      .filter((one) => !known.has(one))
      .map(() => ({ path: "lists", expected: "ids of lists of this organisation" })),
  ];
}

const OPEN = statement(
  "imports.open",
  `insert into imports (organisation_id, import_id, source_id, file_name, file_sha256, file_bytes,
     file_kind, mapping, mapping_sha256, read_on, staged_salt, rejected_salt, started_by,
     started_at, keep_until, state)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'reading')
   on conflict (organisation_id, source_id, file_sha256, mapping_sha256) do nothing`,
);

const SAME = statement<{ readonly id: string }>(
  "imports.same",
  `select import_id as id from imports
    where organisation_id = $1 and source_id = $2 and file_sha256 = $3 and mapping_sha256 = $4`,
);

async function readOn(
  importer: Importer,
  path: string,
  row: ImportRow,
  source: Source,
): Promise<Result<ImportStatus, ImportFailure>> {
  const seen = createHash("sha256");
  const circumstances = {
    now: importer.now(),
    obtainedOn: source.obtainedOn ?? (source.declaredAt.slice(0, 10) as Day),
  };
  try {
    const staged = await stageFile(importer, row, { path, circumstances, seen });
    if (!staged) return err({ kind: "already-running" });
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    await forget(importer, row.id);
    return err({ kind: "unreadable", failure: error.failure });
  }
  if (seen.digest("hex") !== row.file.sha256) {
    await forget(importer, row.id);
    return err({ kind: "file-changed" });
  }
  return withOrganisation(importer.database, importer.organisation, (tx) =>
    reportImport(tx, importer.organisation, row.id),
  );
}

/** Half a file is no file: nothing of it is kept. */
async function forget({ database, organisation }: Importer, id: string): Promise<void> {
  await withOrganisation(database, organisation, (tx) =>
    tx.run("delete from imports where organisation_id = $1 and import_id = $2", [organisation, id]),
  );
}
