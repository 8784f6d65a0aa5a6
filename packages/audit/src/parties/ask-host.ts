import type { DnsFailure, DnsType, Outside } from "../outside/outside.ts";
import { companyOfNetwork } from "./company-of-network.ts";
import { MOST_CNAMES, MOST_RECORDS, MOST_ZONES } from "./limits.ts";
import type { HostAddress, HostAnswer } from "./party.ts";
import { siteOf } from "./site.ts";

/** What asking needs: names and the table of networks, never a page. */
export type Asked = Pick<Outside, "dns" | "networkOf" | "now">;

/**
 * Asks what a host's name stands for, who serves its zone and in whose network its addresses lie.
 * The name's zone learns that somebody asked; where each reader has a host of their own, that it
 * was this reader. Never throws: what was not answered stays empty, and `failure` says why.
 */
export async function askHost(host: string, outside: Asked): Promise<HostAnswer> {
  const answer = { host, cnames: [], nameServers: [], askedAt: outside.now() };
  if (ADDRESS.test(host)) {
    const address = host.replace(/^\[|\]$/g, "");
    return { ...answer, addresses: [placed(address, outside)], failure: null };
  }
  const cnames = await namesOf(host, outside);
  const name = cnames.at(-1) ?? host;
  const [ipv4, ipv6, nameServers] = await Promise.all([
    ask(name, "A", outside),
    ask(name, "AAAA", outside),
    nameServersOf(host, outside),
  ]);
  const found = [...ipv4.records, ...ipv6.records].filter((one) => ADDRESS.test(one));
  const addresses = found.slice(0, MOST_RECORDS).map((one) => placed(one, outside));
  const failure = addresses.length > 0 ? null : (ipv4.failure ?? ipv6.failure);
  return { ...answer, cnames, nameServers, addresses, failure };
}

/** IPv4, or IPv6 bare or in the brackets of a URL; told from names, not checked. */
const ADDRESS = /^(?:\d{1,3}(?:\.\d{1,3}){3}|\[?[0-9a-f]{0,4}:[0-9a-f:.]{1,45}\]?)$/i;

async function namesOf(host: string, outside: Asked): Promise<readonly string[]> {
  const names: string[] = [];
  let name = host;
  while (names.length < MOST_CNAMES) {
    const [next] = (await ask(name, "CNAME", outside)).records.map(plainName).filter(isName);
    if (next === undefined || next === host || names.includes(next)) break;
    names.push(next);
    name = next;
  }
  return names;
}

/** Those of the nearest zone above the host: a sender's name may be handed over from there. */
async function nameServersOf(host: string, outside: Asked): Promise<readonly string[]> {
  const site = siteOf(host);
  let zone = host;
  for (let asked = 0; asked < MOST_ZONES; asked++) {
    const servers = (await ask(zone, "NS", outside)).records.map(plainName).filter(isName);
    if (servers.length > 0) return servers.slice(0, MOST_RECORDS);
    const dot = zone.indexOf(".");
    if (zone === site || dot < 0) break;
    zone = zone.slice(dot + 1);
  }
  return [];
}

interface Records {
  readonly records: readonly string[];
  readonly failure: DnsFailure | null;
}

async function ask(name: string, type: DnsType, { dns }: Asked): Promise<Records> {
  try {
    const answer = await dns(name, type);
    return answer.ok
      ? { records: answer.value.slice(0, MOST_RECORDS), failure: null }
      : { records: [], failure: answer.error };
  } catch {
    return { records: [], failure: "unreachable" };
  }
}

function placed(address: string, { networkOf }: Asked): HostAddress {
  const network = quietly(() => networkOf(address));
  const organisation = network?.organisation ?? null;
  const company = organisation === null ? null : companyOfNetwork(organisation);
  return {
    address,
    country: network?.country ?? null,
    asn: network?.asn ?? null,
    organisation,
    isAnycast: company?.isAnycast ?? null,
  };
}

function quietly<T>(act: () => T): T | null {
  try {
    return act();
  } catch {
    return null;
  }
}

function plainName(name: string): string {
  return name.toLowerCase().replace(/\.$/, "");
}

/** A name of the domain name system, RFC 1123 §2.1; what a hostile zone answers may be anything. */
function isName(name: string): boolean {
  return name.length <= 253 && /^[a-z0-9_-]{1,63}(?:\.[a-z0-9_-]{1,63})+$/.test(name);
}
