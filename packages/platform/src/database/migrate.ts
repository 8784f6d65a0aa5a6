import { setTimeout as pause } from "node:timers/promises";

import { err, ok, type Result } from "@consentry/kernel";
import type { ClientBase } from "pg";

import { explainError } from "./explain-error.ts";
import { failure, type DatabaseFailure } from "./failure.ts";
import type { Migration } from "./read-migrations.ts";
import { APP_ROLE, ensureRoles, ROLES_WANTED, SYSTEM_ROLE } from "./roles.ts";
import { LOCAL_SETTINGS } from "./values.ts";

/**
 * Brings a database to this program's schema. Each migration is one transaction with its entry
 * in `migrations`, under a lock that all processes share: killed at any point, it has happened
 * or it has not, and the next start goes on.
 *
 * @param client a connection of its own, logged in as the owner of the schema; with nothing to
 *   do, a login that may use the roles is enough
 * @returns the names of the migrations that this call ran
 */
export async function migrate(
  client: ClientBase,
  migrations: readonly Migration[],
): Promise<Result<readonly string[], DatabaseFailure>> {
  const ran: string[] = [];
  try {
    await prepareGround(client);
    for (;;) {
      const pending = await nextOf(client, migrations);
      if (!pending.ok || pending.value === null) return pending.ok ? ok(ran) : pending;
      const applied = await applyInTime(client, migrations);
      if (!applied.ok) return applied;
      if (applied.value !== null) ran.push(applied.value);
    }
  } catch (error) {
    return err(explainMigrationError(error));
  }
}

/** Any number will do that no other part uses; transactions that migrate wait for each other. */
const MIGRATION_LOCK = 4_400_000_002;
const BEGIN = `begin; ${LOCAL_SETTINGS}; set local statement_timeout = 0; select pg_advisory_xact_lock(${MIGRATION_LOCK})`;

const GROUND = `
create table if not exists migrations (
  number     integer not null constraint migrations_pkey primary key,
  name       text not null,
  sha256     text not null,
  applied_at timestamptz(0) not null default now()
);
comment on table migrations is
'Which steps of the schema this database has taken.
scope: platform
personal: none
app: select
system: select';
grant select on migrations to ${APP_ROLE}, ${SYSTEM_ROLE};
`;

async function prepareGround(client: ClientBase): Promise<void> {
  await ensureRoles(client);
  if (await hasGround(client)) return;
  await client.query(BEGIN);
  // Another process may have been faster while this one waited for the lock.
  if (!(await hasGround(client))) await client.query(GROUND);
  await client.query("commit");
}

async function hasGround(client: ClientBase): Promise<boolean> {
  const { rows } = await client.query<{ found: string | null }>(
    "select to_regclass('public.migrations')::text as found",
  );
  return rows[0]?.found !== null;
}

/** The next migration to run, `null` when all have been; an error when the two do not agree. */
async function nextOf(
  client: ClientBase,
  migrations: readonly Migration[],
): Promise<Result<Migration | null, DatabaseFailure>> {
  const { rows } = await client.query<{ number: number; sha256: string }>(
    "select number, sha256 from migrations order by number",
  );
  const newest = rows.at(-1)?.number ?? 0;
  if (newest > migrations.length) return err(newer(newest, migrations.length));
  for (const migration of migrations) {
    const entry = rows[migration.number - 1];
    if (entry === undefined) return ok(migration);
    if (entry.number !== migration.number || entry.sha256 !== migration.sha256) {
      return err(changed(migration));
    }
  }
  return ok(null);
}

/**
 * Whoever waits for a lock on a table holds up everybody behind it: processes at work go first, and
 * what they, a backup or a long report hold is asked for again.
 */
const LOCK_MS = 1_000;
const BETWEEN_TRIES_MS = 1_000;
/** Some ten minutes: a backup of a large database reads a table for minutes. */
const MOST_TRIES = 300;

async function applyInTime(
  client: ClientBase,
  migrations: readonly Migration[],
): Promise<Result<string | null, DatabaseFailure>> {
  for (let tries = 1; ; tries += 1) {
    const applied = await apply(client, migrations);
    if (applied.ok || applied.error.code !== "busy" || tries === MOST_TRIES) return applied;
    await pause(BETWEEN_TRIES_MS);
  }
}

async function apply(
  client: ClientBase,
  migrations: readonly Migration[],
): Promise<Result<string | null, DatabaseFailure>> {
  await client.query(BEGIN);
  const next = await nextOf(client, migrations);
  if (!next.ok || next.value === null) {
    await client.query("rollback");
    return next.ok ? ok(null) : next;
  }
  const { number, name, sql, sha256 } = next.value;
  try {
    await client.query(`set local lock_timeout = ${LOCK_MS}`);
    await client.query(sql);
    await client.query("insert into migrations (number, name, sha256) values ($1, $2, $3)", [
      number,
      name,
      sha256,
    ]);
    await client.query("commit");
    return ok(name);
  } catch (error) {
    await client.query("rollback").catch(() => undefined);
    const { code } = error as { readonly code?: string };
    if (code === LOCK_NOT_AVAILABLE) return err(busy(name));
    return err(explainError(error) ?? failedAt(name, error));
  }
}

const LOCK_NOT_AVAILABLE = "55P03";

function busy(name: string): DatabaseFailure {
  return failure(
    "busy",
    `The migration ${name} waited in vain for a table that others use, and was undone. Wait for a backup or a long report to end, and start it again.`,
  );
}

function newer(newest: number, known: number): DatabaseFailure {
  return failure(
    "migrations",
    `This database has been used by a newer Consentry (its schema is at step ${newest}, this program knows ${known}). Start the newer one; a schema does not go back.`,
  );
}

function changed({ name }: Migration): DatabaseFailure {
  return failure(
    "migrations",
    `The migration ${name} is not the one this database has taken. Put its file back as it was; a change belongs in a new migration.`,
  );
}

/** The server's message may quote a row, its code cannot. */
function failedAt(name: string, error: unknown): DatabaseFailure {
  const { code } = error as { readonly code?: string };
  return failure(
    "migrations",
    `The migration ${name} failed and was undone (${code ?? "no code"}). The database is as it was before.`,
  );
}

const INSUFFICIENT_PRIVILEGE = "42501";

function explainMigrationError(error: unknown): DatabaseFailure {
  const { code } = error as { readonly code?: string };
  if (code === INSUFFICIENT_PRIVILEGE) return failure("refused", ROLES_WANTED);
  const explained = explainError(error);
  if (explained !== null) return explained;
  throw error;
}
