import type { UrlValue } from "../identity/url-parts.ts";
import type { Decoration } from "../platforms/decorations.ts";
import { matchDecoration } from "../platforms/match-url.ts";

/** What the parameters of an address are known to be for. */
export interface Decorated {
  /** A number that platforms give to readers is handed to whoever answers the address. */
  readonly person: Decoration | null;
  /** A label that is the same for every reader. */
  readonly campaign: Decoration | null;
}

const UNDECORATED: Decorated = { person: null, campaign: null };

/** Shorter values number nobody: `?u=1`. */
const SHORTEST_NUMBER = 3;

/** What is known of parameters by their names alone, in their order. */
export function decorationsOf(query: readonly UrlValue[]): readonly (Decoration | null)[] {
  return query.map(({ name }) => (name === null ? null : matchDecoration(name)));
}

export function decorated(query: readonly UrlValue[]): Decorated {
  let person: Decoration | null = null;
  let campaign: Decoration | null = null;
  for (const { name, value } of query) {
    if (name === null || name === "") continue;
    const decoration = matchDecoration(name);
    if (decoration?.scope === "campaign") campaign ??= decoration;
    else if (decoration?.scope === "recipient" && value.length >= SHORTEST_NUMBER)
      person ??= decoration;
    else if (decoration?.scope === "unclear" && isOwnNumber(name, value, query))
      person ??= decoration;
  }
  return person === null && campaign === null ? UNDECORATED : { person, campaign };
}

/**
 * `at_recipient_id` was seen holding the reader's number and, in other mailings, the campaign's
 * once more. A value that no other parameter repeats is taken for the reader's.
 */
function isOwnNumber(name: string, value: string, query: readonly UrlValue[]): boolean {
  if (!/recipient_?id$/.test(name) || value.length < 6 || !/\d/.test(value)) return false;
  return query.every((other) => other.name === name || other.value !== value);
}
