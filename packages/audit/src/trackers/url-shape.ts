import type { UrlParts } from "../identity/url-parts.ts";
import { matchUrl, type UrlMatch } from "../platforms/match-url.ts";
import { decorated, type Decorated } from "./decorated.ts";
import { addressKind } from "./link-kind.ts";
import { spokenWords, type SpokenWords } from "./tracking-words.ts";
import type { LinkKind } from "../document.ts";

/**
 * What can be said of a URL by its readable part alone. The links of a newsletter differ in their
 * opaque values and share this, so it is found once a shape and not once a link.
 */
export interface UrlShape {
  readonly matches: readonly UrlMatch[];
  readonly decorated: Decorated;
  readonly words: SpokenWords;
  /** What the address says that it is for; `null` when it says nothing. */
  readonly kind: LinkKind | null;
}

/** Forgotten with the message; a message of ever new shapes is read without a memory. */
const MAX_SHAPES = 5_000;

export class ShapeReader {
  readonly #known = new Map<string, UrlShape>();

  /** @param shape the URL with its opaque values blanked; equal for URLs of one form */
  shapeOf(shape: string, url: string, parts: UrlParts): UrlShape {
    const before = this.#known.get(shape);
    if (before) return before;
    const read: UrlShape = {
      matches: matchUrl(url, parts.host),
      decorated: decorated(parts.query),
      words: spokenWords(parts),
      kind: addressKind(shape),
    };
    if (this.#known.size < MAX_SHAPES) this.#known.set(shape, read);
    return read;
  }
}
