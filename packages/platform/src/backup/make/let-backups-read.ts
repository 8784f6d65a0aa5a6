import { type Client, escapeIdentifier } from "pg";

import { BACKUP_ROLE } from "../../database/roles.ts";

/**
 * Lets the role of backups read every table there is, also those that came after it. It takes a
 * short lock on each table that does not let it yet, once, and none on the others.
 *
 * @param client logged in as the owner of the tables
 */
export async function letBackupsRead(client: Client): Promise<void> {
  const { rows } = await client.query<{ readonly name: string; readonly isSecured: boolean }>(
    `select relname as name, relrowsecurity as "isSecured"
       from pg_class
      where relnamespace = 'public'::regnamespace and relkind in ('r', 'p') and not relispartition
        and not (has_table_privilege('${BACKUP_ROLE}', oid, 'select')
          and (not relrowsecurity or exists (select from pg_policy
            where polrelid = pg_class.oid
              and (select oid from pg_roles where rolname = '${BACKUP_ROLE}') = any (polroles))))
      order by relname`,
  );
  for (const { name, isSecured } of rows) {
    const table = escapeIdentifier(name);
    const policy = isSecured
      ? `create policy of_backups on ${table} for select to ${BACKUP_ROLE} using (true);`
      : "";
    await client.query(
      `begin; set local lock_timeout = '${PATIENCE}';
       grant select on ${table} to ${BACKUP_ROLE}; ${policy} commit`,
    );
  }
}

/** Whoever works with a table meanwhile must not be made to wait behind us for long. */
const PATIENCE = "5s";
