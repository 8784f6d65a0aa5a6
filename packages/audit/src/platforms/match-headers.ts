import { isBacked, type HeaderPattern, type Platform } from "./platform.ts";
import { PLATFORMS } from "./registry.ts";

/** One header form that fits. The same object each time, so that callers may count by identity. */
export interface HeaderMatch {
  readonly platform: Platform;
  /** As the data writes it: `X-MC-User`, `X-MJ-*`. */
  readonly header: string;
  readonly grade: "documented" | "likely";
  /** Several platforms write it: supports, and never names one alone. */
  readonly shared: boolean;
}

interface Indexed {
  readonly pattern: HeaderPattern;
  /** Lower case; what stands before the `*`. */
  readonly prefix: string;
  readonly match: HeaderMatch;
}

/** What is compared of a value: fingerprints are short, hostile headers are not. */
const LONGEST_VALUE = 2000;

/** Prefixes are found by their first characters, `x-mj` of `X-MJ-*`. */
const BUCKET = 4;

const BY_NAME = new Map<string, Indexed[]>();
const BY_PREFIX = new Map<string, Indexed[]>();

for (const platform of PLATFORMS) {
  for (const pattern of platform.headers) {
    const name = pattern.header.toLowerCase();
    const isPrefix = name.endsWith("*");
    const prefix = isPrefix ? name.slice(0, -1) : name;
    const grade = isBacked(pattern.origin) ? "documented" : "likely";
    const match = {
      platform,
      header: pattern.header,
      grade,
      shared: pattern.shared ?? false,
    } as const;
    const [map, key] = isPrefix ? [BY_PREFIX, prefix.slice(0, BUCKET)] : [BY_NAME, prefix];
    const entries = map.get(key);
    if (entries) entries.push({ pattern, prefix, match });
    else map.set(key, [{ pattern, prefix, match }]);
  }
}

/**
 * Finds the platforms whose header fingerprints a message carries.
 * A fingerprint says who sent the message, not that the message tracks.
 *
 * @param fields names in any case; values unfolded or not
 * @returns each form once, in the order of the message
 */
export function matchHeaders(
  fields: readonly { readonly key: string; readonly value: string }[],
): readonly HeaderMatch[] {
  const found = new Set<HeaderMatch>();
  for (const { key, value } of fields) {
    const name = key.toLowerCase();
    const exact = BY_NAME.get(name);
    const bucket = BY_PREFIX.get(name.slice(0, BUCKET));
    if (!exact && !bucket) continue;
    const text = value.slice(0, LONGEST_VALUE).trim();
    for (const { pattern, match } of exact ?? []) {
      if (!pattern.value || pattern.value.test(text)) found.add(match);
    }
    for (const { pattern, prefix, match } of bucket ?? []) {
      if (name.startsWith(prefix) && (!pattern.value || pattern.value.test(text))) found.add(match);
    }
  }
  return [...found];
}
