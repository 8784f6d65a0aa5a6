import { published, type Lookup } from "../lookup.ts";
import { readTerm, type SpfTerm } from "./term.ts";

/** What an SPF record says, with all that it leads to. */
export interface SpfTree {
  readonly domain: string;
  readonly record: string | null;
  /** Why there is nothing to follow; `null` when there is. */
  readonly problem: "none" | "several" | "no-answer" | "loop" | "too-deep" | null;
  readonly terms: readonly SpfBranch[];
}

/** One word with what it costs and where it leads. */
export interface SpfBranch {
  readonly term: SpfTerm;
  /** Questions to the DNS that receivers count, with those of what it leads to (RFC 7208 §4.6.4). */
  readonly lookups: number;
  /** Whether it asks for something that is not there. */
  readonly isVoid: boolean;
  /** Whether it could not be followed: no answer, or a name that only a mail completes. */
  readonly isUnsure: boolean;
  /** Networks that it names itself; of an include look at `leadsTo`. */
  readonly networks: readonly string[];
  readonly leadsTo: SpfTree | null;
}

/** Receivers stop at ten; to show how far a record is beyond, it is followed this far. */
const MOST_FOLLOWED = 40;

/** A record fits an answer of 4,096 characters; nobody needs so many words. */
const MOST_TERMS = 200;

/** RFC 7208 §4.6.4: of one `mx` no more servers are looked at. */
const MOST_SERVERS = 10;

interface Walk {
  readonly lookup: Lookup;
  followed: number;
}

/** Reads the record of a domain and follows it, as far as is of use. */
export function walkSpf(domain: string, lookup: Lookup): Promise<SpfTree> {
  return treeOf(domain.toLowerCase(), { lookup, followed: 0 }, []);
}

async function treeOf(domain: string, walk: Walk, above: readonly string[]): Promise<SpfTree> {
  const without = (problem: SpfTree["problem"], record: string | null = null): SpfTree => ({
    domain,
    record,
    problem,
    terms: [],
  });
  if (above.includes(domain)) return without("loop");
  if (walk.followed >= MOST_FOLLOWED) return without("too-deep");
  const texts = await published(walk.lookup, domain, "TXT");
  if (texts === null) return without("no-answer");
  const [record, another] = texts.filter((text) => /^v=spf1(?: |$)/i.test(text));
  if (record === undefined) return without("none");
  if (another !== undefined) return without("several", record);
  const words = record.split(/ +/).slice(1).filter(Boolean).slice(0, MOST_TERMS);
  const read = words.map(readTerm);
  const hasAll = read.some((term) => term.kind === "mechanism" && term.name === "all");
  const terms: SpfBranch[] = [];
  for (const term of read) {
    // RFC 7208 §6.1: beside an `all` it leads nowhere.
    if (term.kind === "redirect" && hasAll) terms.push(plain(term));
    else terms.push(await branchOf(term, domain, walk, [...above, domain]));
  }
  return { domain, record, problem: null, terms };
}

function plain(term: SpfTerm, more: Partial<SpfBranch> = {}): SpfBranch {
  const nothing = { lookups: 0, isVoid: false, isUnsure: false, networks: [], leadsTo: null };
  return { term, ...nothing, ...more };
}

async function branchOf(
  term: SpfTerm,
  domain: string,
  walk: Walk,
  above: readonly string[],
): Promise<SpfBranch> {
  if (term.kind === "unreadable" || term.kind === "other") return plain(term);
  if (term.kind === "mechanism") {
    if (term.name === "all") return plain(term);
    if (term.name === "ip4" || term.name === "ip6") {
      return plain(term, { networks: [term.of ?? ""] });
    }
  }
  const of = (term.of ?? domain).toLowerCase();
  walk.followed += 1;
  // `%{i}` and its kin: what it asks for is known when a mail comes.
  if (of.includes("%")) return plain(term, { lookups: 1, isUnsure: true });
  if (term.kind === "redirect" || term.name === "include") {
    const leadsTo = await treeOf(of, walk, above);
    return plain(term, { lookups: 1 + lookupsOf(leadsTo), leadsTo });
  }
  if (term.name === "ptr") return plain(term, { lookups: 1, isUnsure: true });
  return addressesOf(term, of, walk);
}

async function addressesOf(
  term: Extract<SpfTerm, { kind: "mechanism" }>,
  of: string,
  { lookup }: Walk,
): Promise<SpfBranch> {
  const unsure = plain(term, { lookups: 1, isUnsure: true });
  const servers = term.name === "mx" ? await published(lookup, of, "MX") : [`0 ${of}`];
  if (servers === null) return unsure;
  const hosts = servers.slice(0, MOST_SERVERS).map((server) => server.split(" ")[1] ?? "");
  const networks: string[] = [];
  for (const host of hosts.filter((name) => name !== "" && name !== ".")) {
    const four = await published(lookup, host, "A");
    const six = term.name === "exists" ? [] : await published(lookup, host, "AAAA");
    if (four === null || six === null) return unsure;
    networks.push(...four.map((ip) => `${ip}/${term.bits.ip4}`));
    networks.push(...six.map((ip) => `${ip}/${term.bits.ip6}`));
  }
  const isVoid = networks.length === 0;
  // It answers to every mail alike when it names no part of one.
  if (term.name === "exists") {
    return plain(term, { lookups: 1, isVoid, networks: isVoid ? [] : ["0.0.0.0/0", "::/0"] });
  }
  return plain(term, { lookups: 1, isVoid, networks });
}

/** Questions that a whole record costs its readers. */
export function lookupsOf({ terms }: SpfTree): number {
  return terms.reduce((sum, { lookups }) => sum + lookups, 0);
}

/** All words of a record and of what it leads to, in their order. */
export function branchesOf({ terms }: SpfTree): readonly SpfBranch[] {
  return terms.flatMap((branch) =>
    branch.leadsTo === null ? [branch] : [branch, ...branchesOf(branch.leadsTo)],
  );
}
