import type { Link, Reference } from "../document.ts";
import { companyById } from "../parties/companies/companies.ts";
import { isItsOwn } from "../parties/its-own.ts";
import { backedChain } from "../parties/owners-on.ts";
import { siteOf } from "../parties/site.ts";
import type { PlatformKind } from "../platforms/platform.ts";
import type { FindingDraft, JudgedMessage } from "./finding-draft.ts";
import type { Sending } from "./sending.ts";

/** A18: a host under the sender's own name that answers as another company's machine does. */
export function delegatedHost({ references, links, sending }: JudgedMessage): FindingDraft | null {
  if (!sending || sending.site === null) return null;
  const hosts = new Map<string, { told: Reference | Link; company: string }>();
  const opened = references.filter(({ when }) => when === "open");
  for (const told of [...opened, ...links.filter(({ tracked }) => tracked)]) {
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
  { site, on, platformOf }: Sending,
): string | null {
  const platform = platformOf(url);
  if (platform === null || site === null || !RUN_FOR_SENDERS.has(platform.kind)) return null;
  if (siteOf(host) !== site || isItsOwn(platform, site)) return null;
  return backedChain(companyById(platform.company ?? ""), on)[0]?.name ?? null;
}

/** Kinds that work for senders; a program that senders run themselves names no other company. */
const RUN_FOR_SENDERS = new Set<PlatformKind>(["esp", "carrier", "analytics", "click-measurement"]);
