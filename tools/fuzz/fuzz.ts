/**
 * `node tools/fuzz/fuzz.ts [--minutes N] [--seed S]`: throws damaged messages at the auditor until
 * the time is up. A message that breaks a promise is made small and kept in `.build/fuzz/`.
 */
import { mkdirSync, writeFileSync } from "node:fs";
import { parseArgs } from "node:util";

import * as fc from "fast-check";

import { anyInput } from "./any-input.ts";
import { growsTooFast } from "./growth.ts";
import { PROMISES } from "./promises.ts";

const FOLDER = ".build/fuzz";

/** Messages between two looks at the clock. */
const ROUND = 200;

/** Each of these is audited many times over. */
const GROWTH_ROUND = 5;

const CHECKS = [
  ...Object.entries(PROMISES).map(([name, promise]) => ({ name, promise, runs: ROUND })),
  { name: "work grows with size", promise: growsTooFast, runs: GROWTH_ROUND },
];

const { values } = parseArgs({
  options: { minutes: { type: "string", default: "1" }, seed: { type: "string", default: "1" } },
});
const [minutes, seed] = [Number(values.minutes), Number(values.seed)];
if (!(minutes > 0) || !Number.isInteger(seed)) {
  console.error("--minutes takes a number above 0, --seed a whole number");
  process.exit(2);
}

const started = Date.now();
let messages = 0;
let faults = 0;
let slowest = { ms: 0, bytes: 0 };
for (let round = 0; Date.now() - started < minutes * 60_000; round++) {
  for (const { name, promise, runs } of CHECKS) {
    const property = fc.property(anyInput, (bytes) => {
      const before = performance.now();
      const fault = promise(bytes);
      const ms = performance.now() - before;
      if (ms > slowest.ms && promise !== growsTooFast)
        slowest = { ms: Math.round(ms), bytes: bytes.length };
      messages++;
      if (fault !== null) throw new Error(fault);
    });
    // What is slow is not made small: each step of that is slow, too.
    const endOnFailure = promise === growsTooFast;
    const result = fc.check(property, { seed: seed + round, numRuns: runs, endOnFailure });
    if (result.failed) keep(name, result.counterexample?.[0], seed + round, result.errorInstance);
  }
}
const spent = ((Date.now() - started) / 60_000).toFixed(1);
console.log(`${messages} checks in ${spent} minutes, ${faults} faults, seed ${seed}`);
console.log(`slowest: ${slowest.ms} ms for ${slowest.bytes} bytes`);
process.exitCode = faults === 0 ? 0 : 1;

function keep(promise: string, bytes: Uint8Array | undefined, at: number, error: unknown): void {
  faults++;
  mkdirSync(FOLDER, { recursive: true });
  const path = `${FOLDER}/${promise.replaceAll(" ", "-")}.${at}.eml`;
  if (bytes) writeFileSync(path, bytes);
  console.log(`${promise}: seed ${at}, ${path}: ${error instanceof Error ? error.message : "?"}`);
}
