import type { Carried } from "./carried.ts";
import { writtenChecksums } from "./checksum.ts";
import { encodeBase64 } from "./decodings.ts";
import { hashOf, hashOfLength, type HashName } from "./hashes.ts";

/** What a value of a URL is held against. Made once a message. */
export interface Needles {
  /** Lower case: the address, and `local=domain` as bounce addresses write it. */
  readonly plain: readonly string[];
  /** Lower case: what stands before the `@`, where it is long enough to be somebody's. */
  readonly parts: ReadonlySet<string>;
  /** How long the longest of them is: tokens are mostly longer, and need not be looked up. */
  readonly longestPart: number;
  /** Numbers of header fields, as written: one mailing or one reader. */
  readonly headerValues: ReadonlySet<string>;
  /** Whose hash this is, for hex digits in lower case. Hashed when first asked: few mails need it. */
  readonly hashed: (hex: string) => HashHit | null;
}

/** A hash that was recognised, and how it was made: outermost function first. */
export interface HashHit {
  readonly what: "recipient-address" | "recipient-part";
  readonly encoding: readonly string[];
}

const NO_VALUES: ReadonlySet<string> = new Set();

export const NO_NEEDLES: Needles = {
  plain: [],
  parts: NO_VALUES,
  longestPart: 0,
  headerValues: NO_VALUES,
  hashed: () => null,
};

const MAX_ADDRESSES = 8;

/** Shorter ones (`info`, `marie`) stand in addresses of pages for any reason. */
const SHORTEST_PART = 7;

/** Names of desks, not of people; whoever reads there shares them. */
const DESKS = new Set(
  "contact support service customer kontakt newsletter postmaster webmaster hostmaster noreply no-reply marketing accounts billing enquiries information redaction secretariat undisclosed-recipients".split(
    " ",
  ),
);

/**
 * Prepares the search for some addresses. Normal forms: as written, lower case, upper case, without
 * `+tag`, and Gmail's without dots; each hashed, and hashed again over what hashes and encodings
 * make of it, three deep.
 *
 * @param headerValues opaque values of header fields that may come back in a URL
 */
export function needlesFor(
  addresses: readonly string[],
  headerValues: ReadonlySet<string> = NO_VALUES,
): Needles {
  const plain = new Set<string>();
  const parts = new Set<string>();
  const forms = new Set<string>();
  for (const address of addresses.slice(0, MAX_ADDRESSES)) {
    const lower = address.trim().toLowerCase();
    const at = lower.lastIndexOf("@");
    if (at < 1 || at === lower.length - 1) continue;
    const local = lower.slice(0, at);
    plain.add(lower);
    plain.add(`${local}=${lower.slice(at + 1)}`);
    if (local.length >= SHORTEST_PART && !DESKS.has(local)) parts.add(local);
    for (const form of normalForms(address.trim(), at)) forms.add(form);
  }
  const table = new HashTable(forms, parts);
  const longestPart = Math.max(0, ...[...parts].map((part) => part.length));
  return {
    plain: [...plain],
    parts,
    longestPart,
    headerValues,
    hashed: (hex) => table.find(hex),
  };
}

function normalForms(address: string, at: number): Set<string> {
  const lower = address.toLowerCase();
  const local = lower.slice(0, at);
  const domain = lower.slice(at + 1);
  const forms = new Set([address, lower, lower.toUpperCase()]);
  const plus = local.indexOf("+");
  const untagged = plus > 0 ? local.slice(0, plus) : local;
  forms.add(`${untagged}@${domain}`);
  if (domain === "gmail.com" || domain === "googlemail.com") {
    forms.add(`${untagged.replaceAll(".", "")}@${domain}`);
  }
  return forms;
}

/** What stands under another hash or coding: the usual three, and what a URL makes of an address. */
const INNER_HASHES: readonly HashName[] = ["md5", "sha1", "sha256"];

/** A text made of an address, and how: outermost first. */
type MadeOfAddress = readonly [text: string, encoding: readonly string[]];

/** Hashes by their length, each length filled when a value of it is first asked about. */
class HashTable {
  readonly #forms: ReadonlySet<string>;
  readonly #parts: ReadonlySet<string>;
  readonly #known = new Map<number, ReadonlyMap<string, HashHit>>();
  #checksums: ReadonlyMap<string, HashHit> | undefined;
  #made: readonly MadeOfAddress[] | undefined;

