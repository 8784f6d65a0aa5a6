import type { Instant } from "@consentry/kernel";

import type { Own } from "../../consent/asking/own.ts";
import { statement } from "../../database/statement.ts";
import type { FileStore } from "../../files/file-store.ts";
import { clearImports, isFileUnderWay } from "./clear-imports.ts";

/** Of one organisation in one round; the next takes the rest. */
const MOST_AT_ONCE = 100;

/**
 * Takes erased people out of files that waited when they were erased: each noted in the journal
 * once no file of that time is read any more.
 *
 * @param files where uploaded files wait
 */
export async function finishErasures(
  { tx, organisation, keys, now }: Own,
  files: FileStore,
): Promise<void> {
  const open = await tx.rows(OPEN, [organisation.id, MOST_AT_ONCE]);
  const whose = { id: organisation.id, keys };
  for (const { id, addressKey, at } of open) {
    if (await isFileUnderWay(tx, whose, at, files)) continue;
    await clearImports(tx, whose, addressKey);
    await tx.run(DONE, [organisation.id, id, now]);
  }
}

const OPEN = statement<{
  readonly id: string;
  readonly addressKey: Uint8Array;
  readonly at: Instant;
}>(
  "erasures.open_files",
  `select erasure_id as id, address_key as "addressKey", at
     from erasures
    where organisation_id = $1 and files_at is null
    order by at
    limit $2
      for update skip locked`,
);

const DONE = statement(
  "erasures.files_done",
  "update erasures set files_at = $3 where organisation_id = $1 and erasure_id = $2",
);
