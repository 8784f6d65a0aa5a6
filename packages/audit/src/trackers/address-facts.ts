import type { Carried } from "../identity/carried.ts";
import { opacityOf, type Opacity } from "../identity/token.ts";
import { segmentsOf, type UrlPlace } from "../identity/url-parts.ts";
import { hostOf } from "../references/url.ts";
import { ShapeReader, type ShapesOfTemplate } from "./url-shape.ts";
import { Insides, type ValueReader } from "./value-reader.ts";

export interface Token {
  readonly value: string;
  readonly place: UrlPlace;
  readonly name: string | null;
  readonly opacity: Opacity;
  /** It names a picture, style or font file, where a content hash is more usual than a person. */
  readonly inFileName: boolean;
}

export type Ending = "picture" | "script" | "page" | "none";

/** What URLs of one host and path share, whatever stands behind the question mark. */
export interface AddressFacts {
  readonly host: string;
  readonly segments: readonly string[];
  readonly ending: Ending;
  /** Of host and path. */
  readonly tokens: readonly Token[];
  readonly carries: readonly Carried[];
  readonly urlsInside: readonly string[];
  readonly shapes: ShapesOfTemplate;
}

/**
 * Reads host and path once for all URLs of a message that share them: most links of a mailing pass
 * one counter and differ behind the question mark.
 */
export class AddressReader {
  readonly #values: ValueReader;
  readonly #shapes = new ShapeReader();
  readonly #known = new Map<string, AddressFacts>();
  readonly #hostTokens = new Map<string, readonly Token[]>();

  constructor(values: ValueReader) {
    this.#values = values;
  }

  /** @param address of a URL all before query and fragment */
  read(address: string): AddressFacts {
    const before = this.#known.get(address);
    if (before) return before;
    const read = this.#factsOf(address);
    this.#known.set(address, read);
    return read;
  }

  #factsOf(address: string): AddressFacts {
    const host = hostOf(address);
    const segments = segmentsOf(address, address.length);
    const ending = endingOf(segments.at(-1) ?? "");
    const tokens = [...this.#tokensOfHost(host)];
    const insides = new Insides();
    if (host.includes("=")) insides.add(this.#values.read(host));
    let template = `${host}/`;
    let holdsMoreThanNames = false;
    for (let i = 0; i < segments.length; i++) {
      const value = segments[i] ?? "";
      const read = this.#values.read(value);
      const { opacity } = read;
      template += opacity > 0 ? "*/" : `${value}/`;
      // A long segment, or the scheme of a URL written into the path.
      holdsMoreThanNames ||= value.length >= 24 || value.endsWith(":");
      insides.add(read);
      if (opacity === 0) continue;
      const isLast = i === segments.length - 1;
      const inFileName = isLast && (ending === "picture" || ASSET.test(value));
      tokens.push({ value, place: "path", name: null, opacity, inFileName });
    }
    // A slash is a base64 letter too, and a URL in the path brings its own slashes.
    if (segments.length > 1 && holdsMoreThanNames) {
      insides.add(this.#values.read(segments.join("/")));
    }
    const { carries, urls: urlsInside } = insides;
    const shapes = this.#shapes.ofTemplate(template);
    return { host, segments, ending, tokens, carries, urlsInside, shapes };
  }

  #tokensOfHost(host: string): readonly Token[] {
    const before = this.#hostTokens.get(host);
    if (before) return before;
    const tokens = opaqueLabels(host);
    this.#hostTokens.set(host, tokens);
    return tokens;
  }
}

const PICTURE = /^\.(?:png|jpe?g|gif|webp|svg|bmp|avif|ico|tiff?)$/i;
/** Style, script and font files; asset stores name them by a hash. */
const ASSET = /\.(?:css|js|woff2?|ttf|eot|otf)$/i;
const SCRIPT = /^\.(?:php\d?|aspx?|ashx|asmx|jsp|jspx|do|dll|cgi|pl|cfm|action|svc|axd)$/i;
const PAGE = /^\.(?:html?|xhtml|pdf|css|js|woff2?|ttf|eot|otf|mp4|mp3|json|xml|txt)$/i;

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

/** A host label that a person never named: `x7f3k2q9.t.example`. */
const MIN_OPAQUE_LABEL = 2;

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
