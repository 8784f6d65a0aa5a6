import { Resolver } from "node:dns/promises";

import type { DnsFailure, DnsLookup, DnsType } from "@consentry/audit";
import { err, ok, type Result } from "@consentry/kernel";

/** A name that answers at all answers within this; names of dead mailings never do. */
const TIMEOUT_MS = 2_500;
const TRIES = 2;

/** More records than any host of a mailing has. */
const MOST_RECORDS = 64;

/**
 * Look-ups through the name servers of this machine, or through the `servers` given
 * (`192.0.2.53`, `[2001:db8::53]:5353`). The hosts file is not read.
 */
export function dnsLookup(servers: readonly string[] = []): DnsLookup {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES });
  if (servers.length > 0) resolver.setServers(servers);
  return async (name, type) => {
    try {
      return ok((await ASK[type](resolver, name)).slice(0, MOST_RECORDS));
    } catch (error) {
      return failureOf(error);
    }
  };
}

const ASK: Readonly<Record<DnsType, (resolver: Resolver, name: string) => Promise<string[]>>> = {
  A: (resolver, name) => resolver.resolve4(name),
  AAAA: (resolver, name) => resolver.resolve6(name),
  CNAME: (resolver, name) => resolver.resolveCname(name),
  MX: async (resolver, name) =>
    (await resolver.resolveMx(name)).map(({ priority, exchange }) => `${priority} ${exchange}`),
  NS: (resolver, name) => resolver.resolveNs(name),
  PTR: (resolver, name) => resolver.resolvePtr(name),
  TXT: async (resolver, name) => (await resolver.resolveTxt(name)).map((pieces) => pieces.join("")),
};

const FAILURES: Readonly<Record<string, DnsFailure>> = {
  ENOTFOUND: "no-such-name",
  EBADNAME: "no-such-name",
  ETIMEOUT: "timeout",
};

function failureOf(error: unknown): Result<readonly string[], DnsFailure> {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return code === "ENODATA" ? ok([]) : err(FAILURES[code] ?? "unreachable");
}
