/** Where a value stands in a URL. */
export type UrlPlace = "host" | "path" | "query" | "fragment";

export interface UrlValue {
  readonly place: UrlPlace;
  /** The parameter's name in lower case; `null` outside the query. */
  readonly name: string | null;
  /** As written, still percent-encoded. */
  readonly value: string;
}

export interface UrlParts {
  readonly host: string;
  /** Path segments as written, empty ones left out. */
  readonly segments: readonly string[];
  readonly query: readonly UrlValue[];
  readonly fragment: string;
}

/** More parameters than any form has; the rest is not looked at. */
const MAX_VALUES = 200;

/** Takes an absolute URL apart without normalising it; `host` is given, as the caller has it. */
export function urlParts(url: string, host: string): UrlParts {
  const end = endOfPath(url);
  return { host, segments: segmentsOf(url, end), ...partsBehind(url, end) };
}

/** Where the address before query and fragment ends. */
export function endOfPath(url: string): number {
  const hash = url.indexOf("#");
  return indexWithin(url, "?", 0, hash < 0 ? url.length : hash);
}

/** @param end what `endOfPath` found */
export function segmentsOf(url: string, end: number): readonly string[] {
  const authority = indexWithin(url, "//", 0, end - 1);
  const slash = authority < end - 1 ? indexWithin(url, "/", authority + 2, end) : end;
  return slash < end ? pathSegments(url, slash + 1, end) : NO_SEGMENTS;
}

/** @param pathEnd what `endOfPath` found */
export function partsBehind(url: string, pathEnd: number): Pick<UrlParts, "query" | "fragment"> {
  const hash = url.indexOf("#", pathEnd);
  const end = hash < 0 ? url.length : hash;
  return {
    query: pathEnd < end ? queryValues(url, pathEnd + 1, end) : NO_VALUES,
    fragment: hash < 0 ? "" : url.slice(hash + 1),
  };
}

const NO_SEGMENTS: readonly string[] = [];
const NO_VALUES: readonly UrlValue[] = [];

/** Where `sought` begins between two places; the end when it does not. */
function indexWithin(text: string, sought: string, start: number, end: number): number {
  const at = text.indexOf(sought, start);
  return at < 0 || at > end ? end : at;
}

function pathSegments(url: string, from: number, end: number): string[] {
  const segments: string[] = [];
  let start = from;
  for (let count = 0; start <= end && count < MAX_VALUES; count++) {
    const slash = indexWithin(url, "/", start, end);
    if (slash > start) segments.push(url.slice(start, slash));
    start = slash + 1;
  }
  return segments;
}

/** Pairs are parted by `&`, or by `;` as HTML 4 recommended. */
function queryValues(url: string, from: number, end: number): UrlValue[] {
  const values: UrlValue[] = [];
  let start = from;
  let ampersand = -1;
  let semicolon = -1;
  for (let count = 0; start <= end && count < MAX_VALUES; count++) {
    if (ampersand < start) ampersand = indexWithin(url, "&", start, end);
    if (semicolon < start) semicolon = indexWithin(url, ";", start, end);
    const next = Math.min(ampersand, semicolon);
    if (next > start) values.push(queryValue(url.slice(start, next)));
    start = next + 1;
  }
  return values;
}

function queryValue(pair: string): UrlValue {
  const equals = pair.indexOf("=");
  if (equals < 0) return { place: "query", name: "", value: pair };
  const name = pair.slice(0, equals).toLowerCase();
  return { place: "query", name, value: pair.slice(equals + 1) };
}
