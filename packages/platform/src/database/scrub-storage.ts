import { err, ok, type Result } from "@consentry/kernel";
import { Client, type ClientConfig, escapeIdentifier } from "pg";

import { explainError } from "./explain-error.ts";
import { failure, type DatabaseFailure } from "./failure.ts";

/**
 * Takes what was removed out of the database's files. A removed row's bytes stay in its table's
 * pages until these are written anew, and in the write-ahead log until its files are used again:
 * both are done here. It writes every table with personal data once more, which needs room for the
 * largest of them and keeps others from that table meanwhile. Backups, replicas and blocks that
 * the file system gave back are beyond it.
 *
 * @param connection as the owner of the server: of ours; a hoster's login may not do the second
 */
export async function scrubStorage(
  connection: ClientConfig,
): Promise<Result<void, DatabaseFailure>> {
  const client = new Client(connection);
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query("set statement_timeout = 0");
    await rewriteTables(client);
    await overwriteLog(client);
    return ok(undefined);
  } catch (error) {
    if ((error as { readonly code?: string }).code === INSUFFICIENT_PRIVILEGE) return err(NOT_OURS);
    const explained = explainError(error);
    if (explained === null) throw error;
    return err(explained);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const INSUFFICIENT_PRIVILEGE = "42501";
const NOT_OURS = failure(
  "refused",
  "The tables were written anew, but the login of DATABASE_URL may not clear the server's log. Have an administrator run, as often as pg_wal has files: select pg_logical_emit_message(false, '', ''), pg_switch_wal();",
);

async function rewriteTables(client: Client): Promise<void> {
  const { rows } = await client.query<{ readonly name: string }>(
    `select relname as name from pg_class
      where relnamespace = 'public'::regnamespace and relkind = 'r'
        and obj_description(oid, 'pg_class') not like '%personal: none%'
      order by relname`,
  );
  // One after the other: together they would need room for all at once.
  for (const { name } of rows) await client.query(`vacuum full ${escapeIdentifier(name)}`);
}

/**
 * A checkpoint sets the log's old files aside, as they are, for later use; ending a file fills the
 * rest of it with zeros. So every file that was set aside is begun and ended once.
 */
async function overwriteLog(client: Client): Promise<void> {
  await client.query("select pg_switch_wal()");
  await client.query("checkpoint");
  const { rows } = await client.query<{ readonly files: number }>(
    "select count(*)::integer as files from pg_ls_waldir()",
  );
  for (let left = rows[0]?.files ?? 0; left > 0; left -= 1) {
    // A file in which nothing was written cannot be ended.
    await client.query("select pg_logical_emit_message(false, '', '')");
    await client.query("select pg_switch_wal()");
  }
  await client.query("checkpoint");
}
