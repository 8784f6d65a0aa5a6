import type { LinkSighting } from "./sighting.ts";
import { remoteUrl } from "./url.ts";

/** Starts of what mail programs turn into a link. */
const START = /https?:\/\/|\bwww\.[a-z0-9]|\bmailto:/gi;

/** White space, control characters, `<>"` end a URL in running text; bytes beyond ASCII do not. */
function endsUrl(code: number): boolean {
  return code <= 0x20 || code === 0x22 || code === 0x3c || code === 0x3e || code === 0x7f;
}

const TRAILING = new Set([".", ",", ";", ":", "!", "?", "'", "*", "_"]);
const CLOSING: Readonly<Record<string, string>> = { ")": "(", "]": "[", "}": "{" };
const OPENING = new Set(Object.values(CLOSING));

/**
 * The links of a plain-text part, as mail programs make them clickable. `text` has one character a
 * byte. A URL broken over lines ends at the line, as it does for the reader's program.
 */
export function collectText(text: string, part: string): LinkSighting[] {
  const links: LinkSighting[] = [];
  START.lastIndex = 0;
  for (;;) {
    const match = START.exec(text);
    if (!match) return links;
    const start = match.index;
    const end = endOfUrl(text, start + match[0].length);
    START.lastIndex = Math.max(end, START.lastIndex);
    const written = text.slice(start, end);
    const url = clickable(written);
    if (url === null) continue;
    links.push({ url, element: "text", via: "text", text: "", span: { start, end }, part });
  }
}

function clickable(written: string): string | null {
  if (/^mailto:/i.test(written)) return written;
  return remoteUrl(/^www\./i.test(written) ? `http://${written}` : written, null);
}

function endOfUrl(text: string, from: number): number {
  let end = from;
  while (end < text.length && !endsUrl(text.charCodeAt(end))) end++;
  const whole = end;
  let opened: ReadonlySet<string> | null = null;
  for (;;) {
    const last = text.charAt(end - 1);
    const opening = CLOSING[last];
    // An opening bracket that comes first is not taken off again: one look is enough.
    if (opening !== undefined) opened ??= openedIn(text.slice(from, whole));
    const isUnbalanced = opening !== undefined && opened?.has(opening) === false;
    if (end <= from || !(TRAILING.has(last) || isUnbalanced)) return end;
    end--;
  }
}

function openedIn(written: string): ReadonlySet<string> {
  return new Set([...OPENING].filter((bracket) => written.includes(bracket)));
}
