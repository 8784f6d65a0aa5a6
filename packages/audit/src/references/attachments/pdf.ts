import type { UnpackingBudget } from "./budget.ts";
import { MAX_ADDRESSES } from "./limits.ts";
import { asBytes, remoteAddress, type AttachmentContent, type Named } from "./named.ts";
import { unpack } from "./unpack.ts";

/**
 * What a PDF names: links (`/URI`), and files elsewhere (`/F`, `/UF`) that a viewer fetches for a
 * form, a jump or a picture (ISO 32000-1 §7.11, §12.6.4). Reads what stands in clear and the
 * packed object streams (§7.5.7); nothing in an encrypted file.
 */
export function readPdf(bytes: Uint8Array, budget: UnpackingBudget): AttachmentContent {
  const text = asBytes(bytes);
  if (/\/Encrypt\s+\d/.test(text)) return { named: [], isPartial: true };
  const named = namedIn(text);
  let isPartial = false;
  for (const { start, end } of objectStreams(text)) {
    // Two octets of the zlib wrapper (RFC 1950 §2.2) come before what is packed.
    const unpacked = unpack(bytes.subarray(start + 2, end), budget);
    if (unpacked.isPartial) isPartial = true;
    for (const one of namedIn(asBytes(unpacked.bytes)))
      named.push({ ...one, span: { start, end } });
    if (named.length > MAX_ADDRESSES)
      return { named: named.slice(0, MAX_ADDRESSES), isPartial: true };
  }
  return { named, isPartial };
}

/** A string in brackets with escapes, or in hex. Longer ones are no addresses. */
const ADDRESS = /\/(URI|UF|F)\s*(?:\(((?:[^()\\]|\\.){1,4000})\)|<([0-9A-Fa-f\s]{2,8000})>)/gs;

/** How far around an address its dictionary is looked at. */
const DICTIONARY = 300;

function namedIn(text: string): Named[] {
  const named: Named[] = [];
  for (const match of text.matchAll(ADDRESS)) {
    const [whole, key = "", literal, hex] = match;
    const url = remoteAddress(hex === undefined ? unescaped(literal ?? "") : fromHex(hex));
    if (url === null) continue;
    const { index } = match;
    const before = text.slice(Math.max(0, index - DICTIONARY), index);
    const after = text.slice(index + whole.length, index + whole.length + DICTIONARY);
    const span = { start: index, end: index + whole.length };
    named.push({ url, element: key, use: useOf(key, nearest(before, after)), span });
    if (named.length >= MAX_ADDRESSES) break;
  }
  return named;
}

/** Of this object only: what stands before and after belongs to others. */
function nearest(before: string, after: string): string {
  const start = before.lastIndexOf("endobj");
  const end = after.indexOf("endobj");
  return before.slice(start < 0 ? 0 : start) + (end < 0 ? after : after.slice(0, end));
}

function useOf(key: string, around: string): Named["use"] {
  const runsByItself = /\/(?:OpenAction|AA)\b/.test(around);
  if (runsByItself) return "fetch";
  return key === "URI" || /\/(?:SubmitForm|GoToR|Launch|ImportData)\b/.test(around)
    ? "link"
    : "fetch";
}

const ESCAPES: Readonly<Record<string, string>> = { n: "\n", r: "\r", t: "\t", b: "\b", f: "\f" };

/** ISO 32000-1 §7.3.4.2. */
function unescaped(literal: string): string {
  return literal.replace(/\\(?:([0-7]{1,3})|\r?\n|(.))/g, (_, octal?: string, char?: string) => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    return char === undefined ? "" : (ESCAPES[char] ?? char);
  });
}

function fromHex(hex: string): string {
  const digits = hex.replace(/\s+/g, "");
  let text = "";
  for (let at = 0; at + 1 < digits.length; at += 2) {
    text += String.fromCharCode(Number.parseInt(digits.slice(at, at + 2), 16));
  }
  return text;
}

/** A stream's dictionary stands right before it. */
const LONGEST_HEAD = 600;

/** Spans of the packed object streams. */
function* objectStreams(text: string): Generator<{ start: number; end: number }> {
  let at = 0;
  for (;;) {
    const found = text.indexOf("stream", at);
    if (found < 0) return;
    at = found + 6;
    const head = text.slice(Math.max(0, found - LONGEST_HEAD), found);
    const own = head.slice(Math.max(0, head.lastIndexOf(" obj")));
    if (!own.includes("/ObjStm") || !own.includes("/FlateDecode")) continue;
    const start = text[at] === "\r" ? at + 2 : at + 1;
    const end = text.indexOf("endstream", start);
    if (end < 0) return;
    yield { start, end };
    at = end + 9;
  }
}
