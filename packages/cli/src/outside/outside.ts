import type { Outside } from "@consentry/audit";
import type { Instant } from "@consentry/kernel";

import { dnsLookup } from "./dns.ts";
import { fetchHopWith } from "./fetch-hop.ts";
import type { NetworkOf } from "./network-table.ts";

/** The world as this machine reaches it: its name servers, the public web, the tables mounted. */
export function outsideWorld(networkOf: NetworkOf): Outside {
  const dns = dnsLookup();
  return { dns, fetchHop: fetchHopWith(dns), networkOf, now };
}

function now(): Instant {
  return `${new Date().toISOString().slice(0, 19)}Z` as Instant;
}
