import { decodeCssEscapes } from "./css-escapes.ts";

export interface CssContext {
  /** Lower case; `""` for an at-rule's own URL. */
  readonly property: string;
  /** The innermost rule's prelude, `""` in a style attribute. */
  readonly selector: string;
  /** The conditions of all `@media` around, joined; `null` outside any. */
  readonly media: string | null;
  /** The innermost at-rule that is not a condition: `font-face`, `import`. */
  readonly atRule: string | null;
}

export interface CssListener {
  /** A URL with its place; `start`/`end` span the declaration when escapes hide the exact place. */
  url(url: string, start: number, end: number, context: CssContext): void;
  declaration(property: string, value: string, context: CssContext): void;
}

interface Block {
  readonly prelude: string;
  readonly media: string | null;
  readonly atRule: string | null;
}

/** Deeper nesting is read as if it stood at this depth. */
const MAX_BLOCKS = 64;

const NO_BLOCK: Block = { prelude: "", media: null, atRule: null };

/**
 * Reads a style sheet or the declarations of a style attribute and tells every URL and declaration
 * (CSS Syntax Level 3, read leniently as mail clients do). Resolves no cascade; linear; never throws.
 */
export function scanCss(text: string, from: number, to: number, listener: CssListener): void {
  const blocks: Block[] = [];
  let block = NO_BLOCK;
  let statement = from;
  let at = from;
  while (at < to) {
    switch (text.charCodeAt(at)) {
      case 0x2f: // "/"
        at = text.charCodeAt(at + 1) === 0x2a ? endOfComment(text, at, to) : at + 1;
        break;
      case 0x22: // quotes
      case 0x27:
        at = endOfString(text, at, to);
        break;
      case 0x5c: // "\"
        at += 2;
        break;
      case 0x28: // "("
        at = isUrlFunction(text, at) ? endOfUrl(text, at, to) : at + 1;
        break;
      case 0x3b: // ";"
        tellStatement(text, statement, at, block, listener);
        at++;
        statement = at;
        break;
      case 0x7b: // "{"
        if (blocks.length < MAX_BLOCKS) blocks.push(block);
        block = openBlock(text.slice(statement, at), block);
        at++;
        statement = at;
        break;
      case 0x7d: // "}"
        tellStatement(text, statement, at, block, listener);
        block = blocks.pop() ?? NO_BLOCK;
        at++;
        statement = at;
        break;
      default:
        at++;
    }
  }
  tellStatement(text, statement, to, block, listener);
}

function openBlock(written: string, around: Block): Block {
  const prelude = withoutComments(written).trim();
  if (!prelude.startsWith("@")) {
    return { prelude, media: around.media, atRule: around.atRule };
  }
  const name = /^@[\w-]+/.exec(prelude)?.[0].slice(1).toLowerCase() ?? "";
  if (name !== "media") return { prelude, media: around.media, atRule: name };
  const condition = prelude.slice(6).trim().toLowerCase();
  const media = around.media === null ? condition : `${around.media} and ${condition}`;
  return { prelude: around.prelude, media, atRule: around.atRule };
}

function tellStatement(
  text: string,
  from: number,
  to: number,
  block: Block,
  listener: CssListener,
): void {
  let start = from;
  for (;;) {
    while (start < to && text.charCodeAt(start) <= 0x20) start++;
    if (text.startsWith("/*", start)) start = endOfComment(text, start, to);
    // Old pages hide their sheet in the comment of the page around it (CSS Syntax §4.3.1).
    else if (text.startsWith("<!--", start)) start += 4;
    else if (text.startsWith("-->", start)) start += 3;
    else break;
  }
  if (start >= to) return;
  if (text.charCodeAt(start) === 0x40) {
    tellAtStatement(text, start, to, block, listener);
    return;
  }
  const colon = text.indexOf(":", start);
  if (colon < 0 || colon >= to) return;
  const property = decodeCssEscapes(text.slice(start, colon)).trim().toLowerCase();
  const context: CssContext = {
    property,
    selector: block.prelude,
    media: block.media,
    atRule: block.atRule,
  };
  listener.declaration(property, text.slice(colon + 1, to), context);
  tellUrls(text, colon + 1, to, context, listener);
}

