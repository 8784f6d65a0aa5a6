import type { Client } from "pg";

import { BACKUP_ROLE } from "../../database/roles.ts";
import { LOCAL_SETTINGS } from "../../database/values.ts";
import { letBackupsRead } from "./let-backups-read.ts";

/** Values as every server writes them, however it is set up, and no end before ours. */
const SETTINGS = `${LOCAL_SETTINGS}; set local bytea_output = 'hex';
  set local intervalstyle = 'iso_8601'; set local extra_float_digits = 1;
  set local statement_timeout = 0; set local idle_in_transaction_session_timeout = 0;
  set local row_security = on`;

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
  await letBackupsRead(client);
  await client.query(`begin isolation level repeatable read; ${SETTINGS}`);
  const seen = await look(client);
  await client.query(`set local role ${BACKUP_ROLE}`);
  return work(seen, async () => {
    await client.query("commit");
  });
}
