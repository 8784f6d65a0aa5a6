import { setTimeout as pause } from "node:timers/promises";

import { err, ok, type Result } from "@consentry/kernel";
import { Client, type ClientConfig, escapeLiteral, Pool } from "pg";

import type { Config } from "../config.ts";
import type { Database, DatabasePlace } from "./database.ts";
import { openEmbedded } from "./embedded/open-embedded.ts";
import { explainError } from "./explain-error.ts";
import { failure, type DatabaseFailure } from "./failure.ts";
import { holdLock } from "./hold-lock.ts";
import { migrate } from "./migrate.ts";
import { readMigrations, type Migration } from "./read-migrations.ts";
import { APP_ROLE, SYSTEM_ROLE } from "./roles.ts";
import { scrubStorage } from "./scrub-storage.ts";
import { CONNECT_MS, openServed } from "./served/open-served.ts";
import { inTransaction, type SystemTx, type Tx } from "./transaction.ts";
import { SESSION_SETTINGS, VALUE_READERS } from "./values.ts";

export interface OpenOptions {
  /** Be a guest when another process of ours runs the embedded server; else that is an error. */
  readonly joins?: boolean;
  /** Hears of an embedded server that ended by itself, and of its return. */
  readonly report?: (sentence: string) => void;
  /** Opens also what a restoration left half-done: for the next one. */
  readonly mayBeHalf?: boolean;
  /** Those of this program when left out; a restoration and tests bring their own. */
  readonly migrations?: readonly Migration[];
}

export interface Opened {
  readonly database: Database;
  /** Names of the migrations that this opening ran. */
  readonly migrated: readonly string[];
}

/**
 * Opens the one database there is, through whichever door the configuration names, and brings
 * its schema up to date. What fails on the way is closed again.
 */
export async function openDatabase(
  config: Pick<Config, "databaseUrl" | "dataDirectory">,
  options: OpenOptions = {},
): Promise<Result<Opened, DatabaseFailure>> {
  const door = await openDoor(config, options);
  return door.ok ? openThrough(door.value, options) : door;
}

/** Brings the database behind a door up to date and opens it; the door is closed when that fails. */
export async function openThrough(
  door: Door,
  { migrations, mayBeHalf = false }: Pick<OpenOptions, "migrations" | "mayBeHalf"> = {},
): Promise<Result<Opened, DatabaseFailure>> {
  const steps = migrations ?? (await readMigrations());
  const migrated = await bringUpToDate(door.connection, steps, mayBeHalf);
  if (migrated.ok) return ok({ database: databaseOn(door), migrated: migrated.value });
  await door.stop();
  return migrated;
}

/** A way to one database of a server that runs. */
export interface Door {
  readonly connection: ClientConfig;
  readonly place: DatabasePlace;
  stop(): Promise<void>;
}

async function openDoor(
  { databaseUrl, dataDirectory }: Pick<Config, "databaseUrl" | "dataDirectory">,
  { joins = false, report = () => undefined }: OpenOptions,
): Promise<Result<Door, DatabaseFailure>> {
  if (databaseUrl !== null) {
    const server = await openServed(databaseUrl);
    if (!server.ok) return server;
    const { connection, name } = server.value;
    return ok({ connection, place: { kind: "server", server: name }, stop: async () => undefined });
  }
  const server = await openEmbedded(dataDirectory, { joins, report });
  if (!server.ok) return server;
  const { connection, isNew } = server.value;
  return ok({
    connection,
    place: { kind: "embedded", folder: dataDirectory, isNew },
    stop: () => server.value.stop(),
  });
}

async function bringUpToDate(
  connection: ClientConfig,
  migrations: readonly Migration[],
  mayBeHalf: boolean,
): Promise<Result<readonly string[], DatabaseFailure>> {
  const client = new Client(connection);
  client.on("error", () => undefined);
  try {
    await client.connect();
    await client.query(SESSION_SETTINGS);
    const migrated = await migrate(client, migrations);
    if (!migrated.ok || mayBeHalf || !(await isHalfRestored(client))) return migrated;
    return err(HALF_RESTORED);
  } catch (error) {
    const explained = explainError(error);
    if (explained === null) throw error;
    return err(explained);
  } finally {
    await client.end().catch(() => undefined);
  }
}

async function isHalfRestored(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ readonly table: string | null }>(
    "select to_regclass('public.restorations')::text as table",
  );
  if (rows[0]?.table === null) return false;
  return (await client.query("select from restorations limit 1")).rows.length > 0;
}

const HALF_RESTORED = failure(
  "half-restored",
  "A backup is being restored into this database, or its restoring was broken off: it is not whole. Run the same consentry restore again to its end.",
);

/** PostgreSQL allows 100 by default, which several processes and its own work share. */
const MOST_CONNECTIONS = 20;

function databaseOn(door: Door): Database {
  const pool = makePool(door.connection);
  return {
    place: door.place,
    within: (organisation, work) =>
      inTransaction(
        pool,
        `begin; set local role ${APP_ROLE}; set local consentry.organisation = ${escapeLiteral(organisation)}`,
        (transaction) => work(transaction as Tx),
      ),
    across: (work) =>
      inTransaction(pool, `begin; set local role ${SYSTEM_ROLE}`, (transaction) =>
        work(transaction as SystemTx),
      ),
    holdLock: (name) => holdLock(door.connection, name),
    isAnswering: () => isAnswering(pool),
    asOwner: (work) => asOwner(door.connection, work),
    scrub: () => scrubStorage(door.connection),
    async stop() {
      await closePool(pool);
      await door.stop();
    },
  };
}

async function asOwner<T>(
  connection: ClientConfig,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ ...connection, application_name: "consentry backup" });
  client.on("error", () => undefined);
  try {
    await client.connect();
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function makePool(connection: ClientConfig): Pool {
  const pool = new Pool({
    ...connection,
    types: VALUE_READERS,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: "consentry",
    // Even a statement that forgets its transaction runs under the role that row security holds.
    onConnect: async (client) => {
      await client.query(`${SESSION_SETTINGS}; set role ${APP_ROLE}`);
    },
  });
  // A lost connection is told to whoever uses it; to nobody it is an event that must be heard.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}

const ANSWER_MS = 2000;

async function isAnswering(pool: Pool): Promise<boolean> {
  const asked = pool.query("select 1").then(
    () => true,
    () => false,
  );
  return Promise.race([asked, pause(ANSWER_MS, false, { ref: false })]);
}

/** A transaction that does not end must not keep the process; the server rolls it back. */
const LAST_TRANSACTIONS_MS = 5000;

async function closePool(pool: Pool): Promise<void> {
  await Promise.race([pool.end(), pause(LAST_TRANSACTIONS_MS, undefined, { ref: false })]);
}
