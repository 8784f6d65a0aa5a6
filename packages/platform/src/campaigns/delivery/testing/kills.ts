import { spawn } from "node:child_process";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { Client, type ClientConfig } from "pg";

import type { Database } from "../../../database/database.ts";
import { listPossibleDuplicates } from "../possible-duplicates.ts";
import { aMailing, type Mailing } from "./a-mailing.ts";
import { ended, fileOf, firstLine, startSink } from "./start-sink.ts";

/** What a campaign came to whose worker was killed again and again. */
export interface AfterKills {
  readonly kills: number;
  /** Messages in hand when their worker was killed, summed over the kills. */
  readonly inFlight: number;
  /** How many addresses the sink never got, of all. */
  readonly missing: number;
  /** Copies beyond the first, in the sink's own file. */
  readonly duplicates: number;
  /** How many duplicates may be by the list, and addresses with a copy too many that it does not name. */
  readonly listed: number;
  readonly unlisted: readonly string[];
  readonly states: Readonly<Record<string, number>>;
}

/**
 * Sends a campaign into a sink that outlives it, kills the sender with SIGKILL at moments drawn from
 * `seed`, starts it again each time, and at last lets it end.
 */
export async function sendThroughKills(
  { database, connection }: { readonly database: Database; readonly connection: ClientConfig },
  {
    people,
    kills,
    seed,
  }: { readonly people: number; readonly kills: number; readonly seed: number },
): Promise<AfterKills> {
  const folder = await mkdtemp(join(tmpdir(), "consentry-kills-"));
  const file = join(folder, "taken.txt");
  // Slow enough that there is something left to kill: ten connections, so many mails a second each.
  const delayMs = Math.round((10 * LONGEST_LIFE_MS * kills * SLOWER) / people);
  const sink = await startSink("--file", file, "--delay", String(delayMs));
  const looking = new Client(connection);
  try {
    await looking.connect();
    const mailing = await aMailing(database, people);
    const told = {
      connection,
      organisation: mailing.organisation.id,
      campaign: mailing.campaign,
      port: sink.port,
    };
    const random = drawnFrom(seed);
    const leftBy = new Map<string, number>();
    let killed = 0;
    for (let life = 0; life <= kills; life += 1) {
      const known = await backends(looking);
      const sender = spawn(process.execPath, [fileOf("send-until-killed.ts")], {
        stdio: ["pipe", "pipe", "inherit"],
      });
      sender.stdin.end(JSON.stringify(told));
      await firstLine(sender);
      if (life === kills) await untilFinished(mailing);
      else await pause(SHORTEST_LIFE_MS + random() * (LONGEST_LIFE_MS - SHORTEST_LIFE_MS));
      sender.kill("SIGKILL");
      await ended(sender);
      // What it was committing is committed or not from then on.
      while ((await backends(looking)).some((pid) => !known.includes(pid))) await pause(5);
      // A life may end before it put back what the one before left: that is counted once.
      const left = (await inHand(mailing)).filter(({ worker }) => !leftBy.has(worker));
      for (const { worker, count } of left) leftBy.set(worker, count);
      if (life < kills && left.length > 0) killed += 1;
    }
    const inFlight = [...leftBy.values()].reduce((sum, count) => sum + count, 0);
    return { kills: killed, inFlight, ...(await counted(mailing, people, file)) };
  } finally {
    await looking.end();
    await sink.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

const SHORTEST_LIFE_MS = 50;
const LONGEST_LIFE_MS = 500;
/** All lives together see about two thirds of the campaign. */
const SLOWER = 0.8;

async function backends(client: Client): Promise<readonly number[]> {
  const { rows } = await client.query<{ pid: number }>(
    `select pid from pg_stat_activity
      where datname = current_database() and application_name like 'consentry%'`,
  );
  return rows.map(({ pid }) => pid);
}

/** How many messages each worker, of which none lives any more, has in hand. */
async function inHand(
  mailing: Mailing,
): Promise<readonly { readonly worker: string; readonly count: number }[]> {
  return mailing.within((tx) =>
    tx.rows(
      `select worker, count(*)::int as count from deliveries
        where organisation_id = $1 and campaign_id = $2 and state = 'in-flight' group by worker`,
      [mailing.organisation.id, mailing.campaign],
    ),
  );
}

async function untilFinished(mailing: Mailing): Promise<void> {
  while ((await mailing.state()).state !== "finished") await pause(50);
}

/** Who got it how often by the sink's own file, beside what the database says of it. */
export async function counted(
  mailing: Mailing,
  people: number,
  file: string,
): Promise<Omit<AfterKills, "kills" | "inFlight">> {
  const copies = new Map<string, number>();
  for (const address of (await readFile(file, "utf8")).trimEnd().split("\n")) {
    copies.set(address, (copies.get(address) ?? 0) + 1);
  }
  const listed = await mailing.within(async (tx) => {
    const all = [];
    for (;;) {
      const after = all.at(-1)?.delivery ?? null;
      const page = await listPossibleDuplicates(
        tx,
        mailing.organisation.id,
        mailing.campaign,
        after,
      );
      if (page.length === 0) return all;
      all.push(...page);
    }
  });
  const named = new Map(listed.map(({ address, times }) => [address ?? "", times]));
  return {
    missing: people - copies.size,
    duplicates: [...copies.values()].reduce((sum, count) => sum + count - 1, 0),
    listed: listed.reduce((sum, { times }) => sum + times, 0),
    unlisted: [...copies].flatMap(([address, count]) =>
      count - 1 > (named.get(address) ?? 0) ? [address] : [],
    ),
    states: await mailing.states(),
  };
}

/** Numbers from 0 to 1, the same for the same seed (mulberry32). */
export function drawnFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
