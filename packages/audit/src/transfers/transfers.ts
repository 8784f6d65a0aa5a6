import type { Day } from "@consentry/kernel";
import { transferStatus } from "@consentry/law";

import type { Transfer } from "../document.ts";
import { platformHost } from "../platforms/match-url.ts";
import { ownerOn } from "../platforms/owner-on.ts";
import type { Platform } from "../platforms/platform.ts";
import type { Judged } from "../trackers/judge-message.ts";

/**
 * Who is told when the message is opened or a counted link is followed, as far as the file shows:
 * each host once, those that opening tells first. A known
 * platform tells which group's law reaches the data (T2); where the server stood (T1) no file can
 * show, and nothing known is T3.
 */
export function transfersOf(judged: Judged, on: Day | null): readonly Transfer[] {
  const hosts = new Map<string, Transfer>();
  const told = [...judged.references, ...judged.links.filter(({ tracked }) => tracked)];
  for (const { host, url } of told) {
    if (host === "" || hosts.has(host)) continue;
    const match = judged.factsOf(url).shape.matches.find(({ generic }) => !generic);
    hosts.set(host, transferOf(host, match?.platform ?? platformHost(host), on));
  }
  return [...hosts.values()];
}

function transferOf(host: string, platform: Platform | null, on: Day | null): Transfer {
  const company = platform?.company ?? null;
  const owner = platform ? ownerOn(platform, on) : null;
  const country = owner?.country ?? company?.country ?? null;
  const answer = on === null ? null : transferStatus(country, on);
  return {
    host,
    operator: owner && company ? `${company.name} (${owner.name})` : (company?.name ?? null),
    country,
    tier: country === null ? "T3" : "T2",
    on,
    status: answer?.status ?? "unknown",
    basis: answer ? [...answer.basis, ...answer.sources] : [],
  };
}
