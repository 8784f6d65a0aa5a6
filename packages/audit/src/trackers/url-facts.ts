import type { Carried } from "../document.ts";
import { lookInside, type Decoded } from "../identity/leaks.ts";
import type { Needles } from "../identity/needles.ts";
import { opacityOf, type Opacity } from "../identity/token.ts";
import { urlParts, type UrlParts, type UrlPlace } from "../identity/url-parts.ts";
import { ShapeReader, type UrlShape } from "./url-shape.ts";

export interface Token {
  readonly value: string;
  readonly place: UrlPlace;
  readonly name: string | null;
  readonly opacity: Opacity;
  /** It names a picture, style or font file, where a content hash is more usual than a person. */
  readonly inFileName: boolean;
}

export type Ending = "picture" | "script" | "page" | "none";

/** Everything about one URL that judging needs, found once however often the URL stands there. */
export interface UrlFacts {
  readonly url: string;
  readonly host: string;
  readonly parts: UrlParts;
  readonly ending: Ending;
  readonly tokens: readonly Token[];
  readonly strongest: Opacity;
  /** What its readable part says. */
  readonly shape: UrlShape;
  readonly carries: readonly Carried[];
  /** URLs found inside it. */
  readonly urlsInside: readonly string[];
  /** Host and path with opaque parts blanked: URLs made by one template share it. */
  readonly template: string;
}

const PICTURE = /\.(?:png|jpe?g|gif|webp|svg|bmp|avif|ico|tiff?)$/i;
/** Style, script and font files; asset stores name them by a hash. */
const ASSET = /\.(?:css|js|woff2?|ttf|eot|otf)$/i;
const SCRIPT = /\.(?:php\d?|aspx?|ashx|asmx|jsp|jspx|do|dll|cgi|pl|cfm|action|svc|axd)$/i;
const PAGE = /\.(?:html?|xhtml|pdf|css|js|woff2?|ttf|eot|otf|mp4|mp3|json|xml|txt)$/i;

/** A host label that a person never named: `x7f3k2q9.t.example`. */
const MIN_OPAQUE_LABEL = 2;

/**
 * Remembers what stands inside values for the time of one message: its links share most of them.
 */
export class ValueReader {
  readonly #needles: Needles;
  readonly #inside = new Map<string, Decoded>();
  readonly #opacity = new Map<string, Opacity>();
  readonly shapes: ShapeReader = new ShapeReader();

  constructor(needles: Needles) {
    this.#needles = needles;
  }

