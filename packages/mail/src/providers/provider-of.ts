import { PROVIDERS, type ProviderId } from "./known-providers.ts";

const BY_DOMAIN: ReadonlyMap<string, ProviderId> = new Map(
  PROVIDERS.flatMap(({ id, domains }) => domains.map((domain) => [domain, id] as const)),
);

const BY_SERVER: ReadonlyMap<string, ProviderId> = new Map(
  PROVIDERS.flatMap(({ id, servers }) => servers.map((server) => [server, id] as const)),
);

/** Who keeps the mailboxes of a well-known domain, in lower case; `null` for any other. */
export function providerOfDomain(domain: string): ProviderId | null {
  return BY_DOMAIN.get(domain) ?? null;
}

/**
 * Who keeps the mailboxes of a domain with these mail servers, in their order; `null` where none is
 * known. The first counts: who only stands in for it decides nothing.
 */
export function providerOfServers(servers: readonly string[]): ProviderId | null {
  const [first] = servers;
  return first === undefined ? null : providerOfServer(first.toLowerCase().replace(/\.$/, ""));
}

/** By the longest ending that is somebody's. */
function providerOfServer(server: string): ProviderId | null {
  const parts = server.split(".").slice(-LONGEST_ENDING);
  for (let from = 0; from < parts.length; from += 1) {
    const known = BY_SERVER.get(parts.slice(from).join("."));
    if (known !== undefined) return known;
  }
  return null;
}

/** The endings have two or three parts. */
const LONGEST_ENDING = 4;
