import { auditMessage, cleanMessage, compareMessages } from "@consentry/audit";

import { newsletter } from "./newsletters/newsletter.ts";
import { inTurn, rateOf } from "./pairs.ts";
import type { BenchResult, Metric } from "./result.ts";

/** Comparing two copies and cleaning one, beside the audits that either begins with. */
export async function bench({ scale }: { scale: number }): Promise<BenchResult> {
  const count = Math.max(10, Math.round(60 * scale));
  const messages = Array.from({ length: count }, (_, at) => newsletter({ seed: at + 1 }));
  const copies = messages.map((first, at) => ({
    first,
    second: newsletter({ seed: at + 1, reader: "oTher0reAder1aNd2nO3xY" }),
  }));
  const runs = Math.max(3, Math.round(7 * scale));
  const audits = (): Promise<number> => each(messages, (message) => auditMessage(message));
  const pairs = (): Promise<number> =>
    each(copies, ({ first, second }) => compareMessages(first, second));
  const cleanings = (): Promise<number> => each(messages, (message) => cleanMessage(message));
  return {
    name: "compare",
    metrics: [
      await beside("two copies compared", "pairs/s", runs, pairs, audits),
      await beside("messages cleaned", "messages/s", runs, cleanings, audits),
    ],
  };
}

async function beside(
  name: string,
  unit: string,
  runs: number,
  work: () => Promise<number>,
  audits: () => Promise<number>,
): Promise<Metric> {
  await inTurn(2, work, audits);
  const { a, b, ratio, spread } = await inTurn(runs, work, audits);
  return {
    name,
    value: a,
    unit,
    limit: b,
    limitIs: "one audit of the same messages, same run",
    ratio,
    runs,
    spread,
  };
}

function each<Item>(items: readonly Item[], work: (item: Item) => unknown): Promise<number> {
  return rateOf(items.length, () => {
    for (const item of items) work(item);
  });
}
