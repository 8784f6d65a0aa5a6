import { urlParts, type UrlValue } from "../identity/url-parts.ts";
import type { Decoration } from "../platforms/decorations.ts";
import { PLATFORMS } from "../platforms/registry.ts";
import { decorationsOf } from "../trackers/decorated.ts";
import type { UrlIdentifier } from "./chain.ts";

const NONE: readonly UrlIdentifier[] = [];

const NAMES = new Map(PLATFORMS.map(({ id, name }) => [id, name]));

/**
 * The parameters of an address that are known by name to stand for a reader or a mailing. What
 * they stand for is their maker's word; a value nobody named is not looked at here.
 */
export function identifiersOf(url: string): readonly UrlIdentifier[] {
  if (!url.includes("?")) return NONE;
  const { query } = urlParts(url, "");
  return identifiersIn(query, decorationsOf(query));
}

/** The same for an address that was taken apart before, and whose parameters were looked up. */
export function identifiersIn(
  query: readonly UrlValue[],
  decorations: readonly (Decoration | null)[],
): readonly UrlIdentifier[] {
  if (query.length === 0) return NONE;
  const found: UrlIdentifier[] = [];
  for (let i = 0; i < query.length; i++) {
    const { name = null, value = "" } = query[i] ?? {};
    const decoration = decorations[i] ?? null;
    if (name === null || value === "" || decoration === null) continue;
    found.push({
      name,
      value,
      of: decoration.scope,
      readBy: NAMES.get(decoration.platform ?? "") ?? null,
    });
  }
  return found;
}
