import type { Span } from "../sighting.ts";

/**
 * The candidates of a `srcset` with their places relative to the value (WHATWG HTML §4.8.4.2.1):
 * a URL runs to white space; commas at its end belong to the list, commas inside to the URL.
 */
export function readSrcset(value: string): { url: string; span: Span }[] {
  const found: { url: string; span: Span }[] = [];
  let at = 0;
  while (at < value.length) {
    while (at < value.length && (isSpace(value.charCodeAt(at)) || value[at] === ",")) at++;
    const start = at;
    while (at < value.length && !isSpace(value.charCodeAt(at))) at++;
    let end = at;
    while (end > start && value[end - 1] === ",") end--;
    if (end > start) found.push({ url: value.slice(start, end), span: { start, end } });
    if (end === at) at = behindDescriptor(value, at);
  }
  return found;
}

function behindDescriptor(value: string, from: number): number {
  let depth = 0;
  for (let at = from; at < value.length; at++) {
    const char = value[at];
    if (char === "(") depth++;
    else if (char === ")") depth = Math.max(0, depth - 1);
    else if (char === "," && depth === 0) return at + 1;
  }
  return value.length;
}

function isSpace(code: number): boolean {
  return code === 0x20 || (code >= 0x09 && code <= 0x0d);
}
