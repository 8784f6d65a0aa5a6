import { MAX_ATTRIBUTES } from "../limits.ts";
import { NameTable } from "./name-table.ts";

/**
 * A start tag as written: positions point into the scanned text. The object is reused from tag to
 * tag, so a listener copies what it wants to keep.
 */
export interface StartTag {
  /** Lower case. */
  name: string;
  /** From `<` to behind `>`. */
  start: number;
  end: number;
  selfClosing: boolean;
  attributeCount: number;
  /** More attributes stood there than are remembered. */
  isCut: boolean;
  /** Four numbers an attribute: name start, name end, value start, value end (equal when empty). */
  readonly attributes: number[];
}

export interface HtmlListener {
  startTag(tag: StartTag): void;
  endTag(name: string, start: number, end: number): void;
  /** Text between tags, entities still encoded. `raw` is the element whose text is not markup. */
  text(start: number, end: number, raw: string | null): void;
  /** Between `<!--` and `-->`. */
  comment(start: number, end: number): void;
}

const GREATER_THAN = 0x3e;
const SLASH = 0x2f;
const EQUALS = 0x3d;
const BANG = 0x21;
const QUESTION = 0x3f;
const DOUBLE_QUOTE = 0x22;
const SINGLE_QUOTE = 0x27;

/** Elements whose content is text up to their own end tag (WHATWG HTML §13.2.6.4.4, §13.2.5). */
const RAW_TEXT = new Set([
  "script",
  "style",
  "textarea",
  "title",
  "xmp",
  "iframe",
  "noembed",
  "noframes",
]);

/** Elements whose content is not HTML (WHATWG HTML §13.2.6.5). */
const FOREIGN = new Set(["svg", "math"]);

/** What mail is made of. */
const ELEMENTS = new NameTable(
  (
    "a b i u p q s br hr td th tr h1 h2 h3 h4 h5 h6 li ul ol dl dt dd em div img sup sub big pre map " +
    "span font body html head meta link base area form abbr code small style table tbody thead tfoot " +
    "title input image label video audio center strong script strike button iframe source object " +
    "picture section article address o:p v:rect v:fill v:textbox v:roundrect blockquote"
  ).split(" "),
);

/**
 * Walks HTML the way a browser's tokenizer does (WHATWG HTML §13.2.5), telling each token's place.
 * Builds no tree, decodes no entity, follows no script; linear in the length of the text and never
 * throws. Text is expected with one character per byte, so that a place is a byte offset.
 */
export function scanHtml(text: string, from: number, to: number, listener: HtmlListener): void {
  const tag: StartTag = {
    name: "",
    start: 0,
    end: 0,
    selfClosing: false,
    attributeCount: 0,
    isCut: false,
    attributes: [],
  };
  let at = from;
  let textStart = from;
  // Within a drawing or a formula these elements hold mark-up like all others (§13.2.6.5).
  let foreign = 0;
  // Styles opened within a style are read with it: a thousand of them cost no more than one.
  let styleEnd = 0;
  while (at < to) {
    const open = text.indexOf("<", at);
    if (open < 0 || open + 1 >= to) break;
    const next = text.charCodeAt(open + 1);
    let end: number;
    if (isLetter(next)) {
      if (open > textStart) listener.text(textStart, open, null);
      end = readStartTag(text, open, to, tag);
      if (end < 0) return; // the end of the text inside a tag drops the tag, as in a browser
      listener.startTag(tag);
      if (FOREIGN.has(tag.name) && !tag.selfClosing) foreign++;
      if (foreign > 0) {
        // A style is told as one, and looked through for the elements that end the drawing.
        if (tag.name === "style" && end >= styleEnd) styleEnd = tellStyle(text, end, to, listener);
      } else if (RAW_TEXT.has(tag.name)) end = skipRawText(text, end, to, tag.name, listener);
      else if (tag.name === "plaintext") {
        listener.text(end, to, "plaintext");
        return;
      }
    } else if (next === SLASH && isLetter(text.charCodeAt(open + 2))) {
      if (open > textStart) listener.text(textStart, open, null);
      end = readStartTag(text, open + 1, to, tag);
      if (end < 0) return;
      listener.endTag(tag.name, open, end);
      if (foreign > 0 && FOREIGN.has(tag.name)) foreign--;
    } else if (next === BANG || next === QUESTION || next === SLASH) {
      if (open > textStart) listener.text(textStart, open, null);
      end = readMarkupDeclaration(text, open, to, listener);
      if (foreign > 0 && text.startsWith("<![CDATA[", open)) end = behindCdata(text, open, to);
    } else {
      at = open + 1; // a lone `<` is text
      continue;
    }
    at = end;
    textStart = end;
  }
  if (to > textStart) listener.text(textStart, to, null);
}

