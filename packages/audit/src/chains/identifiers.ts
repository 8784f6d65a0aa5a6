import { urlParts, type UrlValue } from "../identity/url-parts.ts";
import { matchDecoration } from "../platforms/match-url.ts";
import { PLATFORMS } from "../platforms/registry.ts";
import type { UrlIdentifier } from "./chain.ts";

const NONE: readonly UrlIdentifier[] = [];

const NAMES = new Map(PLATFORMS.map(({ id, name }) => [id, name]));

/**
 * The parameters of an address that are known by name to stand for a reader or a mailing. What
 * they stand for is their maker's word; a value nobody named is not looked at here.
 */
export function identifiersOf(url: string): readonly UrlIdentifier[] {
  return url.includes("?") ? identifiersIn(urlParts(url, "").query) : NONE;
}

/** The same for an address that was taken apart before. */
export function identifiersIn(query: readonly UrlValue[]): readonly UrlIdentifier[] {
  if (query.length === 0) return NONE;
  const found: UrlIdentifier[] = [];
  for (const { name, value } of query) {
    const decoration = name === null || value === "" ? null : matchDecoration(name);
    if (name === null || decoration === null) continue;
    found.push({
      name,
      value,
      of: decoration.scope,
      readBy: NAMES.get(decoration.platform ?? "") ?? null,
    });
  }
  return found;
}
