import { chmodSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as pause } from "node:timers/promises";

import { Secret, type Instant } from "@consentry/kernel";
import { relayAt, relayPool, type DkimAlgorithm, type Transport } from "@consentry/mail";

import { keepSending } from "../packages/platform/src/campaigns/delivery/keep-sending.ts";
import { startSink } from "../packages/platform/src/campaigns/delivery/testing/start-sink.ts";
import { readCampaign } from "../packages/platform/src/campaigns/store/read-campaign.ts";
import { withOrganisation, type Database } from "../packages/platform/src/database/database.ts";
import { openDatabase } from "../packages/platform/src/database/open-database.ts";
import type { BenchResult, Metric } from "./result.ts";
import { bareLoop } from "./send/bare-loop.ts";
import { aStartedCampaign, SECRET, type Started } from "./send/started-campaign.ts";

const MESSAGES = 100_000;
const CONNECTIONS = 10;

/**
 * A campaign of 20 kB messages from its rows to a sink in a process of its own: decided anew, frozen,
 * composed, signed, handed over, and written down durably, by one process. Beside it a bare loop that
 * pipes one ready message into the same sink over as many connections, before and after.
 */
export async function bench({
  scale,
  sink: given,
}: {
  readonly scale: number;
  readonly sink?: string | undefined;
}): Promise<BenchResult> {
  const count = Math.max(1_000, Math.round(MESSAGES * scale));
  const folder = mkdtempSync(join(tmpdir(), "consentry-bench-"));
  chmodSync(folder, 0o711);
  const sink = given === undefined ? await startSink() : null;
  const url = given ?? `smtp://127.0.0.1:${sink?.port}`;
  const opened = await openDatabase({ databaseUrl: null, dataDirectory: folder });
  if (!opened.ok) throw new Error(opened.error.sentence);
  const { database } = opened.value;
  try {
    const metrics: Metric[] = [];
    for (const algorithm of ["ed25519-sha256", "rsa-sha256"] as const) {
      metrics.push(...(await measure(database, { algorithm, count, url })));
    }
    return { name: "send", metrics };
  } finally {
    await database.stop();
    await sink?.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

interface Sending {
  readonly algorithm: DkimAlgorithm;
  readonly count: number;
  readonly url: string;
}

async function measure(database: Database, sending: Sending): Promise<readonly Metric[]> {
  const { algorithm, count, url } = sending;
  const campaign = await aStartedCampaign(database, sending);
  const sent = await send(database, campaign, url);
  const port = Number(new URL(url).port);
  const bare = { port, connections: CONNECTIONS, count, message: sent.message };
  const limits = [await bareLoop(bare), await bareLoop(bare)];
  const limit = (Math.min(...limits) + Math.max(...limits)) / 2;
  const ratios = limits.map((one) => sent.rate / one);
  const one = (value: number) => ({ value, runs: 1, spread: [value, value] as const });
  return [
    {
      ...one(sent.rate),
      name: `${count} messages, ${algorithm}`,
      unit: "messages/s",
      limit,
      limitIs: "piping ready messages into the same sink",
      ratio: sent.rate / limit,
      spread: [Math.min(...ratios), Math.max(...ratios)],
    },
    { ...one(sent.ownMicros), name: "our own processor time", unit: "µs a message" },
    { ...one(sent.peakMegabytes), name: "memory at the peak", unit: "MB" },
    { ...one(sent.message.length), name: "one message", unit: "bytes" },
  ];
}

async function send(
  database: Database,
  { organisation, campaign }: Started,
  url: string,
): Promise<{
  readonly rate: number;
  readonly ownMicros: number;
  readonly peakMegabytes: number;
  readonly message: Uint8Array;
}> {
  const pool = relayPool([{ ...relayAt(new Secret(url)), connections: CONNECTIONS }]);
  let message: Uint8Array | null = null;
  let [count, firstAt, ownBefore] = [0, 0, process.cpuUsage()];
  const transport: Transport = {
    deliver(mail) {
      if (message === null) {
        message = mail.message;
        firstAt = performance.now();
        ownBefore = process.cpuUsage();
      }
      count += 1;
      return pool.deliver(mail);
    },
    close: () => pool.close(),
  };
  const sending = keepSending(
    {
      database,
      secret: SECRET,
      publicUrl: "https://mail.example.org",
      now: () => new Date().toISOString().replace(/\.\d+Z$/, "Z") as Instant,
      uploads: "",
    },
    { mails: { transportOf: () => transport, connections: CONNECTIONS } },
    (what) => console.error(what),
  );
  let peak = 0;
  for (;;) {
    peak = Math.max(peak, process.memoryUsage.rss());
    const now = await withOrganisation(database, organisation.id, (tx) =>
      readCampaign(tx, organisation.id, campaign),
    );
    if (now?.state === "finished") break;
    if (now?.state === "paused") throw new Error(`paused: ${now.pausedBecause}`);
    await pause(100);
  }
  const seconds = (performance.now() - firstAt) / 1_000;
  const { user, system } = process.cpuUsage(ownBefore);
  await sending.stop();
  await pool.close();
  return {
    rate: count / seconds,
    ownMicros: (user + system) / count,
    peakMegabytes: peak / 1e6,
    message: message ?? new Uint8Array(),
  };
}
