import { Client, type ClientConfig } from "pg";

/** How connections to the one database are made, wherever its server is at the moment. */
export interface Way {
  /** Whether a connection is a session of the server's; through a pooler it is none. */
  readonly hasSessions: boolean;
  readonly isOneOfSeveral: boolean;
  /** Where the server that takes changes was last seen. */
  readonly current: ClientConfig;
  /** A connection to it, opened; where there are several addresses it is looked for. */
  connect(options?: ClientConfig): Promise<Client>;
  /** Looks where it is now; `false` when no address has it, or there is but one. */
  look(): Promise<boolean>;
  /** Tells of the server being somewhere else: what is connected to where it was is of no use. */
  onMoved(listener: () => void): void;
}

/** Of several addresses one after the other is asked: none may take the whole patience. */
const ASK_MS = 3_000;

/** The way to a server that stands behind one address, or behind one of several. */
export function wayTo(addresses: readonly ClientConfig[], hasSessions: boolean): Way {
  const [first = {}] = addresses;
  const listeners: (() => void)[] = [];
  let current = first;
  let looking: Promise<boolean> | null = null;

  async function look(): Promise<boolean> {
    if (addresses.length < 2) return false;
    looking ??= find(addresses, current).finally(() => (looking = null));
    return looking;
  }

  async function find(all: readonly ClientConfig[], was: ClientConfig): Promise<boolean> {
    for (const address of [was, ...all.filter((one) => one !== was)]) {
      if (!(await takesChanges(address))) continue;
      current = address;
      if (address !== was) for (const listener of listeners) listener();
      return true;
    }
    return false;
  }

  return {
    hasSessions,
    isOneOfSeveral: addresses.length > 1,
    get current() {
      return current;
    },
    async connect(options = {}) {
      try {
        return await connected({ ...current, ...options });
      } catch (error) {
        if (!(await look())) throw error;
        return connected({ ...current, ...options });
      }
    },
    look,
    onMoved: (listener) => void listeners.push(listener),
  };
}

async function connected(config: ClientConfig): Promise<Client> {
  const client = new Client(config);
  client.on("error", () => undefined);
  try {
    await client.connect();
    return client;
  } catch (error) {
    void client.end().catch(() => undefined);
    throw error;
  }
}

async function takesChanges(address: ClientConfig): Promise<boolean> {
  try {
    const client = await connected({
      ...address,
      connectionTimeoutMillis: ASK_MS,
      query_timeout: ASK_MS,
    });
    const { rows } = await client.query<{ readonly stands: boolean }>(IS_STANDBY).finally(() => {
      void client.end().catch(() => undefined);
    });
    return rows[0]?.stands === false;
  } catch {
    return false;
  }
}

/** A standby follows another server and takes no change. */
export const IS_STANDBY = "select pg_is_in_recovery() as stands";
