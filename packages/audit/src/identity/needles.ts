import type { Carried } from "../document.ts";
import { hashesOf, type HashName } from "./hashes.ts";

/** What to look for in decoded values: the reader's address in its usual shapes, and its hashes. */
export interface Needles {
  /** Lower case: the address, and `local=domain` as bounce addresses write it. */
  readonly plain: readonly string[];
  /** Lower-case hex → the hash function that made it. Hashed when first asked: few mails need it. */
  readonly hashed: () => ReadonlyMap<string, HashName>;
}

const NO_HASHES: ReadonlyMap<string, HashName> = new Map();

export const NO_NEEDLES: Needles = { plain: [], hashed: () => NO_HASHES };

/** How a needle was found: which shape, and the hash when it was one. */
export interface NeedleHit {
  readonly what: Carried["what"];
  readonly encoding: readonly string[];
}

const MAX_ADDRESSES = 8;

/**
 * Prepares the search for some addresses. Normal forms: as written, lower case, upper case, without
 * `+tag`, and Gmail's without dots; each hashed by MD5, SHA-1 and SHA-256.
 */
export function needlesFor(addresses: readonly string[]): Needles {
  const plain = new Set<string>();
  const forms = new Set<string>();
  for (const address of addresses.slice(0, MAX_ADDRESSES)) {
    const lower = address.trim().toLowerCase();
    const at = lower.lastIndexOf("@");
    if (at < 1 || at === lower.length - 1) continue;
    plain.add(lower);
    plain.add(`${lower.slice(0, at)}=${lower.slice(at + 1)}`);
    for (const form of normalForms(address.trim(), at)) forms.add(form);
  }
  let hashed: ReadonlyMap<string, HashName> | undefined;
  return { plain: [...plain], hashed: () => (hashed ??= hashesOfAll(forms)) };
}

function hashesOfAll(forms: ReadonlySet<string>): ReadonlyMap<string, HashName> {
  const hashed = new Map<string, HashName>();
  for (const form of forms) for (const [name, hex] of hashesOf(form)) hashed.set(hex, name);
  return hashed;
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

const ADDRESS =
  /[a-z0-9][a-z0-9._%+-]{0,63}@[a-z0-9][a-z0-9-]{0,62}(?:\.[a-z0-9-]{1,63}){0,4}\.[a-z]{2,24}/i;

/** Looks in a decoded text for the reader's address or, failing that, for any address at all. */
export function findAddress(text: string, needles: Needles): NeedleHit["what"] | null {
  const hasAtSign = text.includes("@");
  if (!hasAtSign && !text.includes("=")) return null;
  if (needles.plain.length > 0) {
    const lower = text.toLowerCase();
    if (needles.plain.some((needle) => lower.includes(needle))) return "recipient-address";
  }
  return hasAtSign && ADDRESS.test(text) ? "an-address" : null;
}

const HASH_LENGTHS = new Set([32, 40, 64]);
const ONLY_HEX = /^[0-9a-f]+$/i;

/** The hash function whose value of the reader's address this is. */
export function findHash(text: string, needles: Needles): HashName | null {
  if (!HASH_LENGTHS.has(text.length) || !ONLY_HEX.test(text)) return null;
  return needles.hashed().get(text.toLowerCase()) ?? null;
}
