import type { Link, Reference } from "../document.ts";
import type { Platform, PlatformKind } from "../platforms/platform.ts";
import { platformHost } from "../platforms/match-url.ts";
import type { FindingDraft, JudgedMessage } from "./finding-draft.ts";
import { siteOf, type Sending } from "./sending.ts";

/** A18: a host under the sender's own name that answers as another company's machine does. */
export function delegatedHost({ references, links, sending }: JudgedMessage): FindingDraft | null {
  if (!sending || sending.site === null) return null;
  const hosts = new Map<string, { told: Reference | Link; company: string }>();
  for (const told of [...references, ...links.filter(({ tracked }) => tracked)]) {
    const company = hosts.has(told.host) ? null : companyBehind(told, sending);
    if (company !== null) hosts.set(told.host, { told, company });
  }
  if (hosts.size === 0) return null;
  const found = [...hosts.values()];
  return {
    id: "A18",
    technique: "delegated-host",
    observes: ["device", "location"],
    severity: "exposure",
    grade: "likely",
    urls: found.map(({ told }) => told.url),
    at: found.map(({ told }) => told.at),
    who: found.map(({ told, company }) => `${told.host} (${company})`).slice(0, MOST_NAMED),
    practice: "processor",
  };
}

const MOST_NAMED = 4;

/** The company that runs a host of the sender's name, when its own form of address shows it. */
function companyBehind(
  { host, url }: Reference | Link,
  { site, platformOf }: Sending,
): string | null {
  const platform = platformOf(url);
  if (!platform?.company || !RUN_FOR_OTHERS.has(platform.kind)) return null;
  if (siteOf(host) !== site || site === null) return null;
  return isItsOwn(platform, site) ? null : platform.company.name;
}

/** Programs that senders run themselves say nothing of another company. */
const RUN_FOR_OTHERS = new Set<PlatformKind>(["esp", "carrier", "analytics", "click-measurement"]);

/** The company writes about itself: its site is its own host, or bears its name. */
function isItsOwn(platform: Platform, site: string): boolean {
  if (platformHost(site)?.id === platform.id) return true;
  const label = plain(site.split(".")[0] ?? "");
  return [platform.id, platform.name, platform.company?.name ?? ""].some((name) =>
    plain(name).includes(label),
  );
}

function plain(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
