import { isIP } from "node:net";

import { checkOf, remark, type Check, type Remark } from "../check.ts";
import { published, type Lookup } from "../lookup.ts";

/** More servers than that are not looked up one by one. */
const MOST_SERVERS = 20;

export interface CheckedMx {
  readonly check: Check;
  /** Names of the servers, in small letters; empty where there is none or nobody answered. */
  readonly servers: readonly string[];
}

/** Whether answers and reports to a domain come in anywhere (RFC 5321 §5.1, RFC 7505). */
export async function checkMx(domain: string, lookup: Lookup): Promise<CheckedMx> {
  const answer = await lookup(domain, "MX");
  if (!answer.ok && answer.error === "no-such-name") {
    return without([remark("mx-no-domain", { domain })]);
  }
  const found = await published(lookup, domain, "MX");
  if (found === null) return without([remark("not-answered", { name: domain })]);
  const servers = found.map((text) => (text.split(" ")[1] ?? "").toLowerCase().replace(/\.$/, ""));
  if (servers.length > 0 && servers.every((name) => name === "")) {
    return without([remark("mx-null", { domain })], found);
  }
  if (servers.length === 0) return without([await implicit(domain, lookup)]);
  const remarks: Remark[] = [];
  for (const server of servers.slice(0, MOST_SERVERS))
    remarks.push(...(await ofServer(server, lookup)));
  const said = remarks.length > 0 ? remarks : [remark("mx-good", { server: servers.join(", ") })];
  return { check: checkOf("mx", said, { found }), servers };
}

function without(remarks: readonly Remark[], found: readonly string[] = []): CheckedMx {
  return { check: checkOf("mx", remarks, { found }), servers: [] };
}

/** Without an MX record mail goes to the host of that name. */
async function implicit(domain: string, lookup: Lookup): Promise<Remark> {
  const hasAddress = await isThere(domain, lookup);
  if (hasAddress === null) return remark("not-answered", { name: domain });
  return remark(hasAddress ? "mx-implicit" : "mx-none", { domain });
}

async function ofServer(server: string, lookup: Lookup): Promise<readonly Remark[]> {
  if (isIP(server) !== 0) return [remark("mx-address", { server })];
  // RFC 2181 §10.3.
  const alias = await published(lookup, server, "CNAME");
  const hasAddress = await isThere(server, lookup);
  if (hasAddress === null) return [remark("not-answered", { name: server })];
  if (!hasAddress) return [remark("mx-unreachable", { server })];
  return alias !== null && alias.length > 0 ? [remark("mx-alias", { server })] : [];
}

async function isThere(name: string, lookup: Lookup): Promise<boolean | null> {
  const four = await published(lookup, name, "A");
  if (four !== null && four.length > 0) return true;
  const six = await published(lookup, name, "AAAA");
  if (six !== null && six.length > 0) return true;
  return four === null || six === null ? null : false;
}