/** `@import "a.css"`, `@import url(a.css) screen`, `@namespace` (which fetches nothing). */
function tellAtStatement(
  text: string,
  from: number,
  to: number,
  block: Block,
  listener: CssListener,
): void {
  const statement = text.slice(from, to);
  const name = /^@((?:[\w-]|\\[0-9a-f]{1,6}[ \t\n]?|\\[^\n])+)/i.exec(statement)?.[1] ?? "";
  if (decodeCssEscapes(name).toLowerCase() !== "import") return;
  const context: CssContext = {
    property: "",
    selector: "",
    media: block.media,
    atRule: "import",
  };
  const behind = behindComments(text, from + 1 + name.length, to);
  const quote = text.charAt(behind);
  if (behind >= to || (quote !== '"' && quote !== "'")) {
    tellUrls(text, behind, to, context, listener);
    return;
  }
  const start = behind + 1;
  const after = endOfString(text, behind, to);
  const end = after > start && text.charAt(after - 1) === quote ? after - 1 : after;
  listener.url(decodeCssEscapes(text.slice(start, end)), start, end, context);
}

function tellUrls(
  text: string,
  from: number,
  to: number,
  context: CssContext,
  listener: CssListener,
): void {
  const value = text.slice(from, to);
  if (context.property.startsWith("--")) tellStrings(value, from, context, listener);
  if (!value.includes("(")) return;
  if (value.includes("\\")) {
    // `u\72l(` is `url(` to a client: names are read unescaped, at the price of the exact place.
    for (const found of urlsIn(withPlainNames(value))) {
      listener.url(decodeCssEscapes(found.url), from, to, context);
    }
    return;
  }
  for (const found of urlsIn(value)) {
    listener.url(found.url, from + found.start, from + found.end, context);
  }
}

/** A string kept in a custom property becomes an image where another property asks for it. */
function tellStrings(value: string, from: number, context: CssContext, to: CssListener): void {
  for (const match of value.matchAll(STRING)) {
    const written = match[2] ?? "";
    if (!/^(?:https?:|\/\/)/i.test(written)) continue;
    const start = from + match.index + 1;
    to.url(decodeCssEscapes(written), start, start + written.length, context);
  }
}

