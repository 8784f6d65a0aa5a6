import { burstThroughKills } from "../packages/platform/src/transactional/testing/burst-through-kills.ts";
import { makeOwnDatabase } from "./own-database.ts";
import type { BenchResult, Metric } from "./result.ts";

const MESSAGES = 50_000;
const KILLS = 20;

/**
 * Bursts of messages over HTTP into a server that is killed at twenty moments, and sends what it
 * took to a sink that outlives it: what was answered for and lost (nothing may be), what arrived
 * twice, and how much of that the rows themselves name.
 */
export async function bench({ scale }: { readonly scale: number }): Promise<BenchResult> {
  const own = await makeOwnDatabase();
  const { database, connection } = own;
  try {
    const messages = Math.max(200, Math.round(MESSAGES * scale));
    const kills = Math.max(2, Math.round(KILLS * scale));
    const after = await burstThroughKills({ database, connection }, { messages, kills });
    return {
      name: "message-kills",
      metrics: [
        counted(`acknowledged and lost, of ${messages}`, after.missing, "messages"),
        counted("accepted twice", after.accepted - messages, "messages"),
        counted("kills with work under way", after.kills, `of ${kills}`),
        {
          ...counted("arrived twice", after.duplicates, "messages"),
          limit: after.listed,
          limitIs: "listed as possible",
        },
        counted("arrived twice and not listed", after.unlisted.length, "messages"),
      ],
    };
  } finally {
    await own.remove();
  }
}

function counted(name: string, value: number, unit: string): Metric {
  return { name, value, unit, runs: 1, spread: [value, value] };
}
