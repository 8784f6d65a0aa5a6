import type { ClientBase } from "pg";

/**
 * The roles under which the application works. They cannot log in: whatever login the server
 * gives us steps down to one of them for each transaction, and row security holds them.
 */
export const APP_ROLE = "consentry_app";
export const SYSTEM_ROLE = "consentry_system";
/** Reads everything of everybody, and changes nothing but the keys of backups. */
export const BACKUP_ROLE = "consentry_backup";

const ROLES = [APP_ROLE, SYSTEM_ROLE, BACKUP_ROLE];

/** Said when the login may neither use nor make them. */
export const ROLES_WANTED =
  "The login of DATABASE_URL may not make the roles it needs. Have an administrator run: " +
  ROLES.map((role) => `create role ${role} nologin;`).join(" ") +
  ` grant ${ROLES.join(", ")} to that login.`;

/**
 * Makes the roles where they are missing and lets this login step down to them. Roles belong to
 * the server, not to the database, so a restored database may meet a server without them: this
 * runs at every opening, and asks for no right when there is nothing to do.
 */
export async function ensureRoles(client: ClientBase): Promise<void> {
  for (const role of ROLES) {
    if (await maySet(client, role)) continue;
    await client.query(`do $$ begin
      create role ${role} nologin;
    exception when duplicate_object or unique_violation then null;
    end $$`);
    if (!(await maySet(client, role))) await client.query(`grant ${role} to current_user`);
  }
}

/**
 * Within a transaction: through a pooler the session is somebody else's right after. Of a role that
 * is missing it is not tried: an operator who reads the server's log should not meet our errors.
 */
async function maySet(client: ClientBase, role: string): Promise<boolean> {
  const known = await client.query("select from pg_roles where rolname = $1", [role]);
  if (known.rowCount === 0) return false;
  try {
    await client.query(`begin; set local role ${role}`);
    return true;
  } catch {
    return false;
  } finally {
    await client.query("rollback");
  }
}
