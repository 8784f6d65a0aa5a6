import { setTimeout as pause } from "node:timers/promises";

import { err, ok, type Result } from "@consentry/kernel";
import { type Client, type ClientConfig, escapeLiteral } from "pg";

import type { Config } from "../config.ts";
import { type Connections, connectionsOn } from "./connections.ts";
import type { Database, DatabasePlace } from "./database.ts";
import { openEmbedded } from "./embedded/open-embedded.ts";
import { explainError } from "./explain-error.ts";
import { failure, type DatabaseFailure } from "./failure.ts";
import { migrate } from "./migrate.ts";
import { NameKeeper } from "./names/name-keeper.ts";
import type { OrganisationId } from "./organisation-id.ts";
import { readMigrations, type Migration } from "./read-migrations.ts";
import { Freshness } from "./replica.ts";
import { APP_ROLE, SYSTEM_ROLE } from "./roles.ts";
import { scrubStorage } from "./scrub-storage.ts";
import { openWays } from "./served/open-ways.ts";
import { inTransaction, type ReadTx, type SystemTx, type Tx } from "./transaction.ts";
import { type Way, wayTo } from "./way.ts";

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

/** What of the environment says where the database is; what is left out is unset. */
export type DatabaseConfig = Pick<Config, "databaseUrl" | "dataDirectory"> &
  Partial<Pick<Config, "databaseDirectUrl" | "databaseReplicaUrl" | "databasePooled">>;

/**
 * Opens the one database there is, through whichever door the configuration names, and brings
 * its schema up to date. What fails on the way is closed again.
 */
export async function openDatabase(
  config: DatabaseConfig,
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
  const migrated = await bringUpToDate(waysOf(door).direct, steps, mayBeHalf);
  if (migrated.ok) return ok({ database: databaseOn(door), migrated: migrated.value });
  await door.stop();
  return migrated;
}

/** A way to one database of a server that runs. */
export interface Door {
  readonly connection: ClientConfig;
  readonly place: DatabasePlace;
  /** Left out: the connection itself, which is a session of the server's. */
  readonly ways?: Ways;
  stop(): Promise<void>;
}

/** By which way what is done. */
export interface Ways {
  /** What requests and work ask. */
  readonly usual: Way;
  /** Migrations, backups, names: past a pooler where that can be. */
  readonly direct: Way;
  /** What may be a little old; `null`: read where everything is. */
  readonly replica: Way | null;
}

function waysOf({ connection, ways }: Door): Ways {
  if (ways !== undefined) return ways;
  const way = wayTo([connection], true);
  return { usual: way, direct: way, replica: null };
}

/** Reaches the server, and leaves the schema as it is. */
export async function openDoor(
  config: DatabaseConfig,
  { joins = false, report = () => undefined }: OpenOptions,
): Promise<Result<Door, DatabaseFailure>> {
  const { databaseUrl, dataDirectory } = config;
  if (databaseUrl !== null) {
    const opened = await openWays({ ...config, databaseUrl }, report);
    if (!opened.ok) return opened;
    const { ways, name } = opened.value;
    return ok({
      connection: ways.direct.current,
      ways,
      place: { kind: "server", server: name },
      stop: async () => undefined,
    });
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
  way: Way,
  migrations: readonly Migration[],
  mayBeHalf: boolean,
): Promise<Result<readonly string[], DatabaseFailure>> {
  let client: Client | null = null;
  try {
    client = await way.connect();
    const migrated = await migrate(client, migrations);
    if (!migrated.ok || mayBeHalf || !(await isHalfRestored(client))) return migrated;
    return err(HALF_RESTORED);
  } catch (error) {
    const explained = explainError(error);
    if (explained === null) throw error;
    return err(explained);
  } finally {
    await client?.end().catch(() => undefined);
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

function databaseOn(door: Door): Database {
  const ways = waysOf(door);
  const connections = connectionsOn(ways.usual);
  const names = new NameKeeper(ways.direct);
  const within: Database["within"] = (organisation, work) =>
    inTransaction(connections, asOrganisation(organisation), (transaction) =>
      work(transaction as Tx),
    );
  const replica = ways.replica === null ? null : connectionsOn(ways.replica, { isStandby: true });
  const freshness = replica === null ? null : new Freshness(connections, replica);
  return {
    place: door.place,
    within,
    across: (work) =>
      inTransaction(
        connections,
        `set local role ${SYSTEM_ROLE}; ${KNOWS_CHANNELS}`,
        (transaction) => work(transaction as SystemTx),
      ),
    async reading(organisation, work) {
      if (replica === null || freshness === null || !(await freshness.isGood())) {
        return within(organisation, work);
      }
      try {
        return await inTransaction(
          replica,
          `set transaction read only; ${asOrganisation(organisation)}`,
          (transaction) => work(transaction as unknown as ReadTx),
        );
      } catch (error) {
        if (!isOfReplica(error)) throw error;
        freshness.isAway();
        return within(organisation, work);
      }
    },
    replica: () => freshness?.state() ?? null,
    holdLock: (name) => names.hold(name),
    isAnswering: () => isAnswering(connections),
    asOwner: (work) => asOwner(ways.direct, work),
    scrub: () => scrubStorage(ways.direct.current),
    async stop() {
      await names.stop();
      await closePools([connections, ...(replica === null ? [] : [replica])]);
      await door.stop();
    },
  };
}

/** That a campaign may be of another channel than mail. Who does not say it is shown none of those. */
const KNOWS_CHANNELS = "set local consentry.channels = on";

function asOrganisation(organisation: OrganisationId): string {
  return `set local role ${APP_ROLE}; ${KNOWS_CHANNELS}; set local consentry.organisation = ${escapeLiteral(organisation)}`;
}

/** It is away, or what it was asked for was taken away under it (SQLSTATE 40001). */
function isOfReplica(error: unknown): boolean {
  const { code } = error as { readonly code?: string };
  return code === "40001" || explainError(error) !== null;
}

async function asOwner<T>(way: Way, work: (client: Client) => Promise<T>): Promise<T> {
  const client = await way.connect({ application_name: "consentry backup" });
  try {
    return await work(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

const ANSWER_MS = 2000;

async function isAnswering(connections: Connections): Promise<boolean> {
  const asked = connections.ask("select 1").then(
    () => true,
    () => false,
  );
  return Promise.race([asked, pause(ANSWER_MS, false, { ref: false })]);
}

/** A transaction that does not end must not keep the process; the server rolls it back. */
const LAST_TRANSACTIONS_MS = 5000;

async function closePools(pools: readonly Connections[]): Promise<void> {
  const ended = Promise.all(pools.map((pool) => pool.end()));
  await Promise.race([ended, pause(LAST_TRANSACTIONS_MS, undefined, { ref: false })]);
}
