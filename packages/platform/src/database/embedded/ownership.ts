import { setTimeout as pause } from "node:timers/promises";

import { Client, type ClientConfig } from "pg";

/**
 * The lock by which one process of ours owns a server's life. The server itself keeps it, bound
 * to a connection: it goes with its holder, also after `kill -9`, and can never be stale.
 */
const OWNER_LOCK = 4_400_000_001;
const APPLICATION = "consentry owner ";

export interface Ownership {
  /** Resolves when the lock is held: at once, or after a crash of the server soon again. */
  held(): Promise<void>;
  release(): Promise<void>;
}

/** Who owns the server instead of us; the process number as it told the server. */
export interface OtherOwner {
  readonly process: string;
}

/** A killed owner's connection is noticed within moments, not at once. */
const PATIENCE = { tries: 6, pauseMs: 150 } as const;

/** Short: until it is retaken, a second process may think the server is an orphan. */
const RETAKE_MS = 20;

/** Takes the lock, or says who has it. Rejects when the server cannot be reached. */
export async function takeOwnership(server: ClientConfig): Promise<Ownership | OtherOwner> {
  const client = await connect(server);
  for (let attempt = 1; ; attempt += 1) {
    const { rows } = await client.query<{ taken: boolean }>(
      "select pg_try_advisory_lock($1) as taken",
      [OWNER_LOCK],
    );
    if (rows[0]?.taken === true) return hold(server, client);
    if (attempt === PATIENCE.tries) break;
    await pause(PATIENCE.pauseMs);
  }
  const process = await findOwner(client);
  await client.end();
  return { process };
}

/** Holds the lock until released; a server that restarted after a crash is asked for it again. */
function hold(server: ClientConfig, first: Client): Ownership {
  let client = first;
  let holding: Promise<void> = Promise.resolve();
  const released = new AbortController();
  const retake = async (): Promise<void> => {
    while (!released.signal.aborted) {
      try {
        client = await connect(server);
        await client.query("select pg_advisory_lock($1)", [OWNER_LOCK]);
        watch(client);
        return;
      } catch {
        await pause(RETAKE_MS, undefined, { ref: false });
      }
    }
  };
  const watch = (held: Client): void => {
    held.once("end", () => {
      holding = retake();
    });
  };
  watch(first);
  return {
    held: () => holding,
    async release() {
      released.abort();
      await client.end().catch(() => undefined);
    },
  };
}

async function connect(server: ClientConfig): Promise<Client> {
  const client = new Client({ ...server, application_name: `${APPLICATION}${process.pid}` });
  // A connection that breaks says so by its end as well, and there it is dealt with.
  client.on("error", () => undefined);
  await client.connect();
  return client;
}

async function findOwner(client: Client): Promise<string> {
  const { rows } = await client.query<{ name: string }>(
    `select activity.application_name as name
     from pg_locks as held join pg_stat_activity as activity on activity.pid = held.pid
     where held.locktype = 'advisory' and held.granted
       and (held.classid::bigint << 32) + held.objid::bigint = $1`,
    [OWNER_LOCK],
  );
  return rows[0]?.name.replace(APPLICATION, "") ?? "unknown";
}
