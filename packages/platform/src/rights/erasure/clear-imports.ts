import type { Instant } from "@consentry/kernel";

import {
  prefixesOf,
  sealRejected,
  sealStaged,
} from "../../contacts/import/staging/batch-content.ts";
import type { FileStore } from "../../files/file-store.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import { batchesNaming, isSame, mentions, type NamingBatch } from "../copy/parts/import-rows.ts";

interface Whose {
  readonly id: OrganisationId;
  readonly keys: OrganisationKeys;
}

/**
 * Whether a file that came before that moment may still be read: it may name whoever was erased
 * since, and is not ours to rewrite. It is read within a day, or goes.
 *
 * @param files where uploaded files wait
 */
export async function isFileUnderWay(
  tx: Tx,
  { id }: Pick<Whose, "id">,
  before: Instant,
  files: FileStore,
): Promise<boolean> {
  const [reading] = await tx.rows(READING, [id, before]);
  return reading !== undefined || files.hasFrom(id, before);
}

const READING = statement<object>(
  "erasures.reading",
  `select from imports
    where organisation_id = $1 and state = 'reading' and started_at <= $2
    limit 1`,
);

/**
 * Takes rows of an address out of files that wait to be applied, and of what was refused in any,
 * by sealing their batches anew. A refused row was never understood: where it only mentions an
 * address by another spelling than the key's, nobody can tell.
 *
 * @returns how many rows
 */
export async function clearImports(tx: Tx, whose: Whose, addressKey: Uint8Array): Promise<number> {
  let cleared = 0;
  for await (const batch of batchesNaming(tx, whose, { addressKey })) {
    const without = clearedOf(batch, whose.keys, addressKey);
    if (without === null) continue;
    const { staged, prefixes, rejected, rows } = without;
    const place = [whose.id, batch.import, batch.number];
    cleared += rows;
    await tx.run(STORE, [...place, staged, prefixes, rejected]);
  }
  return cleared;
}

interface Cleared {
  readonly staged: Uint8Array | null;
  readonly prefixes: Uint8Array | null;
  readonly rejected: Uint8Array | null;
  readonly rows: number;
}

/** A batch without the rows of an address; `null` where there are none in it. */
function clearedOf(
  { staged, rejected }: NamingBatch,
  keys: OrganisationKeys,
  addressKey: Uint8Array,
): Cleared | null {
  const kept = (staged?.content.keys ?? []).flatMap((key, at) =>
    isSame(key, addressKey) ? [] : [at],
  );
  const refused = (rejected?.rows ?? []).filter((row) => !mentions(row, keys, addressKey));
  const rows =
    (staged?.content.keys.length ?? 0) -
    kept.length +
    (rejected?.rows.length ?? 0) -
    refused.length;
  if (rows === 0) return null;
  const content = {
    rows: kept.flatMap((at) => staged?.content.rows[at] ?? []),
    keys: kept.flatMap((at) => staged?.content.keys[at] ?? []),
  };
  return {
    staged: staged === null ? null : sealStaged(content, staged.key),
    prefixes: staged === null ? null : prefixesOf(content.keys),
    rejected: rejected === null ? null : sealRejected(refused, rejected.key),
    rows,
  };
}

const STORE = statement(
  "erasures.store_batch",
  `update import_batches
      set staged = $4, address_keys = coalesce($5, address_keys), rejected = $6
    where organisation_id = $1 and import_id = $2 and number = $3`,
);
