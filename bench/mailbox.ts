import { execFile } from "node:child_process";
import { createWriteStream } from "node:fs";
import { mkdtemp, rm, stat } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { once } from "node:events";
import { promisify } from "node:util";

import { newsletter } from "./newsletters/newsletter.ts";
import { median } from "./pairs.ts";
import type { BenchResult, Metric } from "./result.ts";

const run = promisify(execFile);

const MESSAGES = 100_000;
const RUNS = 3;

/** Short newsletters, so that a hundred thousand fit a temporary folder. */
const ARTICLES = 4;

/** Different messages before they repeat; what is summed up counts copies once, so a line differs. */
const DISTINCT = 500;

/** Prints the most memory a process ever held, in kB, as its last words. */
const LAST_WORDS =
  "data:text/javascript,import{isMainThread}from'node:worker_threads';" +
  "if(isMainThread)process.on('exit',()=>process._rawDebug('peak',process.resourceUsage().maxRSS))";

/** Reads a file to its end and does nothing with it. */
const READ =
  "for await (const chunk of (await import('node:fs')).createReadStream(process.argv[1])) void chunk";

/** One large mailbox through the command on all cores, beside reading the same bytes. */
export async function bench({ scale }: { scale: number }): Promise<BenchResult> {
  const count = Math.max(200, Math.round(MESSAGES * scale));
  const folder = await mkdtemp(join(tmpdir(), "consentry-bench-"));
  try {
    const box = join(folder, "box.mbox");
    await writeMailbox(box, count);
    const megabytes = (await stat(box)).size / 1e6;
    const audit = ["packages/cli/bin/consentry.js", "audit", box, "--summary", "--format", "json"];
    const read = ["--input-type=module", "--eval", READ, box];
    const audited: Taken[] = [];
    const idle: Taken[] = [];
    for (let i = 0; i < RUNS; i++) {
      idle.push(await timed(read));
      audited.push(await timed(audit));
    }
    const jobs = availableParallelism();
    const name = `summary of ${count} messages (${Math.round(megabytes)} MB), ${jobs} workers`;
    return {
      name: "mailbox",
      metrics: [
        compared(name, "messages/s", [audited, idle], ({ seconds }) => count / seconds),
        compared("peak memory", "MB", [audited, idle], ({ peakMb }) => peakMb),
      ],
    };
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function writeMailbox(path: string, count: number): Promise<void> {
  const bodies = Array.from({ length: Math.min(count, DISTINCT) }, (_, seed) =>
    newsletter({ seed: seed + 1, articles: ARTICLES }),
  );
  const file = createWriteStream(path);
  for (let i = 0; i < count; i++) {
    const body = bodies[i % bodies.length] ?? Buffer.alloc(0);
    const start = `From news@shop.example Wed Sep 14 08:02:11 2022\r\nX-Number: ${i}\r\n`;
    if (!file.write(Buffer.concat([Buffer.from(start), body, Buffer.from("\r\n\r\n")]))) {
      await once(file, "drain");
    }
  }
  file.end();
  await once(file, "close");
}

interface Taken {
  readonly seconds: number;
  readonly peakMb: number;
}

async function timed(args: readonly string[]): Promise<Taken> {
  const start = performance.now();
  const { stderr } = await run(process.execPath, ["--import", LAST_WORDS, ...args]);
  const seconds = (performance.now() - start) / 1000;
  const peak = /peak (?<kilobytes>\d+)/.exec(stderr)?.groups?.["kilobytes"];
  if (peak === undefined) throw new Error("the process did not say how much memory it held");
  return { seconds, peakMb: (Number(peak) * 1024) / 1e6 };
}

function compared(
  name: string,
  unit: string,
  [ours, limits]: readonly [readonly Taken[], readonly Taken[]],
  of: (taken: Taken) => number,
): Metric {
  const values = ours.map(of);
  const value = median(values);
  const limit = median(limits.map(of));
  return {
    name,
    value,
    unit,
    limit,
    limitIs: "reading the same bytes with nothing done, same run",
    ratio: value / limit,
    runs: RUNS,
    spread: [Math.min(...values), Math.max(...values)],
  };
}
