import type { Carried } from "../identity/carried.ts";
import type { Needles } from "../identity/needles.ts";
import type { Opacity } from "../identity/token.ts";
import { endOfPath, partsBehind, type UrlParts } from "../identity/url-parts.ts";
import { AddressReader, type AddressFacts, type Ending, type Token } from "./address-facts.ts";
import type { UrlShape } from "./url-shape.ts";
import { Insides, ValueReader } from "./value-reader.ts";

export type { Token };

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

/** Reads URLs of one message; what several of them share is read with the first. */
export class UrlReader {
  readonly #values: ValueReader;
  readonly #addresses: AddressReader;

  constructor(needles: Needles) {
    this.#values = new ValueReader(needles);
    this.#addresses = new AddressReader(this.#values);
  }

  read(url: string): UrlFacts {
    const pathEnd = endOfPath(url);
    const isBare = pathEnd === url.length;
    const address = this.#addresses.read(isBare ? url : url.slice(0, pathEnd));
    const behind = isBare ? NOTHING_BEHIND : partsBehind(url, pathEnd);
    const { host, segments, ending, shapes } = address;
    const parts = { host, segments, query: behind.query, fragment: behind.fragment };
    const { tokens, insides, query } = isBare ? bare(address) : this.#readBehind(parts, address);
    const { carries, urls } = insides;
    const shape = shapes.shapeOf(query, url, parts);
    return {
      url,
      host,
      parts,
      ending,
      tokens,
      strongest: strongestOf(tokens),
      shape,
      carries: carries.length > 1 ? unique(carries) : carries,
      urlsInside: urls.length > 1 ? [...new Set(urls)] : urls,
      template: shape.template,
    };
  }

  /** Each value of query and fragment once. */
  #readBehind({ query, fragment }: UrlParts, address: AddressFacts): Read {
    const tokens = [...address.tokens];
    const insides = new Insides(address.carries, address.urlsInside);
    let shape = "?";
    for (const { name, value } of query) {
      const read = this.#values.read(value);
      const { opacity } = read;
      shape += `${name ?? ""}=${opacity > 1 ? "*" : value}&`;
      insides.add(read);
      if (opacity === 0) continue;
      tokens.push({ value, place: "query", name, opacity, inFileName: false });
    }
    if (fragment === "") return { tokens, insides, query: shape };
    const read = this.#values.read(fragment);
    const { opacity } = read;
    shape += `#${opacity > 1 ? "*" : fragment}`;
    insides.add(read);
    if (opacity > 0) {
      tokens.push({ value: fragment, place: "fragment", name: null, opacity, inFileName: false });
    }
    return { tokens, insides, query: shape };
  }
}

/** What reading the values gave, those of host and path first. */
interface Read {
  readonly tokens: readonly Token[];
  readonly insides: Pick<Insides, "carries" | "urls">;
  /** Names and values of the query as far as they can be read. */
  readonly query: string;
}

const NOTHING_BEHIND: Pick<UrlParts, "query" | "fragment"> = { query: [], fragment: "" };

function bare({ tokens, carries, urlsInside }: AddressFacts): Read {
  return { tokens, insides: { carries, urls: urlsInside }, query: "?" };
}

function unique(carries: readonly Carried[]): Carried[] {
  const seen = new Set<string>();
  return carries.filter((carried) => {
    const key = `${carried.what} ${carried.encoding.join(" ")}`;
    return !seen.has(key) && seen.add(key);
  });
}

function strongestOf(tokens: readonly Token[]): Opacity {
  let strongest: Opacity = 0;
  for (const { opacity } of tokens) if (opacity > strongest) strongest = opacity;
  return strongest;
}
