import { spawn, type ChildProcess } from "node:child_process";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import type { ClientConfig } from "pg";

import type { Database } from "../../../database/database.ts";
import { aMailing, type Mailing } from "./a-mailing.ts";
import { counted, drawnFrom, type AfterKills } from "./kills.ts";
import { ended, fileOf, firstLine, startSink } from "./start-sink.ts";

export interface KillsOfMany {
  readonly people: number;
  readonly workers: number;
  /** One of them is killed so often. */
  readonly everyMs: number;
  /** How long the campaign takes at least, by the pace of the sink. */
  readonly atLeastMs: number;
  readonly seed: number;
}

/** What came of it; how many were in hand at the kills is what the list names. */
export interface AfterKillsOfMany extends Omit<AfterKills, "inFlight"> {
  readonly seconds: number;
}

/**
 * Sends a campaign by several processes on one database into a sink that outlives them. Every few
 * moments one of them, drawn from `seed`, is killed with SIGKILL, and another started in its place.
 */
export async function sendThroughKillsOfMany(
  { database, connection }: { readonly database: Database; readonly connection: ClientConfig },
  { people, workers, everyMs, atLeastMs, seed }: KillsOfMany,
): Promise<AfterKillsOfMany> {
  const folder = await mkdtemp(join(tmpdir(), "consentry-kills-"));
  const file = join(folder, "taken.txt");
  const delayMs = Math.round((workers * CONNECTIONS * atLeastMs) / people);
  const sink = await startSink("--file", file, "--delay", String(delayMs));
  const living: ChildProcess[] = [];
  try {
    const mailing = await aMailing(database, people);
    const begin = (): Promise<ChildProcess> => startSender(mailing, connection, sink.port);
    living.push(...(await Promise.all(Array.from({ length: workers }, begin))));
    const began = performance.now();
    const random = drawnFrom(seed);
    let kills = 0;
    for (;;) {
      if (await isFinishedWithin(mailing, everyMs)) break;
      const [killed] = living.splice(Math.floor(random() * living.length), 1);
      killed?.kill("SIGKILL");
      kills += 1;
      living.push(await begin());
    }
    const seconds = (performance.now() - began) / 1_000;
    return { kills, seconds, ...(await counted(mailing, people, file)) };
  } finally {
    for (const process_ of living) process_.kill("SIGKILL");
    await Promise.all(living.map(ended));
    await sink.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

/** Of `send-until-killed.ts`. */
const CONNECTIONS = 10;

async function startSender(
  { organisation, campaign }: Mailing,
  connection: ClientConfig,
  port: number,
): Promise<ChildProcess> {
  const sender = spawn(process.execPath, [fileOf("send-until-killed.ts")], {
    stdio: ["pipe", "pipe", "inherit"],
  });
  // One that is killed before it read what it was told says so nowhere else.
  sender.stdin.on("error", () => undefined);
  sender.stdin.end(JSON.stringify({ connection, organisation: organisation.id, campaign, port }));
  await firstLine(sender);
  return sender;
}

async function isFinishedWithin(mailing: Mailing, ms: number): Promise<boolean> {
  const until = performance.now() + ms;
  while (performance.now() < until) {
    if ((await mailing.state()).state === "finished") return true;
    await pause(100);
  }
  return false;
}
