import type { Link } from "../document.ts";
import { decodeBase64, decodeHex } from "../identity/decodings.ts";
import { lookInside } from "../identity/leaks.ts";
import type { Needles } from "../identity/needles.ts";
import { urlParts } from "../identity/url-parts.ts";
import { matchDecoration } from "../platforms/match-url.ts";
import { hostOf } from "../references/url.ts";
import { decorated } from "../trackers/decorated.ts";
import { namesPerson } from "../trackers/tracking-words.ts";

export interface CleanedUrl {
  readonly action: "unwrapped" | "stripped";
  readonly url: string;
}

/**
 * The address that a tracked link leads to without its counter: the destination where the link
 * holds it, else the link without what identifies the reader. `null` where only the sender's
 * server knows. Leaving and settings keep what says who asks.
 */
export function cleanedUrl(link: Link, needles: Needles): CleanedUrl | null {
  const { url, destination, kind, because } = link;
  const strip = (address: string): string =>
    kind === "unsubscribe" || kind === "preferences" ? address : withoutReader(address, needles);
  const stripped = strip(url);
  const isDirect = because.some((reason) => reason.startsWith("parameter:"));
  if (isDirect && stripped !== url) return { action: "stripped", url: stripped };
  const target = destination === null ? null : destinationIn(url, destination);
  if (target !== null) return { action: "unwrapped", url: strip(target) };
  // A counter without its own values leads nowhere.
  const isCounter = because.some((reason) => reason.startsWith("platform:"));
  return stripped !== url && !isCounter ? { action: "stripped", url: stripped } : null;
}

// --- parameters that identify ------------------------------------------------------------------

const SHORTEST_NUMBER = 3;

/** Takes away the parameters that hand a person's number or address on; the rest stays as written. */
function withoutReader(url: string, needles: Needles): string {
  const hash = url.indexOf("#");
  const beforeHash = hash < 0 ? url : url.slice(0, hash);
  const mark = beforeHash.indexOf("?");
  const fragment = hash < 0 || carries(url.slice(hash + 1), needles) ? "" : url.slice(hash);
  if (mark < 0) return beforeHash + fragment;
  const person = decorated(urlParts(url, "").query).person;
  const pairs = beforeHash.slice(mark + 1).split("&");
  const kept = pairs.filter((pair) => {
    const equals = pair.indexOf("=");
    const name = (equals < 0 ? "" : pair.slice(0, equals)).toLowerCase();
    const value = equals < 0 ? pair : pair.slice(equals + 1);
    const decoration = name === "" ? null : matchDecoration(name);
    const isNumber = decoration?.scope === "recipient" && value.length >= SHORTEST_NUMBER;
    const isPerson = isNumber || (person !== null && decoration === person);
    return !isPerson && !(namesPerson(name) && value !== "") && !carries(value, needles);
  });
  if (kept.length === pairs.length) return beforeHash + fragment;
  const query = kept.length === 0 ? "" : `?${kept.join("&")}`;
  return beforeHash.slice(0, mark) + query + fragment;
}

function carries(value: string, needles: Needles): boolean {
  return lookInside(value, needles).carries.some(({ what }) => what === "recipient-address");
}

// --- the destination inside --------------------------------------------------------------------

const MAX_LAYERS = 3;
const MAX_TEXTS = 64;

/** A URL in decoded text, which ends where no URL goes on. */
const URL_IN_TEXT = /(?:https?:\\?\/\\?\/|www\.)[!#-;=?-_a-z~]+/i;

const BASE64_RUN = /[A-Za-z0-9_-]{8,}/g;
const LONG_BASE64_RUN = /[A-Za-z0-9+/_-]{8,}/g;

/**
 * Reads the destination out of the value that holds it, whole: bytes beyond ASCII stay
 * percent-encoded, and what follows the value in the link is none of it.
 *
 * @param told the destination as the auditor reads it, for judging: its host is believed
 */
function destinationIn(url: string, told: string, depth = 0): string | null {
  const { segments, query, fragment } = urlParts(url, hostOf(url));
  const values = [...query.map(({ value }) => value), ...segments, fragment, segments.join("/")];
  for (const value of values) {
    if (value.length < 8) continue;
    const found = urlInside(value, told, depth);
    if (found !== null && found !== url && isVisitable(found)) return found;
  }
  return null;
}

function urlInside(value: string, told: string, depth: number): string | null {
  const texts = [{ text: value, layer: 0 }];
  const host = hostOf(told);
  for (let i = 0; i < texts.length && i < MAX_TEXTS; i++) {
    const { text, layer } = texts[i] ?? { text: "", layer: 0 };
    const found = /^https?:/i.test(text) && layer === 0 ? text : urlInText(text);
    if (found !== null && hostOf(found) === host) return found;
    // One counter inside another.
    const inner =
      found === null || depth >= MAX_LAYERS ? null : destinationIn(found, told, depth + 1);
    if (inner !== null) return inner;
    if (layer < MAX_LAYERS) {
      for (const next of decodingsOf(text)) texts.push({ text: next, layer: layer + 1 });
    }
  }
  return null;
}

function urlInText(text: string): string | null {
  const found = URL_IN_TEXT.exec(text)?.[0].replaceAll("\\/", "/");
  if (found === undefined) return null;
  const written = found.includes("\\") ? found.slice(0, found.indexOf("\\")) : found;
  return /^www\./i.test(written) ? `https://${written}` : written;
}

function decodingsOf(text: string): string[] {
  const found: string[] = [];
  const percent = decodeAscii(text);
  if (percent !== text) found.push(percent);
  const runs = new Set([...(text.match(BASE64_RUN) ?? []), ...(text.match(LONG_BASE64_RUN) ?? [])]);
  for (const run of [...runs].slice(0, 8)) {
    for (const bytes of [decodeBase64(run), decodeHex(run)]) {
      if (bytes !== null) found.push(asciiOf(bytes));
    }
  }
  return found;
}

/** `%3A` → `:`, but `%C3%A9` and `%20` stay: they are no characters of a URL. */
function decodeAscii(text: string): string {
  return text.replace(/%(2[1-9a-f]|[3-6][0-9a-f]|7[0-9a-e])/gi, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
}

function asciiOf(bytes: string): string {
  return bytes.replace(/[^\u0021-\u007e]/g, (char) => {
    const code = char.charCodeAt(0) & 0xff;
    return code <= 0x20 ? " " : `%${code.toString(16).toUpperCase().padStart(2, "0")}`;
  });
}

function isVisitable(url: string): boolean {
  const parsed = URL.parse(url);
  if (!parsed || !/^https?:$/.test(parsed.protocol)) return false;
  return parsed.hostname.includes(".");
}
