import { execFile } from "node:child_process";
import { hash } from "node:crypto";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { availableParallelism, tmpdir } from "node:os";
import { join } from "node:path";
import { promisify } from "node:util";

import { auditMessage } from "@consentry/audit";
import PostalMime from "postal-mime";

import { newsletter } from "./newsletters/newsletter.ts";
import { inTurn, median, rateOf } from "./pairs.ts";
import type { BenchResult, Metric } from "./result.ts";

const run = promisify(execFile);

const sha256 = (bytes: Uint8Array): string => hash("sha256", bytes, "hex");

/** Messages a second beside MIME parsing alone, both cores, and what hostile mail costs. */
export async function bench({ scale }: { scale: number }): Promise<BenchResult> {
  const messages = Array.from({ length: Math.max(10, Math.round(100 * scale)) }, (_, seed) =>
    newsletter({ seed: seed + 1 }),
  );
  const metrics = [
    await besideParsing(messages, Math.max(3, Math.round(9 * scale))),
    ...(await cores(Math.max(200, Math.round(10_000 * scale)))),
    hostile("25 MB message", large()),
    hostile("100,000 links", manyLinks(100_000)),
  ];
  return { name: "audit", metrics };
}

async function besideParsing(messages: readonly Buffer[], runs: number): Promise<Metric> {
  const audit = (): Promise<number> =>
    rateOf(messages.length, () => {
      for (const message of messages) auditMessage(message, { sha256 });
    });
  const parse = (): Promise<number> =>
    rateOf(messages.length, async () => {
      for (const message of messages) await PostalMime.parse(message);
    });
  await inTurn(12, audit, parse);
  const { a, b, ratio, spread } = await inTurn(runs, audit, parse);
  return {
    name: "whole audit, 55 kB newsletters",
    value: a,
    unit: "messages/s",
    limit: b,
    limitIs: "postal-mime parsing alone, same run",
    ratio,
    runs,
    spread,
  };
}

/** The command over a folder, one worker and all: what a person with many mails waits for. */
async function cores(count: number): Promise<Metric[]> {
  const folder = await mkdtemp(join(tmpdir(), "consentry-bench-"));
  try {
    for (let i = 0; i < count; i++) {
      await writeFile(join(folder, `${i}.eml`), newsletter({ seed: (i % 200) + 1 }));
    }
    const all = availableParallelism();
    const one = await command(folder, count, 1);
    const many = await command(folder, count, all);
    return [
      { name: `command, 1 worker, ${count} files`, ...one, unit: "messages/s", runs: 3 },
      {
        name: `command, ${all} workers`,
        ...many,
        unit: "messages/s",
        limit: one.value * all,
        limitIs: `${all} times one worker`,
        ratio: many.value / (one.value * all),
        runs: 3,
      },
    ];
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function command(
  folder: string,
  count: number,
  jobs: number,
): Promise<{ value: number; spread: [number, number] }> {
  const rates: number[] = [];
  for (let i = 0; i < 3; i++) {
    const start = performance.now();
    await run(
      process.execPath,
      [
        "packages/cli/bin/consentry.js",
        "audit",
        folder,
        "--format",
        "jsonl",
        "--jobs",
        String(jobs),
      ],
      { maxBuffer: 2 ** 31 - 1 },
    );
    rates.push(count / ((performance.now() - start) / 1000));
  }
  return { value: median(rates), spread: [Math.min(...rates), Math.max(...rates)] };
}

function hostile(name: string, message: Buffer): Metric {
  const times = [0, 1, 2].map(() => {
    const start = performance.now();
    auditMessage(message, { sha256 });
    return (performance.now() - start) / 1000;
  });
  return {
    name,
    value: median(times),
    unit: "s",
    runs: times.length,
    spread: [Math.min(...times), Math.max(...times)],
  };
}

const HEADER =
  "From: a@example.org\r\nTo: b@example.org\r\nSubject: x\r\nMIME-Version: 1.0\r\nContent-Type: text/html; charset=utf-8\r\n\r\n";

function large(): Buffer {
  return Buffer.from(
    HEADER + "<p>The quick brown fox reads a very long letter.</p>\r\n".repeat(480_000),
  );
}

function manyLinks(count: number): Buffer {
  const links = Array.from(
    { length: count },
    (_, n) =>
      `<a href="https://click.shop.example/ls/click?upn=u001.${n}AbCdEf0123456789xYz">x</a>`,
  );
  return Buffer.from(HEADER + links.join("\r\n"));
}
