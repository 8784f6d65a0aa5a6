import { decodeHTMLAttribute } from "entities/decode";

import { hidingOf, MAY_HIDE } from "../css/hiding.ts";
import { scanCss } from "../css/scan-css.ts";
import { scanHtml, type HtmlListener, type StartTag } from "../html/scan-html.ts";
import { MAX_NESTED_MARKUP } from "../limits.ts";
import type { ByteText } from "../references/byte-text.ts";
import type { Span } from "../references/sighting.ts";
import { isVoid } from "../references/markup/open-elements.ts";
import { readSrcset } from "../references/markup/srcset.ts";
import { remoteUrl } from "../references/url.ts";
import type { TextEdit } from "./edits.ts";

/** A reference to be taken out of the page. */
export interface HtmlReference {
  readonly url: string;
  readonly span: Span;
  /** A picture that people see leaves its place and its words behind. */
  readonly isSeen: boolean;
}

/** A link to be changed: the address to put there, or `null` to leave its text alone. */
export interface HtmlLink {
  readonly url: string;
  readonly span: Span;
  readonly to: string | null;
}

/** Put where a style names an address: it loads nothing and needs no server. */
const NOTHING = "data:,";

/** How a conditional comment for Outlook begins; the comment is mark-up to its programs. */
const CONDITION = /^\s*\[if\b[^\]]{0,200}\]>/i;

/** Finds the edits that take references out of a page and change its links, touching nothing else. */
export function cleanHtml(
  source: ByteText,
  references: readonly HtmlReference[],
  links: readonly HtmlLink[],
): readonly TextEdit[] {
  const cleaner = new HtmlCleaner(source, new Spans(references), new Spans(links));
  scanHtml(source.text, 0, source.text.length, cleaner);
  return cleaner.edits;
}

/** Things with a place, by place. */
class Spans<T extends { readonly span: Span }> {
  readonly #ordered: readonly T[];

  constructor(items: readonly T[]) {
    this.#ordered = items.toSorted((a, b) => a.span.start - b.span.start);
  }

  /** Those that begin within a stretch. */
  within(start: number, end: number): readonly T[] {
    let [low, high] = [0, this.#ordered.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#ordered[middle]?.span.start ?? 0) < start) low = middle + 1;
      else high = middle;
    }
    let to = low;
    while (to < this.#ordered.length && (this.#ordered[to]?.span.start ?? 0) < end) to++;
    return this.#ordered.slice(low, to);
  }
}

/** An element that is open, as far as it may go with what is taken out of it. */
interface Open {
  readonly name: string;
  readonly start: number;
  readonly isHidden: boolean;
  /** Something was taken out of it. */
  isTouched: boolean;
  /** Something else stands in it. */
  isFilled: boolean;
}

/** How far up the element of an end tag is looked for. */
const REACH = 16;

class HtmlCleaner implements HtmlListener {
  readonly edits: TextEdit[] = [];
  readonly #source: ByteText;
  readonly #references: Spans<HtmlReference>;
  readonly #links: Spans<HtmlLink>;
  readonly #open: Open[] = [];
  #nesting = 0;

  constructor(source: ByteText, references: Spans<HtmlReference>, links: Spans<HtmlLink>) {
    this.#source = source;
    this.#references = references;
    this.#links = links;
  }

  startTag(tag: StartTag): void {
    const references = this.#references.within(tag.start, tag.end);
    const links = this.#links.within(tag.start, tag.end);
    const isRemoved = references.length > 0 && this.#isWhollyFor(tag, references);
    if (isRemoved) this.#edit(tag.start, tag.end, "");
    else {
      for (let i = 0; i < tag.attributeCount; i++) this.#cleanAttribute(tag, i, references, links);
    }
    const top = this.#open.at(-1);
    if (isRemoved && top) top.isTouched = true;
    else if (isVoid(tag.name) || tag.selfClosing) this.#fill();
    else this.#push(tag);
  }

