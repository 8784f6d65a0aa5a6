import { Resolver } from "node:dns/promises";

import { err, ok } from "@consentry/kernel";
import type { Lookup, LookupFailure, RecordType } from "@consentry/mail";

/** A name server that works answers within this; a chain of others behind it may take a second. */
const TIMEOUT_MS = 3_000;
const TRIES = 2;

/**
 * Asks these name servers (`192.0.2.53`, `[2001:db8::53]:5353`), or those of the system where none
 * is named. The hosts file is not read.
 */
export function lookupAt(servers: readonly string[] = []): Lookup {
  const resolver = new Resolver({ timeout: TIMEOUT_MS, tries: TRIES });
  if (servers.length > 0) resolver.setServers(servers);
  return async (name, type) => {
    try {
      return ok(await ASK[type](resolver, name));
    } catch (error) {
      const code = error instanceof Error && "code" in error ? String(error.code) : "";
      return code === "ENODATA" ? ok([]) : err(FAILURES[code] ?? "no-answer");
    }
  };
}

const ASK: Readonly<Record<RecordType, (resolver: Resolver, name: string) => Promise<string[]>>> = {
  A: (resolver, name) => resolver.resolve4(name),
  AAAA: (resolver, name) => resolver.resolve6(name),
  CNAME: (resolver, name) => resolver.resolveCname(name),
  MX: async (resolver, name) =>
    (await resolver.resolveMx(name)).map(({ priority, exchange }) => `${priority} ${exchange}`),
  PTR: (resolver, name) => resolver.resolvePtr(name),
  TXT: async (resolver, name) => (await resolver.resolveTxt(name)).map((pieces) => pieces.join("")),
};

const FAILURES: Readonly<Record<string, LookupFailure>> = {
  ENOTFOUND: "no-such-name",
  EBADNAME: "no-such-name",
};
