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
      where organisation_id = $1 and import_id = $2 and state in ('reading', 'checked')`,
    [organisation, id],
  );
  return dropped === 1;
}

/**
 * Lets everything go whose day has come: imports that nobody applied, and of the others the
 * refused rows and the name of the file. That there was an import stays: the ledger names it.
 */
export async function dropExpiredImports(
  tx: Tx,
  organisation: OrganisationId,
  today: Day,
): Promise<void> {
  const values = [organisation, today];
  await tx.run(
    `delete from imports
      where organisation_id = $1 and keep_until <= $2 and state in ('reading', 'checked')`,
    values,
  );
  await tx.run(
    `delete from import_batches as batch using imports as import
      where import.organisation_id = $1 and import.keep_until <= $2 and import.state = 'applied'
        and batch.organisation_id = $1 and batch.import_id = import.import_id`,
    values,
  );
  await tx.run(
    `update imports set rejected_salt = null, file_name = 'file'
      where organisation_id = $1 and keep_until <= $2 and state = 'applied'
        and (rejected_salt is not null or file_name <> 'file')`,
    values,
  );
}
