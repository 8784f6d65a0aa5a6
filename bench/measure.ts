import { execFile } from "node:child_process";
import { randomBytes } from "node:crypto";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { promisify } from "node:util";

import { dayOf, Secret, type Instant } from "@consentry/kernel";

import { withOrganisation, type Database } from "../packages/platform/src/database/database.ts";
import { openDatabase } from "../packages/platform/src/database/open-database.ts";
import { newId } from "../packages/platform/src/database/organisation-id.ts";
import { makeServer } from "../packages/platform/src/http/server.ts";
import { makeMonthsAhead } from "../packages/platform/src/measurement/months.ts";
import { sendOpenImage } from "../packages/platform/src/measurement/open-image.ts";
import {
  sealMeasureToken,
  type MeasuredReader,
  TOKEN_BYTES,
  type Signal,
} from "../packages/platform/src/measurement/tokens/measure-token.ts";
import { keysOf } from "../packages/platform/src/organisations/keys.ts";
import { makeOrganisation } from "../packages/platform/src/organisations/organisation.ts";
import { sendToMany } from "./measure/measured-people.ts";
import { median } from "./pairs.ts";
import type { BenchResult, Metric } from "./result.ts";

/** More than are asked about in ten seconds: a load that is repeated in them writes nothing. */
const PEOPLE = 200_000;
const MILLISECONDS = 4_000;
/** Readers who open their mail in the same moment: the more wait together, the less each costs. */
const CONNECTIONS = 256;
const RUNS = 3;

/**
 * Measured loads, each answered after what may be kept of it is on the disk, beside a bare server
 * of Node that answers the same image to everybody. Both in this process, asked in turn by another.
 */
export async function bench({ scale }: { readonly scale: number }): Promise<BenchResult> {
  const folder = await mkdtemp(join(tmpdir(), "consentry-bench-"));
  await chmod(folder, 0o711);
  try {
    const opened = await openDatabase({ databaseUrl: null, dataDirectory: join(folder, "data") });
    if (!opened.ok) throw new Error(opened.error.sentence);
    const { database } = opened.value;
    try {
      return { name: "measure", metrics: await measure(database, folder, scale) };
    } finally {
      await database.stop();
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function measure(
  database: Database,
  folder: string,
  scale: number,
): Promise<readonly Metric[]> {
  const secret = new Secret(randomBytes(48).toString("base64url"));
  const asked = await prepare(database, secret, Math.round(PEOPLE * scale));
  const assets = join(folder, "assets");
  await mkdir(assets);
  const app = await makeServer({
    web: { assets, icon: Buffer.alloc(0), page: () => "" },
    logLevel: "error",
    database,
    installation: { database, secret, publicUrl: "http://localhost", now, uploads: folder },
  });
  await app.listen({ port: 0, host: "127.0.0.1" });
  const bare = createServer((_request, response) => sendOpenImage(response));
  await new Promise<void>((resolve) => bare.listen(0, "127.0.0.1", resolve));
  const metrics: Metric[] = [];
  try {
    for (const [name, paths] of Object.entries(asked)) {
      const file = join(folder, "paths");
      await writeFile(file, paths.join("\n"));
      const duration = Math.max(1_000, MILLISECONDS * scale);
      metrics.push(await beside(name, portOf(app.server), portOf(bare), { file, duration }));
    }
  } finally {
    await app.close();
    bare.close();
  }
  const memory = process.memoryUsage.rss() / 2 ** 20;
  const spread = [memory, memory] as const;
  return [...metrics, { name: "memory at the end", value: memory, unit: "MiB", runs: 1, spread }];
}

function portOf(server: Server): number {
  return (server.address() as AddressInfo).port;
}

function now(): Instant {
  return `${new Date().toISOString().slice(0, 19)}Z` as Instant;
}

/** What is asked for, by the name of its figure. */
async function prepare(
  database: Database,
  secret: Secret,
  people: number,
): Promise<Readonly<Record<string, readonly string[]>>> {
  const { id } = await makeOrganisation(database, { name: "Bench", country: "FR" });
  const { measureKey } = keysOf(secret, id);
  const campaign = newId();
  const agreed = Math.round(people * 0.8);
  const sent = await withOrganisation(database, id, async (tx) => {
    await makeMonthsAhead(tx, dayOf(now()));
    return sendToMany(tx, id, campaign, { people, agreed });
  });
  const path = (reader: MeasuredReader, signal: Signal): string => {
    const purposes = [`track.${signal}.individual`] as const;
    const link = signal === "click" ? 1 : 0;
    const token = sealMeasureToken(
      { organisation: id, campaign, reader, signal, level: "individual", link, purposes },
      measureKey,
    );
    return `/${signal === "click" ? "l" : "o"}/${token}`;
  };
  const [yes, no] = [sent.slice(0, agreed), sent.slice(agreed)];
  return {
    "/o/ kept as an event": yes.map((reader) => path(reader, "open")),
    "/l/ kept as an event": yes.map((reader) => path(reader, "click")),
    "/o/ withdrawn from": no.map((reader) => path(reader, "open")),
    "/l/ withdrawn from": no.map((reader) => path(reader, "click")),
    "/o/ forged": Array.from(
      { length: people },
      () => `/o/${randomBytes(TOKEN_BYTES).toString("base64url")}`,
    ),
  };
}

async function beside(
  name: string,
  ours: number,
  bare: number,
  { file, duration }: { readonly file: string; readonly duration: number },
): Promise<Metric> {
  const values: number[] = [];
  const limits: number[] = [];
  const ratios: number[] = [];
  let first = 0;
  for (let run = 0; run < RUNS; run++) {
    const limit = await ask(bare, { file, duration, first: 0 });
    const { rate, next } = await ask(ours, { file, duration, first });
    first = next;
    values.push(rate);
    limits.push(limit.rate);
    ratios.push(rate / limit.rate);
  }
  return {
    name,
    value: median(values),
    unit: "1/s",
    limit: median(limits),
    limitIs: "a bare server answering the same image, same run",
    ratio: median(ratios),
    runs: RUNS,
    spread: [Math.min(...ratios), Math.max(...ratios)],
  };
}

interface Answered {
  readonly rate: number;
  /** The path to begin with the next time: what was asked for is not asked for again at once. */
  readonly next: number;
}

async function ask(
  port: number,
  {
    file,
    duration,
    first,
  }: { readonly file: string; readonly duration: number; readonly first: number },
): Promise<Answered> {
  const numbers = [port, CONNECTIONS, duration, file, first].map(String);
  const { stdout } = await run(process.execPath, [GENERATOR, ...numbers]);
  return JSON.parse(stdout) as Answered;
}

const run = promisify(execFile);
const GENERATOR = fileURLToPath(new URL("measure/generate-load.ts", import.meta.url));
