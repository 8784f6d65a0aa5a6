import type { OrganisationId } from "../database/organisation-id.ts";
import { statement } from "../database/statement.ts";
import type { Tx } from "../database/transaction.ts";
import type { Folder } from "./inbox-mail.ts";

/** `false` when there is none. */
export async function removeMail(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<boolean> {
  return (await tx.run(REMOVE, [organisation, id])) > 0;
}

const REMOVE = statement(
  "inbox_mails.remove",
  "delete from inbox_mails where organisation_id = $1 and mail_id = $2",
);

/** Empties a folder and says of how many mails. */
export function emptyFolder(tx: Tx, organisation: OrganisationId, folder: Folder): Promise<number> {
  return tx.run(EMPTY, [organisation, folder]);
}

const EMPTY = statement(
  "inbox_mails.empty",
  "delete from inbox_mails where organisation_id = $1 and folder = $2",
);
