import type { Client } from "pg";

import { BACKUP_ROLE } from "../../database/roles.ts";
import { SESSION_SETTINGS } from "../../database/values.ts";
import { letBackupsRead } from "./let-backups-read.ts";

/** Values as every server writes them, however it is set up, and no end before ours. */
const SETTINGS = `${SESSION_SETTINGS}; set bytea_output = 'hex'; set intervalstyle = 'iso_8601';
  set extra_float_digits = 1; set statement_timeout = 0;
  set idle_in_transaction_session_timeout = 0; set row_security = on`;

/**
 * Runs `work` in one transaction that sees everything of everybody as it was at one moment.
 * What `work` changes is kept when it calls `commit`, and else is not.
 *
 * @param look is asked first, in the same moment, as the owner of the schema
 */
export async function inSnapshot<Seen, T>(
  client: Client,
  look: (client: Client) => Promise<Seen>,
  work: (seen: Seen, commit: () => Promise<void>) => Promise<T>,
): Promise<T> {
  await client.query(SETTINGS);
  await letBackupsRead(client);
  await client.query("begin isolation level repeatable read");
  const seen = await look(client);
  await client.query(`set local role ${BACKUP_ROLE}`);
  return work(seen, async () => {
    await client.query("commit");
  });
}
