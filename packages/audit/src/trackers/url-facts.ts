import type { Carried } from "../document.ts";
import { lookInside, NOTHING_INSIDE, type Decoded } from "../identity/leaks.ts";
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

const PICTURE = /^\.(?:png|jpe?g|gif|webp|svg|bmp|avif|ico|tiff?)$/i;
/** Style, script and font files; asset stores name them by a hash. */
const ASSET = /\.(?:css|js|woff2?|ttf|eot|otf)$/i;
const SCRIPT = /^\.(?:php\d?|aspx?|ashx|asmx|jsp|jspx|do|dll|cgi|pl|cfm|action|svc|axd)$/i;
const PAGE = /^\.(?:html?|xhtml|pdf|css|js|woff2?|ttf|eot|otf|mp4|mp3|json|xml|txt)$/i;

/** A host label that a person never named: `x7f3k2q9.t.example`. */
const MIN_OPAQUE_LABEL = 2;

/** Shorter values are neither opaque nor hold anything. */
const SHORTEST_TELLING = 6;

/** What a value says by itself, wherever it stands. */
interface ReadValue {
  readonly opacity: Opacity;
  readonly inside: Decoded;
}

const TOO_SHORT: ReadValue = { opacity: 0, inside: NOTHING_INSIDE };

/**
 * Remembers what stands inside values for the time of one message: its links share most of them.
 */
export class ValueReader {
  readonly #needles: Needles;
  readonly #known = new Map<string, ReadValue>();
  readonly #hostTokens = new Map<string, readonly Token[]>();
  readonly shapes: ShapeReader = new ShapeReader();

  constructor(needles: Needles) {
    this.#needles = needles;
  }

  read(value: string): ReadValue {
    if (value.length < SHORTEST_TELLING) return TOO_SHORT;
    const before = this.#known.get(value);
    if (before) return before;
    const read = { opacity: opacityOf(value), inside: lookInside(value, this.#needles) };
    this.#known.set(value, read);
    return read;
  }

  tokensOfHost(host: string): readonly Token[] {
    const before = this.#hostTokens.get(host);
    if (before) return before;
    const tokens = opaqueLabels(host);
    this.#hostTokens.set(host, tokens);
    return tokens;
  }
}

/** What is being put together while the values of a URL are read, each of them once. */
interface Draft {
  readonly tokens: Token[];
  carries: readonly Carried[];
  urlsInside: readonly string[];
  template: string;
  /** Names and values of the query as far as they can be read. */
  query: string;
}

export function urlFacts(url: string, host: string, reader: ValueReader): UrlFacts {
  const parts = urlParts(url, host);
  const ending = endingOf(parts.segments.at(-1) ?? "");
  const tokens = [...reader.tokensOfHost(host)];
  const draft = { tokens, carries: NO_CARRIES, urlsInside: NO_URLS, template: "", query: "" };
  if (host.includes("=")) addInside(draft, reader.read(host));
  readPath(draft, parts, ending, reader);
  readQuery(draft, parts, reader);
  const { carries, urlsInside } = draft;
  const shape = reader.shapes.shapeOf(draft.template, draft.query, url, parts);
  return {
    url,
    host,
    parts,
    ending,
    tokens,
    strongest: strongestOf(tokens),
    shape,
    carries: carries.length > 1 ? unique(carries) : carries,
    urlsInside: urlsInside.length > 1 ? [...new Set(urlsInside)] : urlsInside,
    template: shape.template,
  };
}

function readPath(
  draft: Draft,
  { host, segments }: UrlParts,
  ending: Ending,
  reader: ValueReader,
): void {
  let template = `${host}/`;
  let holdsMoreThanNames = false;
  for (let i = 0; i < segments.length; i++) {
    const value = segments[i] ?? "";
    const read = reader.read(value);
    const { opacity } = read;
    template += opacity > 0 ? "*/" : `${value}/`;
    // A long segment, or the scheme of a URL written into the path.
    holdsMoreThanNames ||= value.length >= 24 || value.endsWith(":");
    addInside(draft, read);
    if (opacity === 0) continue;
    const isLast = i === segments.length - 1;
    const inFileName = isLast && (ending === "picture" || ASSET.test(value));
    draft.tokens.push({ value, place: "path", name: null, opacity, inFileName });
  }
  draft.template = template;
  // A slash is a base64 letter too, and a URL in the path brings its own slashes.
  if (segments.length > 1 && holdsMoreThanNames) addInside(draft, reader.read(segments.join("/")));
}

function readQuery(draft: Draft, { query, fragment }: UrlParts, reader: ValueReader): void {
  let shape = "?";
  for (const { name, value } of query) {
    const read = reader.read(value);
    const { opacity } = read;
    shape += `${name ?? ""}=${opacity > 1 ? "*" : value}&`;
    addInside(draft, read);
    if (opacity === 0) continue;
    draft.tokens.push({ value, place: "query", name, opacity, inFileName: false });
  }
  draft.query = shape;
  if (fragment === "") return;
  const read = reader.read(fragment);
  const { opacity } = read;
  draft.query += `#${opacity > 1 ? "*" : fragment}`;
  addInside(draft, read);
  if (opacity === 0) return;
  draft.tokens.push({ value: fragment, place: "fragment", name: null, opacity, inFileName: false });
}

function addInside(draft: Draft, { inside }: ReadValue): void {
  if (inside.carries.length > 0) draft.carries = [...draft.carries, ...inside.carries];
  if (inside.urls.length > 0) draft.urlsInside = [...draft.urlsInside, ...inside.urls];
}

const NO_CARRIES: readonly Carried[] = [];
const NO_URLS: readonly string[] = [];

function unique(carries: readonly Carried[]): Carried[] {
  const seen = new Set<string>();
  return carries.filter((carried) => {
    const key = `${carried.what} ${carried.encoding.join(" ")}`;
    return !seen.has(key) && seen.add(key);
  });
}

function endingOf(lastSegment: string): Ending {
  const semicolon = lastSegment.indexOf(";");
  const bare = semicolon < 0 ? lastSegment : lastSegment.slice(0, semicolon);
  const dot = bare.lastIndexOf(".");
  if (dot < 0) return "none";
  const extension = bare.slice(dot);
  if (PICTURE.test(extension)) return "picture";
  if (SCRIPT.test(extension)) return "script";
  return PAGE.test(extension) ? "page" : "none";
}

function strongestOf(tokens: readonly Token[]): Opacity {
  let strongest: Opacity = 0;
  for (const { opacity } of tokens) if (opacity > strongest) strongest = opacity;
  return strongest;
}

/** Labels before the registrable domain, which is never longer than the last two here. */
function opaqueLabels(host: string): Token[] {
  if (host.length < 14) return [];
  return host
    .split(".")
    .slice(0, -2)
    .filter((label) => label.length >= 8)
    .map((value) => ({ value, opacity: opacityOf(value) }))
    .filter(({ opacity }) => opacity >= MIN_OPAQUE_LABEL)
    .map(({ value, opacity }) => ({
      value,
      place: "host",
      name: null,
      opacity,
      inFileName: false,
    }));
}
