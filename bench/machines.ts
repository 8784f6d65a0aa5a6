import { spawn, type ChildProcess } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

import type { ClientConfig } from "pg";

import { sendThroughKillsOfMany } from "../packages/platform/src/campaigns/delivery/testing/kills-of-many.ts";
import {
  ended,
  firstLine,
  startSink,
} from "../packages/platform/src/campaigns/delivery/testing/start-sink.ts";
import { withOrganisation, type Database } from "../packages/platform/src/database/database.ts";
import { makeOwnDatabase } from "./own-database.ts";
import type { BenchResult, Metric } from "./result.ts";
import { bareLoop } from "./send/bare-loop.ts";
import { aStartedCampaign } from "./send/started-campaign.ts";

const MESSAGES = 100_000;
const SEED = 2026;
const EVERY_MS = 3_000;
const AT_LEAST_MS = 40_000;
/** Bytes of the message that the bare loop hands over: what `send` composes. */
const MESSAGE_BYTES = 19_000;

/**
 * One campaign by one, two and four processes, beside what the sink takes from a bare loop; then one
 * by four of which one is killed every few seconds: who did not get it, who got it twice.
 */
export async function bench({ scale }: { readonly scale: number }): Promise<BenchResult> {
  const own = await makeOwnDatabase();
  const { database, connection } = own;
  const count = Math.max(1_000, Math.round(MESSAGES * scale));
  try {
    const metrics: Metric[] = [];
    for (const workers of [1, 2, 4]) {
      metrics.push(await throughput(database, connection, { workers, count }));
    }
    metrics.push(...(await throughKills(database, connection, count, scale)));
    return { name: "machines", metrics };
  } finally {
    await own.remove();
  }
}

async function throughput(
  database: Database,
  connection: ClientConfig,
  { workers, count }: { readonly workers: number; readonly count: number },
): Promise<Metric> {
  const sink = await startSink();
  const { organisation, campaign } = await aStartedCampaign(database, {
    algorithm: "ed25519-sha256",
    count,
  });
  const url = `smtp://127.0.0.1:${sink.port}`;
  const running = await Promise.all(
    Array.from({ length: workers }, () => startWorker(connection, url)),
  );
  const done = async (): Promise<Progress> => {
    const [row] = await withOrganisation(database, organisation.id, (tx) =>
      tx.rows<Progress>(PROGRESS, [organisation.id, campaign]),
    );
    return row ?? { sent: 0, state: "gone" };
  };
  try {
    let first = await done();
    while (first.sent === 0) {
      await pause(50);
      first = await done();
    }
    const began = performance.now();
    let last = first;
    while (last.state !== "finished") {
      if (last.state === "paused") throw new Error("the campaign was paused");
      await pause(100);
      last = await done();
    }
    const rate = (last.sent - first.sent) / ((performance.now() - began) / 1_000);
    const bare = { port: sink.port, connections: 10 * workers, count };
    const limit = await bareLoop({ ...bare, message: Buffer.alloc(MESSAGE_BYTES, "x") });
    return {
      name: `${count} messages, ${workers} ${workers === 1 ? "worker" : "workers"}`,
      value: rate,
      unit: "messages/s",
      limit,
      limitIs: "the sink's own, ready messages over as many connections",
      runs: 1,
      spread: [rate, rate],
    };
  } finally {
    for (const process_ of running) process_.kill("SIGKILL");
    await Promise.all(running.map(ended));
    await sink.stop();
  }
}

interface Progress {
  readonly sent: number;
  readonly state: string;
}

const PROGRESS = `select (select count(*)::int from deliveries
    where organisation_id = $1 and campaign_id = $2 and sent_at is not null) as sent, state
  from campaigns where organisation_id = $1 and campaign_id = $2`;

async function startWorker(connection: ClientConfig, url: string): Promise<ChildProcess> {
  const program = new URL("machines/worker.ts", import.meta.url).pathname;
  const worker = spawn(process.execPath, [program], { stdio: ["pipe", "pipe", "inherit"] });
  worker.stdin.end(JSON.stringify({ connection, url }));
  await firstLine(worker);
  return worker;
}

async function throughKills(
  database: Database,
  connection: ClientConfig,
  people: number,
  scale: number,
): Promise<readonly Metric[]> {
  const atLeastMs = Math.max(5_000, AT_LEAST_MS * scale);
  const plan = { people, workers: 4, everyMs: EVERY_MS, atLeastMs, seed: SEED };
  const after = await sendThroughKillsOfMany({ database, connection }, plan);
  const counted = (name: string, value: number, unit: string): Metric => ({
    name,
    value,
    unit,
    runs: 1,
    spread: [value, value],
  });
  return [
    counted(`four workers, ${after.kills} kills: missing, of ${people}`, after.missing, "people"),
    {
      ...counted("arrived twice", after.duplicates, "messages"),
      limit: after.listed,
      limitIs: "in hand at the kills, all listed",
    },
    counted("arrived twice and not listed", after.unlisted.length, "people"),
    counted("the whole of it", after.seconds, "seconds"),
  ];
}
