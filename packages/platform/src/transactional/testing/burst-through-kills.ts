import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { Client, type ClientConfig } from "pg";

import { startSink } from "../../campaigns/delivery/testing/start-sink.ts";
import type { Database } from "../../database/database.ts";
import { aShop, type Shop } from "./a-shop.ts";
import { headersFor, startServing, type Serving } from "./serving.ts";

/** What bursts of messages came to whose server was killed again and again. */
export interface AfterBursts {
  /** Kills that came while something was unanswered. */
  readonly kills: number;
  /** Acknowledged messages that the sink never got. */
  readonly missing: number;
  /** Rows beyond one for each key: messages that were accepted twice. */
  readonly accepted: number;
  /** Copies beyond the first, in the sink's own file. */
  readonly duplicates: number;
  /** How many copies too many may be, by the rows themselves. */
  readonly listed: number;
  readonly unlisted: readonly string[];
  readonly states: Readonly<Record<string, number>>;
}

/**
 * Hands in messages in bursts, single and in batches, over HTTP, kills the server with SIGKILL at
 * moments drawn from chance, starts it again each time, and repeats under its key whatever was not
 * answered, as a program would.
 */
export async function burstThroughKills(
  { database, connection }: { readonly database: Database; readonly connection: ClientConfig },
  { messages, kills }: { readonly messages: number; readonly kills: number },
): Promise<AfterBursts> {
  const folder = await mkdtemp(join(tmpdir(), "consentry-bursts-"));
  const file = join(folder, "taken.txt");
  const sink = await startSink("--file", file, "--delay", "2");
  const looking = new Client(connection);
  try {
    await looking.connect();
    const shop = await aShop(database);
    const headers = await headersFor(database, shop.organisation);
    const burst = new Burst(messages, headers);
    let killed = 0;
    for (let life = 0; life <= kills; life += 1) {
      const known = await backends(looking);
      const serving = await startServing(connection, sink.port);
      const handing = burst.run(serving);
      if (life === kills) {
        await handing;
        await untilSent(shop);
      } else {
        // As much is left for each life that is to come.
        const enough = (messages * (life + 0.3 + 0.4 * Math.random())) / kills;
        while (burst.acknowledged < enough && burst.isHandingIn) await pause(2);
        if (!burst.isDone) killed += 1;
      }
      await serving.kill();
      await handing;
      if (life === kills) break;
      // What it was committing is committed or not from then on.
      while ((await backends(looking)).some((pid) => !known.includes(pid))) await pause(5);
    }
    return { kills: killed, ...(await counted(shop, burst, file)) };
  } finally {
    await looking.end();
    await sink.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const SENDERS = 6;
const A_BATCH = 40;

/** Messages of which each is handed in until it is answered. */
class Burst {
  readonly #headers: Readonly<Record<string, string>>;
  readonly #left: number[];
  readonly all: number;
  acknowledged = 0;
  #senders = 0;

  constructor(messages: number, headers: Readonly<Record<string, string>>) {
    this.#left = Array.from({ length: messages }, (_, at) => at).toReversed();
    this.all = messages;
    this.#headers = headers;
  }

  /** Whether a sender still finds its server. */
  get isHandingIn(): boolean {
    return this.#senders > 0;
  }

  get isDone(): boolean {
    return this.acknowledged === this.all;
  }

  /** Ends when all are answered or the server does not answer any more. */
  async run(serving: Serving): Promise<void> {
    this.#senders = SENDERS;
    await Promise.all(
      Array.from({ length: SENDERS }, async (_, at) => {
        await this.#send(serving, at);
        this.#senders -= 1;
      }),
    );
  }

  async #send({ base }: Serving, at: number): Promise<void> {
    while (this.#left.length > 0) {
      // Some hand in one at a time, the others many.
      const taken = this.#left.splice(-(at < 2 ? 1 : A_BATCH));
      const answered = await this.#handIn(base, taken).catch(() => false);
      if (!answered) {
        this.#left.push(...taken);
        return;
      }
      this.acknowledged += taken.length;
    }
  }

  async #handIn(base: string, taken: readonly number[]): Promise<boolean> {
    const messages = taken.map((number) => ({
      kind: "order",
      to: { email: addressOf(number) },
      content: { subject: `Order ${number}`, text: "Thank you: it is on its way." },
      idempotencyKey: `order-${number}`,
    }));
    const [first] = messages;
    const isBatch = messages.length > 1;
    const answer = await fetch(`${base}/messages${isBatch ? "/batch" : ""}`, {
      method: "POST",
      headers: this.#headers,
      body: JSON.stringify(isBatch ? { messages } : first),
    });
    if (answer.status !== 202) throw new Error(await answer.text());
    const said = (await answer.json()) as {
      readonly items?: readonly { readonly outcome: string }[];
    };
    return said.items?.every(({ outcome }) => outcome === "accepted") ?? true;
  }
}

function addressOf(number: number): string {
  return `reader.${number}@example.net`;
}

async function backends(client: Client): Promise<readonly number[]> {
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity
      where datname = current_database() and application_name like 'consentry%'`,
  );
  return rows.map(({ pid }) => pid);
}

async function isQuiet(shop: Shop): Promise<boolean> {
  const states = await shop.states();
  return Object.keys(states).every((state) => state === "sent");
}

async function untilSent(shop: Shop): Promise<void> {
  while (!(await isQuiet(shop))) await pause(50);
}

async function counted(
  shop: Shop,
  burst: Burst,
  file: string,
): Promise<Omit<AfterBursts, "kills">> {
  const copies = new Map<string, number>();
  for (const address of (await readFile(file, "utf8")).trimEnd().split("\n")) {
    copies.set(address, (copies.get(address) ?? 0) + 1);
  }
  const rows = await shop.within((tx) =>
    tx.rows<{ readonly recipient: string; readonly times: number }>(
      `select recipient, possible_duplicates as times from messages where organisation_id = $1`,
      [shop.organisation.id],
    ),
  );
  const listed = new Map(rows.map(({ recipient, times }) => [recipient, times]));
  const numbers = Array.from({ length: burst.all }, (_, at) => at);
  return {
    missing: numbers.filter((number) => !copies.has(addressOf(number))).length,
    accepted: rows.length,
    duplicates: [...copies.values()].reduce((sum, count) => sum + count - 1, 0),
    listed: rows.reduce((sum, { times }) => sum + times, 0),
    unlisted: [...copies].flatMap(([address, count]) =>
      count - 1 > (listed.get(address) ?? 0) ? [address] : [],
    ),
    states: await shop.states(),
  };
}
