import type { LinkKind } from "../document.ts";
import type { UrlParts } from "../identity/url-parts.ts";
import type { Decoration } from "../platforms/decorations.ts";
import { matchUrl, type UrlMatch } from "../platforms/match-url.ts";
import { decorated, decorationsOf, type Decorated } from "./decorated.ts";
import { addressKind } from "./link-kind.ts";
import { spokenWords, type SpokenWords } from "./tracking-words.ts";

/**
 * What can be said of a URL by its readable part alone. The links of a newsletter differ in their
 * opaque values and share this: it is found once a shape, and only when asked for.
 */
export class UrlShape {
  /** The same string for all URLs of a shape, which is quicker to look up than equal ones. */
  readonly template: string;
  readonly matches: readonly UrlMatch[];
  readonly #shape: string;
  readonly #parts: UrlParts;
  #decorated: Decorated | undefined;
  #decorations: readonly (Decoration | null)[] | undefined;
  #words: SpokenWords | undefined;
  #kind: LinkKind | null | undefined;

  /** @param query names, and values as far as they can be read */
  constructor(template: string, query: string, url: string, parts: UrlParts) {
    this.template = template;
    this.matches = matchUrl(url, parts.host);
    this.#shape = template + query;
    this.#parts = parts;
  }

  get decorated(): Decorated {
    return (this.#decorated ??= decorated(this.#parts.query));
  }

  /** What is known of each parameter by its name, in the order of the query. */
  get decorations(): readonly (Decoration | null)[] {
    return (this.#decorations ??= decorationsOf(this.#parts.query));
  }

  get words(): SpokenWords {
    return (this.#words ??= spokenWords(this.#parts));
  }

  /** What the address says that it is for; `null` when it says nothing. */
  get kind(): LinkKind | null {
    if (this.#kind === undefined) this.#kind = addressKind(this.#shape);
    return this.#kind;
  }
}

/** The shapes of one template, by what stands behind the question mark. */
export interface ShapesOfTemplate {
  shapeOf(query: string, url: string, parts: UrlParts): UrlShape;
}

/** Forgotten with the message; a message of ever new shapes is read without a memory. */
const MAX_SHAPES = 5_000;

export class ShapeReader {
  readonly #known = new Map<string, TemplateShapes>();
  #left = MAX_SHAPES;

  ofTemplate(template: string): ShapesOfTemplate {
    const before = this.#known.get(template);
    if (before) return before;
    const read = new TemplateShapes(template, () => this.#left-- > 0);
    if (this.#left > 0) this.#known.set(template, read);
    return read;
  }
}

class TemplateShapes implements ShapesOfTemplate {
  readonly #template: string;
  readonly #mayKeep: () => boolean;
  /** Few templates have a second shape, and a map is made for those alone. */
  #first: readonly [query: string, shape: UrlShape] | null = null;
  #others: Map<string, UrlShape> | null = null;

  constructor(template: string, mayKeep: () => boolean) {
    this.#template = template;
    this.#mayKeep = mayKeep;
  }

  shapeOf(query: string, url: string, parts: UrlParts): UrlShape {
    const before = this.#first?.[0] === query ? this.#first[1] : this.#others?.get(query);
    if (before) return before;
    const read = new UrlShape(this.#template, query, url, parts);
    if (!this.#mayKeep()) return read;
    if (this.#first === null) this.#first = [query, read];
    else (this.#others ??= new Map()).set(query, read);
    return read;
  }
}
