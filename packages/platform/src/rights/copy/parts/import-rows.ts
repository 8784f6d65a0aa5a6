import { EmailAddress, type Instant } from "@consentry/kernel";

import {
  openRejected,
  openStaged,
  type StagedBatch,
} from "../../../contacts/import/staging/batch-content.ts";
import type { RejectedRow } from "../../../contacts/import/rows/staged-row.ts";
import type { OrganisationId } from "../../../database/organisation-id.ts";
import { statement } from "../../../database/statement.ts";
import type { Tx } from "../../../database/transaction.ts";
import type { OrganisationKeys } from "../../../organisations/keys.ts";
import type { CopyRecord, CopyValue, Part } from "../part.ts";
import type { Subject } from "../subject.ts";

/** Rows of files that wait to be applied, or were refused, and name the address. */
export const IMPORT_ROWS: Part<"importRows"> = {
  name: "importRows",
  tables: ["imports", "import_batches"],
  async *read({ tx, organisation, keys, subject }) {
    for await (const batch of batchesNaming(tx, { id: organisation.id, keys }, subject)) {
      yield* recordsOfBatch(batch, subject, keys);
    }
  },
};

/** One opened batch of a file in which the address stands, or may. */
export interface NamingBatch {
  readonly import: string;
  readonly number: number;
  readonly fileName: string;
  readonly at: Instant;
  readonly keepUntil: string;
  readonly columns: readonly string[];
  /** The key that its rows are sealed with. */
  readonly staged: { readonly content: StagedBatch; readonly key: Uint8Array } | null;
  readonly rejected: { readonly rows: readonly RejectedRow[]; readonly key: Uint8Array } | null;
}

/**
 * The batches of files, one by one, whose waiting rows may be of an address: by the beginnings of
 * keys that stand beside them. Refused rows have no key, so all that there are are opened.
 */
export async function* batchesNaming(
  tx: Tx,
  { id, keys }: { readonly id: OrganisationId; readonly keys: OrganisationKeys },
  { addressKey }: Pick<Subject, "addressKey">,
): AsyncGenerator<NamingBatch> {
  const found = await tx.rows(BATCHES, [id, addressKey]);
  for (const { import: file, number } of found) {
    const [row] = await tx.rows(BATCH, [id, file, number]);
    if (row === undefined) continue;
    const { stagedSalt, rejectedSalt, staged, rejected, kind, ...said } = row;
    const open = <T>(
      sealed: Uint8Array | null,
      salt: Uint8Array | null,
      opener: (bytes: Uint8Array, key: Uint8Array) => T,
    ): { readonly content: T; readonly key: Uint8Array } | null => {
      if (sealed === null || salt === null) return null;
      const key = keys.ofContact(salt).evidenceKey;
      return { content: opener(sealed, key), key };
    };
    const refused = open(rejected, rejectedSalt, openRejected);
    yield {
      ...said,
      import: file,
      number,
      columns: kind.tables[0]?.columns ?? [],
      staged: open(staged, stagedSalt, openStaged),
      rejected: refused && { rows: refused.content, key: refused.key },
    };
  }
}

const BATCHES = statement<{ readonly import: string; readonly number: number }>(
  "copy.import_batches",
  `select import_id as import, number
     from import_batches
    where organisation_id = $1
      and (staged is not null and position(substring($2::bytea from 1 for 8) in address_keys) > 0
           or rejected is not null)
    order by import_id, number`,
);

const BATCH = statement<
  Pick<NamingBatch, "fileName" | "at" | "keepUntil"> & {
    readonly kind: { readonly tables: readonly { readonly columns: readonly string[] }[] };
    readonly stagedSalt: Uint8Array | null;
    readonly rejectedSalt: Uint8Array | null;
    readonly staged: Uint8Array | null;
    readonly rejected: Uint8Array | null;
  }
>(
  "copy.import_batch",
  `select import.file_name as "fileName", import.started_at as at,
          import.keep_until as "keepUntil", import.file_kind as kind,
          import.staged_salt as "stagedSalt", import.rejected_salt as "rejectedSalt",
          batch.staged, batch.rejected
     from import_batches as batch
     join imports as import using (organisation_id, import_id)
    where batch.organisation_id = $1 and batch.import_id = $2 and batch.number = $3`,
);

function* recordsOfBatch(
  { staged, rejected, columns, fileName, at, keepUntil }: NamingBatch,
  { addressKey }: Subject,
  keys: OrganisationKeys,
): Generator<CopyRecord> {
  const of = { file: fileName, at, keepUntil };
  for (const [place, row] of (staged?.content.rows ?? []).entries()) {
    if (!isSame(staged?.content.keys[place], addressKey)) continue;
    yield { ...of, line: row.line, state: "waiting", row: row as unknown as CopyValue };
  }
  for (const row of rejected?.rows ?? []) {
    if (!mentions(row, keys, addressKey)) continue;
    const cells = Object.fromEntries(
      row.cells.map((cell, place) => [columns[place] ?? String(place + 1), cell]),
    );
    yield { ...of, line: row.line, state: "refused", because: row.reason, row: cells };
  }
}

export function isSame(one: Uint8Array | undefined, other: Uint8Array): boolean {
  return one !== undefined && Buffer.compare(one, other) === 0;
}

/**
 * Whether a refused row, whose cells were never understood, holds the address in any of them. What
 * is no address at all to us is none of theirs.
 */
export function mentions(
  { cells }: RejectedRow,
  keys: OrganisationKeys,
  addressKey: Uint8Array,
): boolean {
  return cells
    .flatMap((cell) => cell.split(BETWEEN_WORDS))
    .filter((word) => word.includes("@"))
    .some((word) => {
      const address = EmailAddress.parse(word);
      return address.ok && isSame(keys.addressKey(address.value), addressKey);
    });
}

const BETWEEN_WORDS = /[\s<>()[\]",;:]+/u;
