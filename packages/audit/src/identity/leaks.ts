import type { Carried } from "./carried.ts";
import { MAX_DECODING_DEPTH, MAX_DECODINGS, MAX_VALUE_LENGTH } from "../limits.ts";
import {
  bytesToHex,
  decodeBase32,
  decodeBase64,
  decodeHex,
  decodeJsonEscapes,
  decodePercent,
  isHashLong,
  isReadable,
  lookAtBase64,
  rot13,
  type Base64Look,
  type Decoding,
} from "./decodings.ts";
import { findAddress, findChecksum, findHash, findPart, type Needles } from "./needles.ts";

export interface Decoded {
  /** What the value carries about a person, strongest first. */
  readonly carries: readonly Carried[];
  /** URLs found inside, outermost first: where a redirect says that it leads. */
  readonly urls: readonly string[];
  /** Decoded texts that hold an address, for reading it out of a header. */
  readonly texts: readonly string[];
}

export const NOTHING_INSIDE: Decoded = { carries: [], urls: [], texts: [] };

const URL_INSIDE = /(?:https?:\\?\/\\?\/|www\.)[\w!#$%&()*+,./:;=?@[\]~\\-]+/i;

const MAY_HOLD_URL = /:\\?\/|www\./i;

interface Step {
  readonly text: string;
  readonly path: readonly string[];
}

/**
 * Looks through a value's encodings, up to three deep, for the reader's address (plain or hashed),
 * for its first part and numbers of the header as whole values, for any address, and for URLs. What
 * it cannot read it says nothing about.
 */
export function lookInside(value: string, needles: Needles): Decoded {
  const whole = findWhole(value, needles);
  if (whole === null) return decodeInside(value, needles);
  if (whole.what !== "header-value") return { carries: [whole], urls: [], texts: [] };
  const inside = decodeInside(value, needles);
  return { ...inside, carries: [...inside.carries, whole] };
}

function decodeInside(value: string, needles: Needles): Decoded {
  if (!couldHold(value) || isSilentToken(value, needles)) return NOTHING_INSIDE;
  const start = value.length > MAX_VALUE_LENGTH ? value.slice(0, MAX_VALUE_LENGTH) : value;
  const carries: Carried[] = [];
  const urls: string[] = [];
  const texts: string[] = [];
  const queue: Step[] = [{ text: start, path: [] }];
  const seen = new Set<string>();
  for (let i = 0; i < queue.length && i < MAX_DECODINGS; i++) {
    const step = queue[i];
    if (!step) break;
    const before = carries.length;
    look(step, needles, carries, urls);
    if (carries.length > before && step.path.length > 0) texts.push(step.text);
    if (step.path.length >= MAX_DECODING_DEPTH) continue;
    for (const next of decodingsOf(step, needles)) {
      if (seen.has(next.text)) continue;
      seen.add(next.text);
      queue.push({ text: next.text, path: [...step.path, next.name] });
    }
  }
  return carries.length === 0 && urls.length === 0 ? NOTHING_INSIDE : { carries, urls, texts };
}

/** What is recognised as a whole value only, before anything is decoded. */
function findWhole(value: string, needles: Needles): Carried | null {
  const sum = findChecksum(value, needles);
  if (sum) return sum;
  const what = findPart(value, needles);
  return what === null ? null : { what, encoding: ["plain"] };
}

/** The shortest address in base64 has eight characters; in clear it shows its `@` or `%40`. */
function couldHold(value: string): boolean {
  if (value.length < 6) return false;
  return value.length >= 8 ? !isPlainWord(value) : value.includes("@");
}

/** The most usual value of all: base64's alphabet throughout, and nothing to read in it. */
function isSilentToken(value: string, needles: Needles): boolean {
  if (value.includes("www.") || LONG_HEX.test(value)) return false;
  if (decodeBase32(value) !== null) return false;
  let holdsAtSign = false;
  for (let start = 0; start <= value.length;) {
    const dot = value.indexOf(".", start);
    const end = dot < 0 ? value.length : dot;
    const piece = value.slice(start, end);
    const look = lookAtPiece(piece);
    if (look === "holds-at-sign") {
      if (findAddress(decodeBase64(piece) ?? "", needles) !== null) return false;
      holdsAtSign = true;
    } else if (look !== "silent") return false;
    start = end + 1;
  }
  // Every third token of some length has an `@` in its bytes by chance.
  return !holdsAtSign || (PURE_TOKEN.test(value) && !SEPARATED_HEX.test(value));
}

function lookAtPiece(piece: string): Base64Look {
  if (piece.length < 6) return SHORT_NAME.test(piece) ? "silent" : "not-base64";
  return HEX.test(piece) ? "speaks" : lookAtBase64(piece);
}

const SHORT_NAME = /^\w*$/;
const PURE_TOKEN = /^[A-Za-z0-9_.-]+$/;
/** As many digits as a hash has, beside something else. */
const LONG_HEX = /(?:^|[-_.])[0-9a-f]{32,128}(?:[-_.]|$)/i;
const SEPARATED_HEX = /(?:^|[-_.])[0-9a-fA-F]{12,}(?:[-_.]|$)/;

/** Small letters and nothing else: no encoding of an address looks like that. */
function isPlainWord(value: string): boolean {
  for (let i = 0; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if ((code < 0x61 || code > 0x7a) && code !== 0x2d && code !== 0x5f) return false;
  }
  return true;
}

function look(step: Step, needles: Needles, carries: Carried[], urls: string[]): void {
  const { text, path } = step;
  const what = findAddress(text, needles);
  if (what) add(carries, { what, encoding: path.length === 0 ? ["plain"] : path });
  for (const run of [text, ...hexRunsOf(text)]) {
    const hash = findHash(run, needles);
    if (hash) add(carries, { what: hash.what, encoding: [...path, ...hash.encoding] });
  }
  const sum = path.length > 0 ? findChecksum(text, needles) : null;
  if (sum) add(carries, { what: sum.what, encoding: [...path, ...sum.encoding] });
  const part = path.length > 0 ? findPart(text, needles) : null;
  if (part) add(carries, { what: part, encoding: path });
  const url = MAY_HOLD_URL.test(text) ? URL_INSIDE.exec(text)?.[0] : undefined;
  if (url) {
    const clean = url.replaceAll("\\/", "/");
    const absolute = /^www\./i.test(clean) ? `https://${clean}` : clean;
    if (!urls.includes(absolute)) urls.push(absolute);
  }
}

function add(carries: Carried[], carried: Carried): void {
  const isKnown = carries.some(
    (known) =>
      known.what === carried.what && known.encoding.join(">") === carried.encoding.join(">"),
  );
  if (!isKnown) carries.push(carried);
}

const BASE64_RUN = /[A-Za-z0-9_-]{8,}/g;
const LONG_BASE64_RUN = /[A-Za-z0-9+/_-]{8,}/g;
const ONLY_BASE64 = /^[A-Za-z0-9_-]{8,}[=~.]*$/;
const HEX = /^[0-9a-fA-F]{12,}$/;
const SEPARATORS = /[-_.~:;,|=]+/;
const MAX_RUNS = 8;

/** Each way to read the text and its runs; only readings that say something are followed. */
function decodingsOf(step: Step, needles: Needles): Decoding[] {
  const found: Decoding[] = [];
  const percent = decodePercent(step.text);
  if (percent !== null) found.push({ name: "percent", text: percent });
  for (const run of runsOf(step.text)) {
    const bytes = decodeBase64(run);
    if (bytes !== null) keepBytes("base64", bytes, needles, found);
  }
  for (const run of hexRunsOf(step.text)) {
    const bytes = decodeHex(run);
    if (bytes !== null && isReadable(bytes)) found.push({ name: "hex", text: bytes });
  }
  const base32 = decodeBase32(step.text);
  if (base32 !== null) found.push({ name: "base32", text: base32 });
  const escaped = decodeJsonEscapes(step.text);
  if (escaped !== null) found.push({ name: "json-escape", text: escaped });
  const rotated = looksRotated(step.text) ? rot13(step.text) : null;
  // Any address turns into another one: only the reader's own shows that it was turned.
  if (rotated !== null && findAddress(rotated, needles) === "recipient-address") {
    found.push({ name: "rot13", text: rotated });
  }
  return found;
}

function hexRunsOf(text: string): string[] {
  if (HEX.test(text)) return [text];
  if (text.length > 400 || !SEPARATORS.test(text)) return [];
  return text.split(SEPARATORS, MAX_RUNS).filter((run) => HEX.test(run));
}

/** Runs of the alphabet; with `/` too, which both separates paths and stands in base64. */
function runsOf(text: string): readonly string[] {
  if (ONLY_BASE64.test(text)) return [text];
  const runs = new Set<string>();
  for (const run of (text.match(BASE64_RUN) ?? []).slice(0, MAX_RUNS)) runs.add(run);
  if (/[+/]/.test(text)) {
    for (const run of (text.match(LONG_BASE64_RUN) ?? []).slice(0, MAX_RUNS)) {
      runs.add(run);
    }
  }
  return [...runs];
}

/** Readable bytes are looked into; bytes of a hash's length are compared as a hash. */
function keepBytes(name: "base64", bytes: string, needles: Needles, found: Decoding[]): void {
  if (isReadable(bytes)) {
    found.push({ name, text: bytes });
    return;
  }
  const hex = isHashLong(bytes.length) ? bytesToHex(bytes) : "";
  if (findHash(hex, needles) !== null) {
    found.push({ name, text: hex });
    return;
  }
  // Binary records hold an address in clear between unreadable bytes.
  if (bytes.includes("@") && findAddress(bytes, needles)) found.push({ name, text: bytes });
}

function looksRotated(text: string): boolean {
  return /@|%40|=/.test(text);
}
