import { sendThroughKills } from "../packages/platform/src/campaigns/delivery/testing/kills.ts";
import { makeOwnDatabase } from "./own-database.ts";
import type { BenchResult, Metric } from "./result.ts";

const PEOPLE = 10_000;
const KILLS = 20;
const SEED = 2026;

/**
 * A campaign whose sender is killed at twenty moments, into a sink that outlives it: what is lost
 * (nobody may be), what arrived twice, and how many the list of possible duplicates names.
 */
export async function bench({ scale }: { readonly scale: number }): Promise<BenchResult> {
  const own = await makeOwnDatabase();
  const { database, connection } = own;
  try {
    const people = Math.max(100, Math.round(PEOPLE * scale));
    const kills = Math.max(2, Math.round(KILLS * scale));
    const after = await sendThroughKills({ database, connection }, { people, kills, seed: SEED });
    const { missing, duplicates, inFlight, listed, unlisted } = after;
    return {
      name: "kills",
      metrics: [
        counted(`people who did not get it, of ${people}`, missing, "people"),
        counted("kills with messages in hand", after.kills, `of ${kills}`),
        {
          ...counted("arrived twice", duplicates, "messages"),
          limit: inFlight,
          limitIs: "in hand at the kills",
        },
        counted("arrived twice and not listed", unlisted.length, "people"),
        counted("listed as possible duplicates", listed, "messages"),
      ],
    };
  } finally {
    await own.remove();
  }
}

function counted(name: string, value: number, unit: string): Metric {
  return { name, value, unit, runs: 1, spread: [value, value] };
}
