import type { Instant } from "@consentry/kernel";

import { LONGEST_VALUE, MOST_MAILS } from "./limits.ts";

/** A text as it can be kept: on one line, without controls; `null` for none or one too long. */
export function textOf(value: string | undefined): string | null {
  const text = (value ?? "").replaceAll(/[\p{Cc}\p{Cs}\s]+/gu, " ").trim();
  return text === "" || text.length > LONGEST_VALUE ? null : text;
}

/** A domain in lower case, without the root's dot; `null` for what is none. */
export function domainOf(value: string | undefined): string | null {
  const text = (value ?? "").trim().toLowerCase().replace(/\.$/, "");
  return text.length <= LONGEST_DOMAIN && DOMAIN.test(text) ? text : null;
}

/** RFC 1035 §2.3.4 */
const LONGEST_DOMAIN = 253;
const DOMAIN = /^[a-z0-9_](?:[a-z0-9_-]{0,62})(?:\.[a-z0-9_-]{1,63})*$/;

/** A number of mails or sessions; `null` for what is none. */
export function countOf(value: string | undefined): number | null {
  const text = (value ?? "").trim();
  if (!/^\d{1,10}$/.test(text)) return null;
  const count = Number(text);
  return count <= MOST_MAILS ? count : null;
}

/** A word of a closed set, whatever its case; `null` for another one. */
export function wordOf<Word extends string>(
  value: string | undefined,
  words: readonly Word[],
): Word | null {
  const text = (value ?? "").trim().toLowerCase();
  return words.find((word) => word === text) ?? null;
}

/** Seconds since 1970, as reports of mail tell time; `null` for none. */
export function momentOfSeconds(value: string | undefined): Instant | null {
  const text = (value ?? "").trim();
  return /^\d{9,10}$/.test(text) ? instantOf(Number(text) * 1000) : null;
}

/** RFC 3339, in any zone, as reports of encryption tell time; `null` for none. */
export function momentOfText(value: string | undefined): Instant | null {
  const text = (value ?? "").trim();
  return WRITTEN.test(text) ? instantOf(Date.parse(text)) : null;
}

const WRITTEN = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(?:\.\d{1,9})?(?:Z|[+-]\d{2}:\d{2})$/i;

function instantOf(ms: number): Instant | null {
  if (Number.isNaN(ms)) return null;
  return `${new Date(ms).toISOString().slice(0, 19)}Z` as Instant;
}
