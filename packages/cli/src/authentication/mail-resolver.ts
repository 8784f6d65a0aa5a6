import type { DnsFailure, DnsLookup, DnsType } from "@consentry/audit";
import type { DNSResolver } from "mailauth";

/**
 * Names asked for one message. A sender's policy may ask for ten, a key for one each; a message
 * that needs more was made to keep name servers busy.
 */
const MOST_LOOKUPS = 60;

/** What the library reads from a resolver's error: these two mean that there is no such record. */
const CODES: Readonly<Record<DnsFailure, string>> = {
  "no-such-name": "ENOTFOUND",
  timeout: "ETIMEOUT",
  unreachable: "ECONNREFUSED",
};

/** Lets the library ask through our look-up and no other way; a name is asked once. */
export function mailResolver(dns: DnsLookup): DNSResolver {
  const asked = new Map<string, ReturnType<DnsLookup>>();
  return async (name, type) => {
    if (!isAskable(type)) throw failure("ENOTIMP");
    const key = `${type} ${name.toLowerCase()}`;
    if (!asked.has(key) && asked.size >= MOST_LOOKUPS) throw failure("ECANCELLED");
    const answer = await (asked.get(key) ?? remember(asked, key, dns(name, type)));
    if (!answer.ok) throw failure(CODES[answer.error]);
    if (answer.value.length === 0) throw failure("ENODATA");
    return inItsForm(type, answer.value);
  };
}

/** Records as the library expects them: text as a list of its pieces, mail servers ranked. */
function inItsForm(type: DnsType, records: readonly string[]): Awaited<ReturnType<DNSResolver>> {
  if (type === "TXT") return records.map((text) => [text]);
  if (type !== "MX") return [...records];
  const ranked = records.map((record) => {
    const [priority = "", exchange = ""] = record.split(" ");
    return { priority: Number(priority), exchange };
  });
  // The library's types know names and texts only; what it reads here is this.
  return ranked as unknown as string[];
}

const ASKABLE: ReadonlySet<string> = new Set<DnsType>([
  "A",
  "AAAA",
  "CNAME",
  "MX",
  "NS",
  "TXT",
  "PTR",
]);

function isAskable(type: string): type is DnsType {
  return ASKABLE.has(type);
}

function remember<T>(asked: Map<string, T>, key: string, answer: T): T {
  asked.set(key, answer);
  return answer;
}

function failure(code: string): Error {
  return Object.assign(new Error(code), { code });
}
