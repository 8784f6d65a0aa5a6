/**
 * `npm run bench [-- NAME …] [--scale 0.1] [--format json]`: medians beside a limit measured in
 * the same run. Without a name, all of them.
 */
import { availableParallelism } from "node:os";
import { parseArgs } from "node:util";

import type { BenchResult, Metric } from "./result.ts";

interface BenchModule {
  bench(options: {
    readonly scale: number;
    /** `smtp://127.0.0.1:PORT`, of a sink that is there already; of sending alone. */
    readonly sink?: string | undefined;
  }): Promise<BenchResult>;
}

const BENCHES: Readonly<Record<string, () => Promise<BenchModule>>> = {
  audience: () => import("./audience.ts"),
  audit: () => import("./audit.ts"),
  backup: () => import("./backup.ts"),
  compare: () => import("./compare.ts"),
  copy: () => import("./copy.ts"),
  compose: () => import("./compose.ts"),
  import: () => import("./import.ts"),
  inbound: () => import("./inbound.ts"),
  kills: () => import("./kills.ts"),
  law: () => import("./law.ts"),
  ledger: () => import("./ledger.ts"),
  segment: () => import("./segment.ts"),
  retention: () => import("./retention.ts"),
  send: () => import("./send.ts"),
  "message-kills": () => import("./message-kills.ts"),
  transactional: () => import("./transactional.ts"),
  machines: () => import("./machines.ts"),
  mailbox: () => import("./mailbox.ts"),
  measure: () => import("./measure.ts"),
};

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    scale: { type: "string", default: "1" },
    sink: { type: "string" },
    format: { type: "string", default: "text" },
  },
});

const scale = Number(values.scale);
const unknown = positionals.filter((name) => !(name in BENCHES));
if (unknown.length > 0 || !(scale > 0)) {
  const names = Object.keys(BENCHES).join(", ");
  console.error(
    `Unknown benchmark ${unknown.join(", ")} or scale ${values.scale}. Known: ${names}.`,
  );
  process.exit(2);
}

for (const name of positionals.length > 0 ? positionals : Object.keys(BENCHES)) {
  const bench = await BENCHES[name]?.();
  if (bench) print(await bench.bench({ scale, sink: values.sink }));
}

function print(result: BenchResult): void {
  if (values.format === "json") {
    const machine = { cores: availableParallelism(), node: process.version };
    const { name, metrics } = result;
    console.log(JSON.stringify({ schema: "consentry.bench/1", name, ...machine, metrics }));
    return;
  }
  console.log(`\n${result.name} · ${availableParallelism()} cores · Node ${process.version}`);
  for (const metric of result.metrics) console.log(`  ${line(metric)}`);
}

function line(metric: Metric): string {
  const value = `${metric.name.padEnd(34)} ${rounded(metric.value).padStart(10)} ${metric.unit}`;
  if (metric.limit === undefined) return value;
  const ratio = (metric.ratio ?? metric.value / metric.limit).toFixed(2);
  return `${value}   ${ratio} of ${rounded(metric.limit)} (${metric.limitIs ?? "limit"})`;
}

function rounded(value: number): string {
  return value >= 100 ? Math.round(value).toLocaleString("en") : value.toFixed(1);
}
