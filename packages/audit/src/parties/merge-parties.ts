import type { Party } from "./party.ts";
import { siteOf } from "./site.ts";

/** More than this proves no more; a hostile message can name any number of hosts. */
const MOST_EVIDENCE = 12;

interface Group {
  first: Party;
  role: Party["role"];
  readonly services: Set<string>;
  readonly hosts: Set<string>;
  readonly byHeader: Set<string>;
  readonly told: Set<Party["told"][number]>;
  readonly evidence: Set<string>;
}

/**
 * Puts parties that are one company (else one service, one sender, one registrable domain)
 * together, in the order in which each was met first.
 */
export function mergeParties(parties: readonly Party[]): readonly Party[] {
  const groups = new Map<string, Group>();
  for (const party of parties) {
    const key = groupOf(party);
    const group = groups.get(key) ?? emptyGroup(party);
    groups.set(key, group);
    if (party.role === "sender") group.role = "sender";
    if (party.service !== null) group.services.add(party.service);
    for (const host of party.hosts) group.hosts.add(host);
    for (const host of party.byHeader) group.byHeader.add(host);
    for (const occasion of party.told) group.told.add(occasion);
    for (const one of party.evidence)
      if (group.evidence.size < MOST_EVIDENCE) group.evidence.add(one);
  }
  return Array.from(groups.values(), merged);
}

function groupOf({ company, service, role, hosts }: Party): string {
  if (company !== null) return `company ${company.name}`;
  if (service !== null) return `service ${service}`;
  return role === "sender" ? "sender" : `site ${siteOf(hosts[0] ?? "") ?? ""}`;
}

function emptyGroup(first: Party): Group {
  return {
    first,
    role: first.role,
    services: new Set(),
    hosts: new Set(),
    byHeader: new Set(),
    told: new Set(),
    evidence: new Set(),
  };
}

const OCCASIONS = ["open", "click", "delivery"] as const;

function merged({ first, role, services, hosts, byHeader, told, evidence }: Group): Party {
  return {
    hosts: [...hosts],
    byHeader: [...byHeader],
    told: OCCASIONS.filter((occasion) => told.has(occasion)),
    role,
    service: services.size === 0 ? null : [...services].join(", "),
    company: first.company,
    owners: first.owners,
    evidence: [...evidence],
  };
}
