import { statement } from "../../database/statement.ts";
import type { PlatformRule } from "../rule.ts";
import { countOf, tableRule } from "../table-rule.ts";

const OF_SOURCE = {
  table: "imports",
  key: ["import_id"],
  until: "keep_until",
  goes: "from",
  about: { source: "kept.source_id" },
} as const;

/** Anything in it that could still be read, or that names somebody. */
const HOLDS_SOMETHING = `kept.staged_salt is not null or kept.rejected_salt is not null
  or kept.file_name <> 'file'
  or exists (select from import_batches as batch
              where batch.organisation_id = $1 and batch.import_id = kept.import_id)`;

const files = tableRule("imports", [
  { ...OF_SOURCE, where: "kept.state in ('reading', 'checked', 'failed')" },
  {
    ...OF_SOURCE,
    where: `kept.state in ('applying', 'applied') and (${HOLDS_SOMETHING})`,
    // Another import than any that comes: a file that was left half-way is then read anew.
    instead: `staged_salt = null, rejected_salt = null, file_name = 'file',
      mapping_sha256 = case when gone.state = 'applying'
        then sha256(convert_to(gone.import_id::text, 'UTF8')) else gone.mapping_sha256 end`,
  },
]);

/**
 * Imports that nobody applied; and of the others the refused rows, the rows that were never
 * applied, and the name of the file. That there was an import stays: the ledger names it. One that
 * was left half-way is over; its file may be read anew.
 */
export const imports: PlatformRule = {
  id: "imports",
  due: files.due,
  async removeSome(own, by) {
    const removed = await files.removeSome(own, by);
    // Their salts are gone: what is left of the rows of a file opens for nobody.
    if (countOf(removed) > 0) await own.tx.run(DROP_BATCHES, [own.organisation.id]);
    return removed;
  },
};

const DROP_BATCHES = statement(
  "retention.import_batches.remove",
  `delete from import_batches as batch using imports as import
    where import.organisation_id = $1 and import.file_name = 'file'
      and import.staged_salt is null and import.rejected_salt is null
      and import.state in ('applying', 'applied')
      and batch.organisation_id = $1 and batch.import_id = import.import_id`,
);
