import { chmodSync, mkdtempSync } from "node:fs";
import { rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";

import { sendThroughKills } from "../packages/platform/src/campaigns/delivery/testing/kills.ts";
import { openEmbedded } from "../packages/platform/src/database/embedded/open-embedded.ts";
import { openThrough } from "../packages/platform/src/database/open-database.ts";
import type { BenchResult, Metric } from "./result.ts";

const PEOPLE = 10_000;
const KILLS = 20;
const SEED = 2026;

/**
 * A campaign whose sender is killed at twenty moments, into a sink that outlives it: what is lost
 * (nobody may be), what arrived twice, and how many the list of possible duplicates names.
 */
export async function bench({ scale }: { readonly scale: number }): Promise<BenchResult> {
  const folder = mkdtempSync(join(tmpdir(), "consentry-bench-"));
  chmodSync(folder, 0o711);
  const server = await openEmbedded(folder, { joins: false, report: () => undefined });
  if (!server.ok) throw new Error(server.error.sentence);
  const { connection } = server.value;
  const opened = await openThrough({
    connection,
    place: { kind: "embedded", folder, isNew: true },
    stop: () => server.value.stop(),
  });
  if (!opened.ok) throw new Error(opened.error.sentence);
  const { database } = opened.value;
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
    await database.stop();
    await rm(folder, { recursive: true, force: true });
  }
}

function counted(name: string, value: number, unit: string): Metric {
  return { name, value, unit, runs: 1, spread: [value, value] };
}