/** Reads from `<` (or the `/` of an end tag) and returns the place behind `>`, -1 at the end. */
function readStartTag(text: string, open: number, to: number, tag: StartTag): number {
  let at = open + 1;
  while (at < to && !endsName(text.charCodeAt(at))) at++;
  tag.name = ELEMENTS.read(text, open + 1, at);
  tag.start = open;
  tag.selfClosing = false;
  tag.attributeCount = 0;
  tag.isCut = false;
  const places = tag.attributes;
  for (;;) {
    while (at < to && isSpaceOrSlash(text.charCodeAt(at))) at++;
    if (at >= to) return -1;
    if (text.charCodeAt(at) === GREATER_THAN) {
      tag.selfClosing = text.charCodeAt(at - 1) === SLASH;
      tag.end = at + 1;
      return at + 1;
    }
    const nameStart = at;
    at++; // a leading `=` belongs to the name
    while (at < to && !endsAttributeName(text.charCodeAt(at))) at++;
    const nameEnd = at;
    let valueStart = nameEnd;
    let valueEnd = nameEnd;
    let after = at;
    while (after < to && isSpace(text.charCodeAt(after))) after++;
    if (text.charCodeAt(after) === EQUALS && after < to) {
      at = after + 1;
      while (at < to && isSpace(text.charCodeAt(at))) at++;
      if (at >= to) return -1;
      const quote = text.charCodeAt(at);
      if (quote === DOUBLE_QUOTE || quote === SINGLE_QUOTE) {
        valueStart = at + 1;
        valueEnd = text.indexOf(quote === DOUBLE_QUOTE ? '"' : "'", valueStart);
        if (valueEnd < 0 || valueEnd >= to) return -1;
        at = valueEnd + 1;
      } else {
        valueStart = at;
        while (at < to && !endsUnquotedValue(text.charCodeAt(at))) at++;
        valueEnd = at;
      }
    }
    const count = tag.attributeCount;
    if (count < MAX_ATTRIBUTES) {
      places[count * 4] = nameStart;
      places[count * 4 + 1] = nameEnd;
      places[count * 4 + 2] = valueStart;
      places[count * 4 + 3] = valueEnd;
      tag.attributeCount = count + 1;
    } else tag.isCut = true;
  }
}

/** Hands out the raw text and returns the place of its end tag (or the end of the text). */
function skipRawText(
  text: string,
  from: number,
  to: number,
  name: string,
  listener: HtmlListener,
): number {
  let at = from;
  for (;;) {
    const close = text.indexOf("</", at);
    if (close < 0 || close >= to) {
      if (to > from) listener.text(from, to, name);
      return to;
    }
    const after = close + 2 + name.length;
    if (
      text.slice(close + 2, after).toLowerCase() === name &&
      (after >= to || endsName(text.charCodeAt(after)))
    ) {
      if (close > from) listener.text(from, close, name);
      return close;
    }
    at = close + 2;
  }
}

/** `<!-- -->`, `<!doctype>`, `<![if]>`, `<?xml>`, `</>`: returns the place behind it. */
function readMarkupDeclaration(
  text: string,
  open: number,
  to: number,
  listener: HtmlListener,
): number {
  if (!text.startsWith("<!--", open)) {
    const close = text.indexOf(">", open + 2);
    return close < 0 || close >= to ? to : close + 1;
  }
  const from = open + 4;
  // `<!-->` and `<!--->` are empty comments.
  if (text.charCodeAt(from) === GREATER_THAN) return from + 1;
  if (text.startsWith("->", from)) return from + 2;
  const dashes = endOfComment(text, from, to);
  listener.comment(from, dashes.contentEnd);
  return dashes.next;
}

function endOfComment(
  text: string,
  from: number,
  to: number,
): { contentEnd: number; next: number } {
  let at = from;
  for (;;) {
    const dashes = text.indexOf("--", at);
    if (dashes < 0 || dashes >= to) return { contentEnd: to, next: to };
    let after = dashes + 2;
    while (text.charCodeAt(after) === 0x2d) after++;
    if (text.charCodeAt(after) === GREATER_THAN && after < to) {
      return { contentEnd: after - 2, next: after + 1 };
    }
    if (text.startsWith("!>", after) && after + 1 < to) {
      return { contentEnd: dashes, next: after + 2 };
    }
    at = after;
  }
}

const SILENT: HtmlListener = {
  startTag: () => undefined,
  endTag: () => undefined,
  text: () => undefined,
  comment: () => undefined,
};

function tellStyle(text: string, from: number, to: number, listener: HtmlListener): number {
  const textOnly: HtmlListener = {
    ...SILENT,
    text: (start, end, raw) => listener.text(start, end, raw),
  };
  return skipRawText(text, from, to, "style", textOnly);
}

/** Text up to its own end, in which nothing is mark-up (WHATWG HTML §13.2.5.69). */
function behindCdata(text: string, open: number, to: number): number {
  const close = text.indexOf("]]>", open);
  return close < 0 || close >= to ? to : close + 3;
}

function isLetter(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a);
}

function isSpace(code: number): boolean {
  return code === 0x20 || code === 0x0a || code === 0x0d || code === 0x09 || code === 0x0c;
}

function isSpaceOrSlash(code: number): boolean {
  return isSpace(code) || code === SLASH;
}

function endsName(code: number): boolean {
  return isSpaceOrSlash(code) || code === GREATER_THAN;
}

function endsAttributeName(code: number): boolean {
  return isSpaceOrSlash(code) || code === GREATER_THAN || code === EQUALS;
}

function endsUnquotedValue(code: number): boolean {
  return isSpace(code) || code === GREATER_THAN;
}
