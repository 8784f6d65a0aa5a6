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
