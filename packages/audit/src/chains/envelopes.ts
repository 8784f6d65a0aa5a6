import { decodeBase64, decodeHex } from "../identity/decodings.ts";
import { urlParts, type UrlParts, type UrlValue } from "../identity/url-parts.ts";
import { MAX_VALUE_LENGTH } from "../limits.ts";
import { hostOf } from "../references/url.ts";
import { MAX_ENVELOPES, MAX_JSON_VALUES } from "./limits.ts";

/** How an address carries another: in a part of its own, or behind an encoding. */
export interface Inside {
  readonly url: string;
  /** The query parameter that holds it, lower case; `null` when it stands in path or fragment. */
  readonly parameter: string | null;
}

/**
 * Reads the address that another one carries, in the envelopes that redirectors are known to use:
 * plain, percent, base64 and base64url, hex, JSON (also JSON in JSON), the claims of a JWT, a path
 * that goes on with an address, and Postmark's address without a scheme. `null` when it carries
 * none on another host. Says nothing of whether the server leads there. Never throws.
 */
export function addressInside(url: string): Inside | null {
  const host = hostOf(url);
  const parts = urlParts(url, host);
  const isElsewhere = (found: string | null): found is string =>
    found !== null && hostOf(found) !== host;
  const path = behindPath(url) ?? postmark(parts);
  if (isElsewhere(path)) return { url: path, parameter: null };
  for (const { name, value } of byPromise(parts.query)) {
    // A query is decoded once before anybody reads it, however its value begins.
    const found = addressIn(decodedAscii(value));
    if (isElsewhere(found)) return { url: found, parameter: name ?? "" };
  }
  // Last first: what stands before the address numbers the mailing and the reader.
  for (const segment of parts.segments.toReversed()) {
    const found = addressIn(segment);
    if (isElsewhere(found)) return { url: found, parameter: null };
  }
  const found = addressIn(parts.fragment);
  return isElsewhere(found) ? { url: found, parameter: null } : null;
}

/** `https://r.example/https://shop.example/a?b`: all that follows belongs to the address. */
function behindPath(url: string): string | null {
  const start = url.indexOf("/", url.indexOf("//") + 2);
  const found = start < 0 ? null : WRITTEN_IN_PATH.exec(url.slice(start));
  if (!found) return null;
  return visitable(`${found[1] ?? ""}://${url.slice(start + found[0].length)}`);
}

const WRITTEN_IN_PATH = /^\/(?:[^/?#]*\/)*?(https?):\/{1,2}/i;

/** `https://click.pstmrk.it/3s/host%2Fpath/…`: the `s` stands for https. */
function postmark({ host, segments }: UrlParts): string | null {
  if (host !== "pstmrk.it" && !host.endsWith(".pstmrk.it")) return null;
  const [version = "", address = ""] = segments;
  const scheme = /^\d(s?)$/.exec(version);
  if (!scheme) return null;
  return visitable(`http${scheme[1] ?? ""}://${decodedAscii(address)}`);
}

/** Parameters that redirectors name their destination by, before any other that holds one. */
const DESTINATION_NAMES = new Set(
  "url u q to r p l link href target dest destination redirect redirecturl redirect_url goto out ytl".split(
    " ",
  ),
);

/** Whether redirectors name their destination so; `next` or `return` bring a visitor back. */
export function namesDestination(parameter: string): boolean {
  return DESTINATION_NAMES.has(parameter);
}

function byPromise(query: readonly UrlValue[]): readonly UrlValue[] {
  if (query.length < 2) return query;
  const isNamed = ({ name }: UrlValue): boolean => namesDestination(name ?? "");
  return [...query.filter(isNamed), ...query.filter((value) => !isNamed(value))];
}

/** The address that a value is, once its encodings are undone; a value that only mentions one is none. */
function addressIn(value: string, opened = 0): string | null {
  if (value.length < SHORTEST_ADDRESS || value.length > MAX_VALUE_LENGTH) return null;
  if (BEGINS_AS_ADDRESS.test(value))
    return visitable(value.startsWith("//") ? `https:${value}` : value);
  if (/^www\./i.test(value)) return visitable(`https://${value}`);
  if (opened >= MAX_ENVELOPES) return null;
  if (/^[{["]/.test(value)) return addressInJson(value, opened + 1);
  if (value.includes("%")) {
    const decoded = decodedAscii(value);
    if (decoded !== value) return addressIn(decoded, opened + 1);
  }
  for (const text of [jwtClaims(value), decodedBase64(value), decodedHex(value)]) {
    const found = text === null ? null : addressIn(text, opened + 1);
    if (found !== null) return found;
  }
  return null;
}

/** `http://a.b` */
const SHORTEST_ADDRESS = 10;

const BEGINS_AS_ADDRESS = /^(?:https?:)?\/\/[^/]/i;

/** The first address among the values, names that promise one before the others. */
function addressInJson(text: string, opened: number): string | null {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    return null;
  }
  const values: (readonly [name: string, value: unknown])[] = [["", parsed]];
  const strings: (readonly [name: string, value: string])[] = [];
  for (let i = 0; i < values.length && i < MAX_JSON_VALUES; i++) {
    const [name, value] = values[i] ?? ["", null];
    if (typeof value === "string") strings.push([name.toLowerCase(), value]);
    else if (typeof value === "object" && value !== null) values.push(...Object.entries(value));
  }
  for (const isPromised of [true, false]) {
    for (const [name, value] of strings) {
      if (namesDestination(name) !== isPromised) continue;
      const found = addressIn(value, opened);
      if (found !== null) return found;
    }
  }
  return null;
}

/** RFC 7519 §3: three parts of base64url, the claims in the middle. Nothing is verified. */
function jwtClaims(value: string): string | null {
  const claims = /^eyJ[\w-]*\.([\w-]+)\.[\w-]*$/.exec(value)?.[1];
  return claims === undefined ? null : decodedBase64(claims);
}

function decodedBase64(value: string): string | null {
  if (!/^[\w+/-]+[=~.]*$/.test(value)) return null;
  const bytes = decodeBase64(value);
  return bytes === null ? null : asciiOf(bytes);
}

function decodedHex(value: string): string | null {
  const bytes = decodeHex(value);
  return bytes === null ? null : asciiOf(bytes);
}

/** `%3A` → `:`, but `%C3%A9` and `%20` stay: they are no characters of an address. */
function decodedAscii(text: string): string {
  return text.replace(/%(2[1-9a-f]|[3-6][0-9a-f]|7[0-9a-e])/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

/** Bytes as characters of an address; those beyond ASCII percent-encoded. */
function asciiOf(bytes: string): string {
  return bytes.replace(/[^\u0020-\u007e]/g, (char) => {
    const code = char.charCodeAt(0) & 0xff;
    return `%${code.toString(16).toUpperCase().padStart(2, "0")}`;
  });
}

/** Up to where an address ends, when a web page could stand there. */
function visitable(text: string): string | null {
  const url = /^[^\s"<>\\^`{|}]+/.exec(text)?.[0] ?? "";
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return null;
  return /[.:]/.test(parsed.hostname) ? url : null;
}
