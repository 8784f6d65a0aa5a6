import { hash, randomBytes } from "node:crypto";

import { dayOf, err, ok, type Result } from "@consentry/kernel";
import { canonicalJson } from "@consentry/ledger";

import { wordingsOf } from "../../consent/wordings/wordings.ts";
import { withOrganisation } from "../../database/database.ts";
import { newId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { findSource } from "../sources/sources.ts";
import type { ImportFailure } from "./import-failure.ts";
import { findImportRow, type ImportRow } from "./import-status.ts";
import { keptUntil, type Importer } from "./importer.ts";
import { checkMapping, type ImportMapping } from "./mapping.ts";
import { proposeMapping } from "./propose-mapping.ts";
import type { FileToRead } from "./reading/file-to-read.ts";
import { inspectFile } from "./reading/inspect-file.ts";
import type { FileKind } from "./reading/table.ts";

export interface NewImport {
  /** Where the file lies; it is read twice and must not change meanwhile. */
  readonly path: FileToRead;
  /** Its name, as a person would know it. */
  readonly fileName: string;
  /** Id of the source the data come from. */
  readonly source: string;
  /** What to take, as JSON from outside; `null` takes what is proposed. */
  readonly mapping: unknown;
  /** `member:ID`, `system`. */
  readonly by: string;
  /** Whether the server goes on with it by itself; a command that waits does so alone. */
  readonly inBackground?: boolean;
}

/**
 * Looks at a file and opens its import; no row is kept yet. The same file with the same source
 * and mapping is the same import, however far it is; one that came to nothing is begun anew.
 */
export async function openImport(
  importer: Importer,
  given: NewImport,
): Promise<Result<ImportRow, ImportFailure>> {
  const file = await inspectFile(given.path);
  if (!file.ok) return err({ kind: "unreadable", failure: file.error });
  const mapping = mappingFor(file.value, given.mapping);
  if (!mapping.ok) return mapping;
  return withOrganisation(importer.database, importer.organisation, (tx) =>
    insertImport(tx, importer, { ...given, mapping: mapping.value, file: file.value }),
  );
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

async function insertImport(
  tx: Tx,
  { organisation, now }: Importer,
  { file, mapping, source: sourceId, fileName, by, inBackground = false }: Opening,
): Promise<Result<ImportRow, ImportFailure>> {
  const source = isUuid(sourceId) ? await findSource(tx, organisation, sourceId) : null;
  if (source === null) return err({ kind: "no-such-source" });
  const problems = await unknownNames(tx, organisation, mapping);
  if (problems.length > 0) return err({ kind: "bad-mapping", problems });
  const at = now();
  const same = [
    organisation,
    source.id,
    Buffer.from(file.sha256, "hex"),
    hash("sha256", canonicalJson(mapping), "buffer"),
  ];
  await tx.run(FORGET_FAILED, same);
  await tx.run(OPEN, [
    ...same,
    newId(),
    fileName.slice(0, LONGEST_FILE_NAME) || "file",
    file.bytes,
    file,
    mapping,
    dayOf(at),
    randomBytes(32),
    randomBytes(32),
    by,
    at,
    keptUntil(dayOf(at)),
  ]);
  if (inBackground) await tx.run(HAND_OVER, same);
  const [opened] = await tx.rows(SAME, same);
  const row = opened && (await findImportRow(tx, organisation, opened.id));
  return row === undefined || row === null ? err({ kind: "no-such-import" }) : ok(row);
}

export const LONGEST_FILE_NAME = 255;

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

const IS_SAME =
  "organisation_id = $1 and source_id = $2 and file_sha256 = $3 and mapping_sha256 = $4";

const FORGET_FAILED = statement(
  "imports.forget_failed",
  `delete from imports where ${IS_SAME} and state = 'failed'`,
);

const OPEN = statement(
  "imports.open",
  `insert into imports (organisation_id, source_id, file_sha256, mapping_sha256, import_id,
     file_name, file_bytes, file_kind, mapping, read_on, staged_salt, rejected_salt, started_by,
     started_at, keep_until, state)
   values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, 'reading')
   on conflict (organisation_id, source_id, file_sha256, mapping_sha256) do nothing`,
);

const HAND_OVER = statement(
  "imports.hand_over_reading",
  `update imports set in_background = true where ${IS_SAME} and state = 'reading'`,
);

const SAME = statement<{ readonly id: string }>(
  "imports.same",
  `select import_id as id from imports where ${IS_SAME}`,
);
