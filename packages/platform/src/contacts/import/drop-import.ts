import type { Day } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";

/**
 * Forgets an import that was not applied, with everything read for it.
 *
 * @returns false when there is none, or when it was begun: contacts name it then
 */
export async function dropImport(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<boolean> {
  const dropped = await tx.run(
    `delete from imports
      where organisation_id = $1 and import_id = $2 and state in ('reading', 'checked', 'failed')`,
    [organisation, id],
  );
  return dropped === 1;
}

/**
 * Lets everything go whose day has come: imports that nobody applied, and of the others the
 * refused rows, the rows that were never applied, and the name of the file. That there was an
 * import stays: the ledger names it. One that was left half-way is over; its file may be read anew.
 */
export async function dropExpiredImports(
  tx: Tx,
  organisation: OrganisationId,
  today: Day,
): Promise<void> {
  const values = [organisation, today];
  await tx.run(
    `delete from imports
      where organisation_id = $1 and keep_until <= $2 and state in ('reading', 'checked', 'failed')`,
    values,
  );
  await tx.run(
    `delete from import_batches as batch using imports as import
      where import.organisation_id = $1 and import.keep_until <= $2 and import.state in ('applying', 'applied')
        and batch.organisation_id = $1 and batch.import_id = import.import_id`,
    values,
  );
  await tx.run(
    `update imports set staged_salt = null, rejected_salt = null, file_name = 'file',
            -- Another import than any that comes: the same file is then read anew.
            mapping_sha256 = case when state = 'applying'
              then sha256(convert_to(import_id::text, 'UTF8')) else mapping_sha256 end
      where organisation_id = $1 and keep_until <= $2 and state in ('applying', 'applied')
        and (staged_salt is not null or rejected_salt is not null or file_name <> 'file')`,
    values,
  );
}