  endTag(name: string, _start: number, end: number): void {
    const lowest = Math.max(0, this.#open.length - REACH);
    let depth = this.#open.length - 1;
    while (depth >= lowest && this.#open[depth]?.name !== name) depth--;
    if (depth < lowest) return;
    const isNested = depth === this.#open.length - 1;
    const element = this.#open[depth];
    this.#open.length = depth;
    const parent = this.#open.at(-1);
    const isEmptied = isNested && element?.isTouched === true && !element.isFilled;
    if (isEmptied && element.isHidden) this.#edit(element.start, end, "");
    if (!parent) return;
    // A wrapper inside a hidden element goes with it, or stays with it.
    const isHiddenAround = this.#open.slice(-REACH).some(({ isHidden }) => isHidden);
    if (isEmptied && (element.isHidden || isHiddenAround)) parent.isTouched = true;
    else parent.isFilled = true;
  }

  text(start: number, end: number, raw: string | null): void {
    if (raw === "style") this.#cleanStyleSheet(start, end);
    if (raw !== null || !isBlank(this.#source.text, start, end)) this.#fill();
  }

  comment(start: number, end: number): void {
    const touches =
      this.#references.within(start, end).length + this.#links.within(start, end).length > 0;
    const head = CONDITION.exec(this.#source.text.slice(start, Math.min(end, start + 220)));
    this.#fill();
    if (!touches || !head || this.#nesting >= MAX_NESTED_MARKUP) return;
    this.#nesting++;
    const depth = this.#open.length;
    scanHtml(this.#source.text, start + head[0].length, end, this);
    this.#open.length = Math.min(depth, this.#open.length);
    this.#nesting--;
  }

  #edit(start: number, end: number, text: string): void {
    this.edits.push({ start, end, text });
  }

  #push(tag: StartTag): void {
    const { name, start } = tag;
    this.#open.push({ name, start, isHidden: this.#hides(tag), isTouched: false, isFilled: false });
  }

  #fill(): void {
    const top = this.#open.at(-1);
    if (top) top.isFilled = true;
  }

  // --- tags ----------------------------------------------------------------------------------

  /** A tag that is there for nothing but what is taken out, and has no end tag to leave behind. */
  #isWhollyFor(tag: StartTag, references: readonly HtmlReference[]): boolean {
    if (!(REMOVABLE.has(tag.name) || (tag.selfClosing && tag.name.startsWith("v:")))) return false;
    if (references.some(({ isSeen }) => isSeen)) return false;
    for (let i = 0; i < tag.attributeCount; i++) {
      if (!MAIN_ATTRIBUTES.has(this.#nameAt(tag, i))) continue;
      const [start, end] = this.#rangeAt(tag, i);
      if (references.some(({ span }) => span.start >= start && span.start <= end)) return true;
    }
    return false;
  }

  #cleanAttribute(
    tag: StartTag,
    index: number,
    references: readonly HtmlReference[],
    links: readonly HtmlLink[],
  ): void {
    const [start, end] = this.#rangeAt(tag, index);
    if (start === end) return;
    const inside = <T extends { readonly span: Span }>(items: readonly T[]): readonly T[] =>
      items.filter(({ span }) => span.start >= start && span.start < end);
    const hits = inside(references);
    const name = this.#nameAt(tag, index);
    if (hits.length > 0) {
      if (hits.length > MAX_IN_ATTRIBUTE) this.#dropAttribute(tag, index);
      else if (name === "style") this.#cleanStyle(tag, index, hits);
      else if (name === "srcset") this.#cleanSrcset(tag, index, hits);
      else this.#dropAttribute(tag, index);
      return;
    }
    const changed = inside(links);
    const link = changed[0];
    if (!link) return;
    // Several addresses in one attribute (`ping`, an inner page) cannot be told apart by place.
    if (link.to === null || name === "ping" || changed.length > 1) this.#dropAttribute(tag, index);
    else this.#replaceValue(tag, index, link.to);
  }

  #cleanStyle(tag: StartTag, index: number, hits: readonly HtmlReference[]): void {
    const [start, end] = this.#rangeAt(tag, index);
    const written = this.#source.decode(start, end);
    const css = decodeHTMLAttribute(written);
    const cleaned = cleanCss(css, hits);
    if (cleaned === null) this.#dropAttribute(tag, index);
    else if (css.length !== end - start) this.#replaceValue(tag, index, apply(css, cleaned));
    else for (const edit of cleaned) this.#edit(start + edit.start, start + edit.end, edit.text);
  }

  #cleanSrcset(tag: StartTag, index: number, hits: readonly HtmlReference[]): void {
    const [start, end] = this.#rangeAt(tag, index);
    const value = decodeHTMLAttribute(this.#source.decode(start, end));
    const candidates = readSrcset(value);
    const kept = candidates.flatMap(({ url, span }, at) => {
      if (isOneOf(url, hits)) return [];
      const next = candidates[at + 1]?.span.start ?? value.length;
      const descriptor = /^[\s,]*([\w.]*)/.exec(value.slice(span.end, next))?.[1] ?? "";
      return [`${url} ${descriptor}`.trim()];
    });
    if (kept.length === 0) this.#dropAttribute(tag, index);
    else this.#replaceValue(tag, index, kept.join(", "));
  }

  #cleanStyleSheet(start: number, end: number): void {
    for (const { span } of this.#references.within(start, end)) {
      const written = this.#source.text.slice(span.start, span.end);
      // Escapes hide the exact place: then the whole value goes.
      this.#edit(span.start, span.end, written.includes("\\") ? " none" : NOTHING);
    }
  }

  #hides(tag: StartTag): boolean {
    for (let i = 0; i < tag.attributeCount; i++) {
      const name = this.#nameAt(tag, i);
      if (name === "hidden") return true;
      if (name !== "style") continue;
      const [start, end] = this.#rangeAt(tag, i);
      const css = this.#source.text.slice(start, end);
      if (MAY_HIDE.test(css) && hidesByStyle(css)) return true;
    }
    return false;
  }

  // --- attributes ----------------------------------------------------------------------------

  #nameAt({ attributes }: StartTag, index: number): string {
    return this.#source.text.slice(attributes[index * 4], attributes[index * 4 + 1]).toLowerCase();
  }

