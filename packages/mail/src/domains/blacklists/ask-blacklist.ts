import { isIP } from "node:net";

import { reversed } from "../addresses.ts";
import { published, type Lookup } from "../lookup.ts";

export const LISTED_KINDS = ["ip4", "ip6", "domain"] as const;
export type ListedKind = (typeof LISTED_KINDS)[number];

/** How a list answers at all. */
export type ListHealth =
  | "answers"
  /** It says that we may not ask, or not so much: `127.255.255.x`. */
  | "refuses"
  /** Nobody is there, or its test entry is not: it lists nothing, or everything. */
  | "dead"
  | "silent";

/** What a list says of one address or domain. */
export type Listing =
  | { readonly state: "listed"; readonly codes: readonly string[]; readonly text: string | null }
  | { readonly state: "clean" }
  | { readonly state: "unknown"; readonly because: Exclude<ListHealth, "answers"> };

/** Of what a list writes beside a listing no more is kept. */
const LONGEST_TEXT = 300;

/** RFC 5782 §5: every list has one entry and one that is surely none. */
const TESTS: Readonly<Record<ListedKind, readonly [listed: string, clean: string]>> = {
  ip4: ["127.0.0.2", "127.0.0.1"],
  ip6: ["::ffff:7f00:2", "::ffff:7f00:1"],
  domain: ["test", "invalid"],
};

/**
 * Whether a list is alive, by its test entries: what lists nothing, or everything, says nothing of
 * anybody, and neither does what refuses to answer us.
 */
export async function healthOf(
  zone: string,
  kind: ListedKind,
  lookup: Lookup,
): Promise<ListHealth> {
  const [listed, clean] = TESTS[kind];
  const entry = await ask(zone, listed, lookup);
  if (entry.state === "unknown") return entry.because;
  if (entry.state === "clean") return "dead";
  const nothing = await ask(zone, clean, lookup);
  if (nothing.state === "unknown") return nothing.because;
  return nothing.state === "listed" ? "dead" : "answers";
}

/** Asks a list that was seen to be alive. */
export async function askBlacklist(
  zone: string,
  subject: string,
  lookup: Lookup,
): Promise<Listing> {
  const listing = await ask(zone, subject, lookup);
  if (listing.state !== "listed") return listing;
  const texts = await published(lookup, nameOf(zone, subject), "TXT");
  return { ...listing, text: texts?.[0]?.slice(0, LONGEST_TEXT) ?? null };
}

/** What kind of entry somebody's address or domain would be. */
export function kindOf(subject: string): ListedKind {
  const family = isIP(subject);
  if (family === 0) return "domain";
  return family === 4 ? "ip4" : "ip6";
}

async function ask(zone: string, subject: string, lookup: Lookup): Promise<Listing> {
  const answers = await published(lookup, nameOf(zone, subject), "A");
  if (answers === null) return { state: "unknown", because: "silent" };
  if (answers.length === 0) return { state: "clean" };
  if (answers.some((answer) => answer.startsWith("127.255.255."))) {
    return { state: "unknown", because: "refuses" };
  }
  // RFC 5782 §2.1: a list answers from 127.0.0.0/8; a domain for sale answers with its shop.
  if (!answers.every((answer) => /^127(?:\.\d{1,3}){3}$/.test(answer))) {
    return { state: "unknown", because: "dead" };
  }
  return { state: "listed", codes: answers.toSorted(), text: null };
}

function nameOf(zone: string, subject: string): string {
  return `${reversed(subject) ?? subject}.${zone}`;
}
