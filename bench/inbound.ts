import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

import PostalMime from "postal-mime";

import { readIncoming } from "../packages/mail/src/incoming/read-incoming.ts";
import { readTraces } from "../packages/mail/src/incoming/traces.ts";
import { inTurn } from "./pairs.ts";
import type { BenchResult } from "./result.ts";

const FOLDER = join(import.meta.dirname, "../packages/mail/src/incoming/testing/messages");

/** How often the whole folder is read in a run. */
const TIMES = 200;
const RUNS = 5;

/**
 * Reading what comes back: which of our messages, what happened, what is asked for, of the folder
 * of reports and answers that the tests know the meaning of. The limit is a parser that only takes
 * the same messages apart.
 */
export async function bench({ scale }: { readonly scale: number }): Promise<BenchResult> {
  const mails = readdirSync(FOLDER).map((file) => readFileSync(join(FOLDER, file)));
  const times = Math.max(1, Math.round(TIMES * scale));
  const count = mails.length * times;
  const read = (): Promise<number> =>
    rate(count, () => {
      for (let time = 0; time < times; time += 1) {
        for (const mail of mails) {
          readIncoming(mail);
          readTraces(mail);
        }
      }
      return Promise.resolve();
    });
  const parse = (): Promise<number> =>
    rate(count, async () => {
      for (let time = 0; time < times; time += 1) {
        for (const mail of mails) await PostalMime.parse(mail);
      }
    });
  // Once unmeasured: both are compiled while they run.
  await inTurn(1, read, parse);
  const { a: value, b: limit, ratio, spread } = await inTurn(RUNS, read, parse);
  const limitIs = "postal-mime takes the same messages apart and does nothing with them";
  const metric = {
    name: "messages",
    value,
    unit: "1/s",
    limit,
    limitIs,
    ratio,
    runs: RUNS,
    spread,
  };
  return { name: "inbound", metrics: [metric] };
}

async function rate(count: number, work: () => Promise<void>): Promise<number> {
  const start = performance.now();
  await work();
  return (count * 1_000) / (performance.now() - start);
}