  #rangeAt({ attributes }: StartTag, index: number): readonly [start: number, end: number] {
    return [attributes[index * 4 + 2] ?? 0, attributes[index * 4 + 3] ?? 0];
  }

  #quoteAt(tag: StartTag, index: number): string {
    const [start, end] = this.#rangeAt(tag, index);
    const before = this.#source.text.charAt(start - 1);
    const isQuoted = (before === '"' || before === "'") && this.#source.text.charAt(end) === before;
    return isQuoted ? before : "";
  }

  /** With its quotes, and one blank of those before it. */
  #dropAttribute(tag: StartTag, index: number): void {
    const nameStart = tag.attributes[index * 4] ?? 0;
    const [, end] = this.#rangeAt(tag, index);
    const hasBlank = isBlank(this.#source.text, nameStart - 1, nameStart);
    const behind = end + this.#quoteAt(tag, index).length;
    // Without the blank, what follows directly would become a part of what stands before.
    const next = this.#source.text.charAt(behind);
    const takesBlank = hasBlank && (next === ">" || next === "" || isBlank(next, 0, 1));
    this.#edit(nameStart - (takesBlank ? 1 : 0), behind, "");
  }

  #replaceValue(tag: StartTag, index: number, value: string): void {
    const [start, end] = this.#rangeAt(tag, index);
    const quote = this.#quoteAt(tag, index);
    const escaped = inAttribute(value);
    this.#edit(start, end, quote === "" ? `"${escaped}"` : escaped);
  }
}

/** No honest attribute holds more addresses that observe; one with thousands goes as a whole. */
const MAX_IN_ATTRIBUTE = 100;

/** Elements without an end tag that do nothing but load. */
const REMOVABLE = new Set("img image source track bgsound link meta embed amp-pixel".split(" "));

const MAIN_ATTRIBUTES = new Set(["src", "srcset", "href", "content", "xlink:href", "o:href"]);

function isBlank(text: string, start: number, end: number): boolean {
  for (let at = start; at < end; at++) if (text.charCodeAt(at) > 0x20) return false;
  return end > start;
}

function hidesByStyle(css: string): boolean {
  return css.split(";").some((declaration) => {
    const colon = declaration.indexOf(":");
    const property = declaration.slice(0, colon).trim().toLowerCase();
    const hiding = colon > 0 ? hidingOf(property, declaration.slice(colon + 1)) : null;
    return hiding !== null && hiding !== "overflow-hidden";
  });
}

/** A value in quotes of either kind, in ASCII. */
function inAttribute(value: string): string {
  return value.replace(/[&"'<>]|[\u007f-\u{10ffff}]/gu, (char) => {
    return ESCAPES[char] ?? `&#${char.codePointAt(0) ?? 0};`;
  });
}

const ESCAPES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  '"': "&quot;",
  "'": "&#39;",
  "<": "&lt;",
  ">": "&gt;",
};

// --- styles ------------------------------------------------------------------------------------

/** Edits of a style attribute's value; `null` where one address could not be found again. */
function cleanCss(css: string, hits: readonly HtmlReference[]): readonly TextEdit[] | null {
  const edits: TextEdit[] = [];
  scanCss(css, 0, css.length, {
    url: (url, start, end) => {
      if (!isOneOf(url, hits)) return;
      const isExact = !css.slice(start, end).includes("\\");
      edits.push({ start, end, text: isExact ? NOTHING : " none" });
    },
    declaration: () => undefined,
  });
  return edits.length > 0 ? edits : null;
}

function apply(text: string, edits: readonly TextEdit[]): string {
  let out = "";
  let from = 0;
  for (const { start, end, text: piece } of edits) {
    if (start < from) continue;
    out += text.slice(from, start) + piece;
    from = end;
  }
  return out + text.slice(from);
}

/** As written it may be relative; resolved it ends the same. */
function isOneOf(written: string, hits: readonly HtmlReference[]): boolean {
  const absolute = remoteUrl(written, null);
  return hits.some(
    ({ url }) => url === absolute || (absolute === null && url.endsWith(written.trim())),
  );
}
