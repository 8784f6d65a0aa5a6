import type { ClientConfig } from "pg";
import { Client } from "pg";

import { readMigrations } from "../../database/read-migrations.ts";
import { APP_ROLE, BACKUP_ROLE, SYSTEM_ROLE } from "../../database/roles.ts";

/** What a server and a database say of themselves, to a login that may do nothing special. */
export interface DatabaseFacts {
  readonly version: string;
  readonly isStandby: boolean;
  readonly connections: { readonly open: number; readonly most: number };
  /** Roles that the login may not step down to, or that are missing. */
  readonly missingRoles: readonly string[];
  /** `null`: nothing was ever migrated. */
  readonly step: number | null;
  readonly known: number;
  /** Migrations that the database has taken in another form than this program's. */
  readonly changed: readonly string[];
  readonly isHalfRestored: boolean;
  /** The process of ours that runs an embedded server; `null` for any other. */
  readonly owner: string | null;
  /** Of those who copy this server: by how much they are behind, if it may be seen. */
  readonly standbys: readonly { readonly name: string; readonly bytesBehind: number | null }[];
  /** Transactions since the oldest rows were last cleaned: at two thousand million the server stops. */
  readonly oldestTransactions: number;
  readonly clockAheadSeconds: number;
}

/** Somebody waits at a terminal. */
const PATIENCE_MS = 10_000;

/** Asks a server about itself, and changes nothing. Rejects with the server's error. */
export async function readDatabase(
  connection: ClientConfig,
  nowMs: () => number,
): Promise<DatabaseFacts> {
  const client = new Client({
    ...connection,
    application_name: "consentry doctor",
    connectionTimeoutMillis: PATIENCE_MS,
    query_timeout: PATIENCE_MS,
  });
  client.on("error", () => undefined);
  try {
    await client.connect();
    const before = nowMs();
    const { rows } = await client.query<ServerRow>(SERVER);
    const [server] = rows;
    if (server === undefined) throw new Error("a server without a row");
    const clockAheadSeconds = (before + nowMs()) / 2000 - server.epoch;
    const taken = await migrationsOf(client, server.hasMigrations);
    const known = await readMigrations();
    return {
      ...server,
      connections: { open: server.open, most: server.most },
      missingRoles: await missingRoles(client),
      step: taken.at(-1)?.number ?? null,
      known: known.length,
      changed: known
        .filter(({ number, sha256 }) => {
          const own = taken.find((one) => one.number === number);
          return own !== undefined && own.sha256 !== sha256;
        })
        .map(({ name }) => name),
      isHalfRestored: server.hasRestorations && (await hasRestoration(client)),
      standbys: (await client.query<DatabaseFacts["standbys"][number]>(STANDBYS)).rows,
      clockAheadSeconds,
    };
  } finally {
    await client.end().catch(() => undefined);
  }
}

interface ServerRow extends Pick<
  DatabaseFacts,
  "version" | "isStandby" | "oldestTransactions" | "owner"
> {
  readonly open: number;
  readonly most: number;
  readonly epoch: number;
  readonly hasMigrations: boolean;
  readonly hasRestorations: boolean;
}

const SERVER = `
  select current_setting('server_version') as version, pg_is_in_recovery() as "isStandby",
         (select count(*) from pg_stat_activity where usesysid is not null)::int as open,
         current_setting('max_connections')::int as most,
         extract(epoch from clock_timestamp())::float8 as epoch,
         (select substring(max(application_name) from '^consentry owner (.*)$')
            from pg_stat_activity where application_name like 'consentry owner %') as owner,
         (select max(age(datfrozenxid)) from pg_database)::float8 as "oldestTransactions",
         to_regclass('public.migrations') is not null as "hasMigrations",
         to_regclass('public.restorations') is not null as "hasRestorations"`;

const STANDBYS = `
  select coalesce(nullif(application_name, ''), 'standby') as name,
         case when not pg_is_in_recovery()
              then pg_wal_lsn_diff(pg_current_wal_lsn(), replay_lsn)::float8 end as "bytesBehind"
    from pg_stat_replication`;

interface Taken {
  readonly number: number;
  readonly sha256: string;
}

async function migrationsOf(client: Client, hasAny: boolean): Promise<readonly Taken[]> {
  if (!hasAny) return [];
  return (await client.query<Taken>("select number, sha256 from migrations order by number")).rows;
}

async function hasRestoration(client: Client): Promise<boolean> {
  return (await client.query("select from restorations limit 1")).rows.length > 0;
}

async function missingRoles(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ readonly role: string }>(
    `select role from unnest($1::text[]) as wanted (role)
      where not exists (select from pg_roles where rolname = role)
         or not pg_has_role(current_user, (select oid from pg_roles where rolname = role), 'member')`,
    [[APP_ROLE, SYSTEM_ROLE, BACKUP_ROLE]],
  );
  return rows.map(({ role }) => role);
}