/** A string with the escapes in it. */
const STRING = /(["'])((?:\\[^]|(?!\1)[^\\\n])*)\1/g;

/** Longer names are no function that asks for anything, however they are escaped. */
const LONGEST_NAME = 120;

/** The value with the escapes in the names of its functions undone. */
function withPlainNames(value: string): string {
  let plain = "";
  let done = 0;
  for (let open = value.indexOf("("); open >= 0; open = value.indexOf("(", open + 1)) {
    const before = value.slice(Math.max(done, open - LONGEST_NAME), open);
    const nameStart = open - (before.length - 1 - lastOf(before, NOT_IN_NAMES));
    const name = value.slice(nameStart, open);
    if (!name.includes("\\")) continue;
    plain += value.slice(done, nameStart) + decodeCssEscapes(name);
    done = open;
  }
  return plain + value.slice(done);
}

/** White space may end an escape, so it ends no name here. */
const NOT_IN_NAMES = ";,(){}'\":/";

function lastOf(text: string, characters: string): number {
  for (let at = text.length - 1; at >= 0; at--) if (characters.includes(text.charAt(at))) return at;
  return -1;
}

const URL_FUNCTION = /\b(?:url|src)\(\s*|\bprogid:[^;]{0,200}?\bsrc\s*=\s*|image-set\(\s*/gi;

/** The URLs in one value: `url(…)`, `src("…")`, `image-set("…" 1x)`, Outlook's `src='…'`. */
function urlsIn(value: string): { url: string; start: number; end: number }[] {
  const found: { url: string; start: number; end: number }[] = [];
  let imagesReadTo = 0;
  URL_FUNCTION.lastIndex = 0;
  for (;;) {
    const match = URL_FUNCTION.exec(value);
    if (!match) return found;
    if (match[0].toLowerCase().startsWith("image-set")) {
      // One within another was read with it.
      if (match.index >= imagesReadTo) {
        imagesReadTo = addQuotedImages(value, URL_FUNCTION.lastIndex, found);
      }
      continue;
    }
    const start = URL_FUNCTION.lastIndex;
    const quote = value.charAt(start);
    const isQuoted = quote === '"' || quote === "'";
    const first = isQuoted ? start + 1 : start;
    const end = unescapedAt(value, isQuoted ? quote : ")", first);
    URL_FUNCTION.lastIndex = Math.max(end, start);
    const url = value.slice(first, end).trim();
    if (url !== "") found.push({ url, start: first, end });
  }
}

/** The place of the character where no backslash stands before it; the end when there is none. */
function unescapedAt(text: string, character: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    if (text[at] === "\\") at++;
    else if (text[at] === character) return at;
  }
  return text.length;
}

/** Returns the place of the bracket that closes the set. */
function addQuotedImages(
  value: string,
  from: number,
  found: { url: string; start: number; end: number }[],
): number {
  const close = closingBracket(value, from);
  const inside = value.slice(from, close);
  for (const match of inside.matchAll(STRING)) {
    if (/(?:type|url|src)\(\s*$/i.test(inside.slice(Math.max(0, match.index - 8), match.index)))
      continue;
    const start = from + match.index + 1;
    found.push({ url: match[2] ?? "", start, end: start + (match[2] ?? "").length });
  }
  return close;
}

/** `image-set(url(a) 1x, "b" 2x)`: brackets stand within brackets. */
function closingBracket(value: string, from: number): number {
  let depth = 1;
  for (let at = from; at < value.length; at++) {
    const char = value[at];
    if (char === '"' || char === "'") at = unescapedAt(value, char, at + 1);
    else if (char === "(") depth++;
    else if (char === ")" && --depth === 0) return at;
  }
  return value.length;
}

/** Three letters of at most eight characters each: `\\000075 `. */
const LONGEST_URL_NAME = 24;

function isUrlFunction(text: string, parenthesis: number): boolean {
  const before = text.slice(Math.max(0, parenthesis - LONGEST_URL_NAME), parenthesis);
  if (before.slice(-3).toLowerCase() === "url") return true;
  return before.includes("\\") && /(?:^|[^\w-])url$/i.test(decodeCssEscapes(before));
}

/** Unquoted URLs may hold `;` (`data:image/png;base64,`): they end at the parenthesis. */
function endOfUrl(text: string, parenthesis: number, to: number): number {
  let at = parenthesis + 1;
  while (at < to && text.charCodeAt(at) <= 0x20) at++;
  const first = text.charCodeAt(at);
  if (first === 0x22 || first === 0x27) return at; // the string is skipped as a string
  let close = text.indexOf(")", at);
  // An escaped bracket belongs to the address.
  while (close > 0 && isEscaped(text, close, at)) close = text.indexOf(")", close + 1);
  return close < 0 || close >= to ? to : close + 1;
}

function isEscaped(text: string, at: number, from: number): boolean {
  let slashes = 0;
  while (at - 1 - slashes >= from && text.charCodeAt(at - 1 - slashes) === 0x5c) slashes++;
  return slashes % 2 === 1;
}

/** Behind the closing quote; a line end closes a string as well (a "bad string"). */
function endOfString(text: string, open: number, to: number): number {
  const quote = text.charCodeAt(open);
  let at = open + 1;
  while (at < to) {
    const code = text.charCodeAt(at);
    if (code === quote) return at + 1;
    if (code === 0x5c) at++;
    else if (code === 0x0a) return at;
    at++;
  }
  return to;
}

/** Behind white space and comments. */
function behindComments(text: string, from: number, to: number): number {
  let at = from;
  for (;;) {
    while (at < to && text.charCodeAt(at) <= 0x20) at++;
    if (at >= to || !text.startsWith("/*", at)) return at;
    at = endOfComment(text, at, to);
  }
}

function endOfComment(text: string, open: number, to: number): number {
  const close = text.indexOf("*/", open + 2);
  return close < 0 || close >= to ? to : close + 2;
}

function withoutComments(text: string): string {
  return text.includes("/*") || text.includes("<!--") || text.includes("-->")
    ? text.replace(/\/\*[^]*?\*\/|<!--|-->/g, " ")
    : text;
}
