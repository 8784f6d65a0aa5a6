import { getDomain } from "tldts";

import type { Carried } from "../document.ts";
import { lookInside, type Decoded } from "../identity/leaks.ts";
import type { Needles } from "../identity/needles.ts";
import { opacityOf, type Opacity } from "../identity/token.ts";
import { urlParts, type UrlParts, type UrlPlace } from "../identity/url-parts.ts";
import { matchUrl, type UrlMatch } from "../platforms/match-url.ts";

export interface Token {
  readonly value: string;
  readonly place: UrlPlace;
  readonly name: string | null;
  readonly opacity: Opacity;
  /** It names a picture file, where a content hash is more usual than a person. */
  readonly inFileName: boolean;
}

export type Ending = "picture" | "script" | "page" | "none";

/** Everything about one URL that judging needs, found once however often the URL stands there. */
export interface UrlFacts {
  readonly url: string;
  readonly host: string;
  /** Registrable domain by the public suffix list; the host itself where there is none. */
  readonly site: string;
  readonly parts: UrlParts;
  readonly ending: Ending;
  readonly tokens: readonly Token[];
  readonly strongest: Opacity;
  readonly matches: readonly UrlMatch[];
  readonly carries: readonly Carried[];
  /** URLs found inside it. */
  readonly urlsInside: readonly string[];
  /** Host and path with opaque parts blanked: URLs made by one template share it. */
  readonly template: string;
}

const PICTURE = /\.(?:png|jpe?g|gif|webp|svg|bmp|avif|ico|tiff?)$/i;
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
  return {
    url,
    host,
    site: getDomain(host) ?? host,
    parts,
    ending,
    tokens,
    strongest: tokens.reduce<Opacity>(
      (most, token) => (token.opacity > most ? token.opacity : most),
      0,
    ),
    matches: matchUrl(url, host),
    carries: inside.carries,
    urlsInside: inside.urls,
    template: templateOf(parts, reader),
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

function tokensOf(parts: UrlParts, ending: Ending, reader: ValueReader): Token[] {
  const tokens: Token[] = [];
  const keep = (value: string, place: UrlPlace, name: string | null, inFileName: boolean): void => {
    const opacity = reader.opacity(value);
    if (opacity > 0) tokens.push({ value, place, name, opacity, inFileName });
  };
  const labels = parts.host.split(".");
  for (const label of labels.slice(0, -2)) {
    const opacity = reader.opacity(label);
    if (opacity >= MIN_OPAQUE_LABEL) {
      tokens.push({ value: label, place: "host", name: null, opacity, inFileName: false });
    }
  }
  parts.segments.forEach((segment, index) => {
    const isFile = index === parts.segments.length - 1 && ending === "picture";
    keep(segment, "path", null, isFile);
  });
  for (const pair of parts.query) keep(pair.value, "query", pair.name, false);
  if (parts.fragment !== "") keep(parts.fragment, "fragment", null, false);
  return tokens;
}

function insideOf(parts: UrlParts, reader: ValueReader): { carries: Carried[]; urls: string[] } {
  const carries: Carried[] = [];
  const urls: string[] = [];
  const look = (value: string): void => {
    if (value.length < 6) return;
    const found = reader.inside(value);
    if (found.carries.length > 0) carries.push(...found.carries);
    if (found.urls.length > 0) urls.push(...found.urls);
  };
  const hasAddress = parts.host.includes("=");
  if (hasAddress) look(parts.host);
  for (const segment of parts.segments) look(segment);
  const path = parts.segments.join("/");
  // A slash is a base64 letter too, and a URL in the path brings its own slashes.
  if (parts.segments.length > 1 && /https?:\/|[A-Za-z0-9+_-]{24}/.test(path)) look(path);
  for (const pair of parts.query) look(pair.value);
  look(parts.fragment);
  return {
    carries: carries.length > 1 ? unique(carries) : carries,
    urls: urls.length > 1 ? [...new Set(urls)] : urls,
  };
}

function unique(carries: Carried[]): Carried[] {
  const seen = new Set<string>();
  return carries.filter((carried) => {
    const key = `${carried.what} ${carried.encoding.join(" ")}`;
    return !seen.has(key) && seen.add(key);
  });
}

function templateOf(parts: UrlParts, reader: ValueReader): string {
  const path = parts.segments.map((segment) => (reader.opacity(segment) > 0 ? "*" : segment));
  return `${parts.host}/${path.join("/")}`;
}
