import { Client, type ClientConfig } from "pg";

import { APP_ROLE } from "./roles.ts";

/** A name held beyond one transaction: by whoever is there, and by nobody once they are gone. */
export interface Held {
  /** Aborts when the connection broke: from then on another may hold the name. */
  readonly lost: AbortSignal;
  release(): Promise<void>;
}

/**
 * Holds a name on a connection of its own, for as long as that lives. The server lets go of it when
 * the process dies, however it dies. It needs a session of the server's: a pooler that hands one
 * session to many breaks it.
 *
 * @returns `null` when another holds it
 */
export async function holdLock(connection: ClientConfig, name: string): Promise<Held | null> {
  const client = new Client({
    ...connection,
    application_name: "consentry lock",
    keepAlive: true,
    keepAliveInitialDelayMillis: KEEP_ALIVE_MS,
  });
  const lost = new AbortController();
  client.on("error", () => lost.abort());
  client.on("end", () => lost.abort());
  try {
    await client.connect();
    await client.query(`set role ${APP_ROLE}; ${SERVER_KEEPS_ALIVE}`);
    const { rows } = await client.query<{ held: boolean }>(TRY, [name]);
    if (rows[0]?.held !== true) {
      await client.end();
      return null;
    }
  } catch (error) {
    await client.end().catch(() => undefined);
    throw error;
  }
  return {
    lost: lost.signal,
    release: () => client.end().catch(() => undefined),
  };
}

const KEEP_ALIVE_MS = 10_000;

/** A machine that fell silent is given up within a minute; over a Unix socket it means nothing. */
const SERVER_KEEPS_ALIVE =
  "set tcp_keepalives_idle = 20; set tcp_keepalives_interval = 10; set tcp_keepalives_count = 3";

/** Under the number that `Transaction.lock` and `tryLock` use for the same name. */
const TRY = "select pg_try_advisory_lock(hashtextextended($1, 0)) as held";