  constructor(forms: ReadonlySet<string>, parts: ReadonlySet<string>) {
    this.#forms = forms;
    this.#parts = parts;
  }

  find(hex: string): HashHit | null {
    if (this.#forms.size === 0) return null;
    const name = hashOfLength(hex.length);
    if (name === null) return (this.#checksums ??= this.#sums()).get(hex) ?? null;
    let known = this.#known.get(hex.length);
    if (!known) {
      known = this.#hashes(name);
      this.#known.set(hex.length, known);
    }
    return known.get(hex) ?? null;
  }

  #hashes(name: HashName): ReadonlyMap<string, HashHit> {
    const hits = new Map<string, HashHit>();
    for (const part of this.#parts) {
      hits.set(hashOf(name, part), { what: "recipient-part", encoding: [name] });
    }
    for (const [text, encoding] of this.#madeOfAddresses()) {
      hits.set(hashOf(name, text), { what: "recipient-address", encoding: [name, ...encoding] });
    }
    for (const form of this.#forms) {
      hits.set(hashOf(name, form), { what: "recipient-address", encoding: [name] });
    }
    return hits;
  }

  #sums(): ReadonlyMap<string, HashHit> {
    const hit: HashHit = { what: "recipient-address", encoding: ["crc32"] };
    return new Map(
      [...this.#forms].flatMap((form) => writtenChecksums(form).map((sum) => [sum, hit] as const)),
    );
  }

  /** Of each address in lower case: its codings, its hashes, and the hashes of its hashes. */
  #madeOfAddresses(): readonly MadeOfAddress[] {
    if (this.#made) return this.#made;
    this.#made = [...this.#forms]
      .filter((form) => form === form.toLowerCase())
      .flatMap((form) => {
        const hashes = INNER_HASHES.map((name) => [hashOf(name, form), [name]] as const);
        const twice = hashes.flatMap(([hex, encoding]) =>
          INNER_HASHES.map((name) => [hashOf(name, hex), [name, ...encoding]] as const),
        );
        const base64 = [encodeBase64(form), ["base64"]] as const;
        return [...hashes, ...twice, base64, [encodeURIComponent(form), ["percent"]] as const];
      });
    return this.#made;
  }
}

const ADDRESS =
  /[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24}/i;

/** Looks in a decoded text for the reader's address or, failing that, for any address at all. */
export function findAddress(text: string, needles: Needles): Carried["what"] | null {
  const hasAtSign = text.includes("@");
  if (!hasAtSign && !text.includes("=")) return null;
  if (needles.plain.length > 0) {
    const lower = text.toLowerCase();
    if (needles.plain.some((needle) => lower.includes(needle))) return "recipient-address";
  }
  return hasAtSign && ADDRESS.test(text) ? "an-address" : null;
}

const ONLY_HEX = /^[0-9a-f]+$/i;

/** The hash of the reader's address, or of its first part, that this is. */
export function findHash(text: string, needles: Needles): HashHit | null {
  const isHash = hashOfLength(text.length) !== null && ONLY_HEX.test(text);
  return isHash ? needles.hashed(text.toLowerCase()) : null;
}

const CHECKSUM = /^(?:[0-9a-f]{8}|\d{8,10})$/i;

/** The 32-bit sum of the reader's address that this is: eight hex digits, or a number. */
export function findChecksum(text: string, needles: Needles): HashHit | null {
  const couldBe = text.length >= 8 && text.length <= 10 && needles.plain.length > 0;
  return couldBe && CHECKSUM.test(text) ? needles.hashed(text.toLowerCase()) : null;
}

/** What stands before the `@`, or a number of a header field: only ever a whole value. */
export function findPart(text: string, needles: Needles): Carried["what"] | null {
  if (text.length < SHORTEST_PART || text.length > LONGEST_PART) return null;
  if (needles.headerValues.has(text)) return "header-value";
  const couldBe = text.length <= needles.longestPart;
  return couldBe && needles.parts.has(text.toLowerCase()) ? "recipient-part" : null;
}

/** Of a local part RFC 5321 §4.5.3.1.1 allows 64; numbers of platforms are longer at times. */
const LONGEST_PART = 256;