  inside(value: string): Decoded {
    const before = this.#inside.get(value);
    if (before) return before;
    const decoded = lookInside(value, this.#needles);
    this.#inside.set(value, decoded);
    return decoded;
  }

  opacity(value: string): Opacity {
    const before = this.#opacity.get(value);
    if (before !== undefined) return before;
    const opacity = opacityOf(value);
    this.#opacity.set(value, opacity);
    return opacity;
  }
}

export function urlFacts(url: string, host: string, reader: ValueReader): UrlFacts {
  const parts = urlParts(url, host);
  const last = parts.segments.at(-1) ?? "";
  const ending = endingOf(last);
  const tokens = tokensOf(parts, ending, reader);
  const inside = insideOf(parts, reader);
  const template = templateOf(parts, reader);
  return {
    url,
    host,
    parts,
    ending,
    tokens,
    strongest: strongestOf(tokens),
    shape: reader.shapes.shapeOf(template + shapeOfQuery(parts, reader), url, parts),
    carries: inside.carries,
    urlsInside: inside.urls,
    template,
  };
}

function endingOf(lastSegment: string): Ending {
  const bare = lastSegment.includes(";")
    ? lastSegment.slice(0, lastSegment.indexOf(";"))
    : lastSegment;
  if (PICTURE.test(bare)) return "picture";
  if (SCRIPT.test(bare)) return "script";
  return PAGE.test(bare) ? "page" : "none";
}

function strongestOf(tokens: readonly Token[]): Opacity {
  let strongest: Opacity = 0;
  for (const { opacity } of tokens) if (opacity > strongest) strongest = opacity;
  return strongest;
}

function tokensOf(parts: UrlParts, ending: Ending, reader: ValueReader): Token[] {
  const { host, segments, query, fragment } = parts;
  const tokens: Token[] = [];
  for (const label of opaqueLabels(host, reader)) {
    const opacity = reader.opacity(label);
    tokens.push({ value: label, place: "host", name: null, opacity, inFileName: false });
  }
  for (let i = 0; i < segments.length; i++) {
    const value = segments[i] ?? "";
    const opacity = reader.opacity(value);
    const isLast = i === segments.length - 1;
    const inFileName = isLast && (ending === "picture" || ASSET.test(value));
    if (opacity > 0) tokens.push({ value, place: "path", name: null, opacity, inFileName });
  }
  for (const { name, value } of query) {
    const opacity = reader.opacity(value);
    if (opacity > 0) tokens.push({ value, place: "query", name, opacity, inFileName: false });
  }
  const opacity = fragment === "" ? 0 : reader.opacity(fragment);
  if (opacity > 0) {
    tokens.push({ value: fragment, place: "fragment", name: null, opacity, inFileName: false });
  }
  return tokens;
}

/** Labels before the registrable domain, which is never longer than the last two here. */
function opaqueLabels(host: string, reader: ValueReader): string[] {
  if (host.length < 14) return [];
  return host
    .split(".")
    .slice(0, -2)
    .filter((label) => label.length >= 8 && reader.opacity(label) >= MIN_OPAQUE_LABEL);
}

function insideOf(
  { host, segments, query, fragment }: UrlParts,
  reader: ValueReader,
): { carries: readonly Carried[]; urls: readonly string[] } {
  let carries: readonly Carried[] = NO_CARRIES;
  let urls: readonly string[] = NO_URLS;
  const look = (value: string): void => {
    const found = reader.inside(value);
    if (found.carries.length > 0) carries = [...carries, ...found.carries];
    if (found.urls.length > 0) urls = [...urls, ...found.urls];
  };
  if (host.includes("=")) look(host);
  for (const segment of segments) if (segment.length > 5) look(segment);
  // A slash is a base64 letter too, and a URL in the path brings its own slashes.
  if (segments.length > 1 && holdsMoreThanNames(segments)) look(segments.join("/"));
  for (const { value } of query) if (value.length > 5) look(value);
  if (fragment.length > 5) look(fragment);
  return {
    carries: carries.length > 1 ? unique(carries) : carries,
    urls: urls.length > 1 ? [...new Set(urls)] : urls,
  };
}

const NO_CARRIES: readonly Carried[] = [];
const NO_URLS: readonly string[] = [];

/** A long segment, or the scheme of a URL written into the path. */
function holdsMoreThanNames(segments: readonly string[]): boolean {
  return segments.some((segment) => segment.length >= 24 || segment.endsWith(":"));
}

function unique(carries: readonly Carried[]): Carried[] {
  const seen = new Set<string>();
  return carries.filter((carried) => {
    const key = `${carried.what} ${carried.encoding.join(" ")}`;
    return !seen.has(key) && seen.add(key);
  });
}

function templateOf({ host, segments }: UrlParts, reader: ValueReader): string {
  let template = `${host}/`;
  for (const segment of segments) template += `${reader.opacity(segment) > 0 ? "*" : segment}/`;
  return template;
}

/** Names, and values as far as they can be read. */
function shapeOfQuery({ query, fragment }: UrlParts, reader: ValueReader): string {
  let shape = "?";
  for (const { name, value } of query) {
    shape += `${name ?? ""}=${reader.opacity(value) > 1 ? "*" : value}&`;
  }
  return fragment === "" ? shape : `${shape}#${reader.opacity(fragment) > 1 ? "*" : fragment}`;
}
