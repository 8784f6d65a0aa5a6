import type { Client } from "pg";

import { APP_ROLE } from "../roles.ts";
import type { Way } from "../way.ts";

/** After that a lease is lost in any case: a server that fell silent is left. */
const ANSWER_MS = 8_000;

/** A machine that fell silent is given up by the server in a quarter of a minute. */
const SERVER_KEEPS_ALIVE =
  "set tcp_keepalives_idle = 5; set tcp_keepalives_interval = 3; set tcp_keepalives_count = 3";

/**
 * The one connection on which this process holds its names, apart from the pool: a name must not
 * wait until some long transaction gives one back. Opened when first needed, and again when it broke.
 */
export class NamesConnection {
  readonly #way: Way;
  readonly #onLost: () => void;
  #client: Client | null = null;
  #turn: Promise<unknown> = Promise.resolve();
  #isStopped = false;

  /** @param onLost hears when a session with its locks broke; never through a pooler */
  constructor(way: Way, onLost: () => void) {
    this.#way = way;
    this.#onLost = onLost;
  }

  /** One transaction after the other. */
  inTransaction<T>(work: (client: Client, hasSession: boolean) => Promise<T>): Promise<T> {
    const done = this.#turn.then(() => this.#run(work));
    this.#turn = done.catch(() => undefined);
    return done;
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    const client = this.#client;
    this.#client = null;
    // What is under way is broken off: it is not waited for by those who wait for us.
    await client?.end().catch(() => undefined);
    await this.#turn;
  }

  async #run<T>(work: (client: Client, hasSession: boolean) => Promise<T>): Promise<T> {
    const client = this.#client ?? (await this.#open());
    try {
      // A renewal that a crash loses only ends sooner; it must not wait for a slow disk.
      await client.query(
        `begin; set local role ${APP_ROLE}; set local search_path to public; set local synchronous_commit = off`,
      );
      const result = await work(client, this.#way.hasSessions);
      await client.query("commit");
      return result;
    } catch (error) {
      // Nothing here fails by itself: what the session holds now nobody knows, and it is given up.
      this.#drop(client);
      throw error;
    }
  }

  async #open(): Promise<Client> {
    if (this.#isStopped) throw new Error("the database was closed");
    const client = await this.#way.connect({
      application_name: "consentry lock",
      keepAlive: true,
      query_timeout: ANSWER_MS,
    });
    client.on("error", () => this.#drop(client));
    client.on("end", () => this.#drop(client));
    if (this.#way.hasSessions) await client.query(SERVER_KEEPS_ALIVE);
    this.#client = client;
    return client;
  }

  #drop(client: Client): void {
    if (this.#client !== client) return;
    this.#client = null;
    void client.end().catch(() => undefined);
    if (this.#way.hasSessions) this.#onLost();
  }
}
