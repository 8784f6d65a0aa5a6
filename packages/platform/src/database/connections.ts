import { type Client, Client as PgClient, type ClientConfig, Pool, type PoolClient } from "pg";

import { APP_ROLE } from "./roles.ts";
import { CONNECT_MS } from "./served/open-served.ts";
import { LOCAL_SETTINGS, SESSION_SETTINGS, VALUE_READERS } from "./values.ts";
import { IS_STANDBY, type Way } from "./way.ts";

/** PostgreSQL allows 100 by default, which several processes and its own work share. */
const MOST_CONNECTIONS = 20;

/** The connections of this process that transactions take and give back. */
export interface Connections {
  /** Whether a statement that was named once is there the next time. */
  readonly keepsStatements: boolean;
  /** What a transaction begins with. */
  readonly begin: string;
  take(): Promise<PoolClient>;
  /** Asks a question outside any transaction. */
  ask(text: string): Promise<unknown>;
  end(): Promise<void>;
}

/**
 * Opens connections along a way when they are needed. Through a pooler nothing is kept between two
 * transactions: each says all its settings itself, and no statement has a name.
 */
export function connectionsOn(way: Way, { isStandby = false } = {}): Connections {
  const open = new Set<Client>();
  const isOne = async (client: Client): Promise<void> => {
    const { rows } = await client.query<{ readonly stands: boolean }>(IS_STANDBY);
    if (rows[0]?.stands === true) throw new Error("Connection terminated: a standby");
  };
  const pool = new Pool({
    types: VALUE_READERS,
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECT_MS,
    application_name: "consentry",
    keepAlive: true,
    Client: clientOn(way),
    // Even a statement that forgets its transaction runs under the role that row security holds.
    onConnect: async (client) => {
      if (!isStandby && way.isOneOfSeveral) await isOne(client as Client);
      if (way.hasSessions) await client.query(`${SESSION_SETTINGS}; set role ${APP_ROLE}`);
    },
  });
  // A lost connection is told to whoever uses it; to nobody it is an event that must be heard.
  pool.on("error", () => undefined);
  pool.on("connect", (client) => {
    open.add(client);
    client.on("error", () => undefined);
  });
  pool.on("remove", (client) => open.delete(client));
  // A server that fell silent answers nobody: what waits for it is told now, not in a quarter of an hour.
  way.onMoved(() => {
    for (const client of open) void client.end().catch(() => undefined);
  });
  return {
    keepsStatements: way.hasSessions,
    begin: way.hasSessions ? "begin" : `begin; ${LOCAL_SETTINGS}`,
    async take() {
      try {
        return await pool.connect();
      } catch (error) {
        if (!(await way.look())) throw error;
        return pool.connect();
      }
    },
    ask: (text) => pool.query(text),
    end: () => pool.end(),
  };
}

/** The pool makes each connection with what it was given at first; where to go changes. */
function clientOn(way: Way): new () => PgClient {
  return class extends PgClient {
    constructor(options?: ClientConfig) {
      super({ ...options, ...way.current });
    }
  };
}
