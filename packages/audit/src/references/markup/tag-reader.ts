import { decodeHTMLAttribute } from "entities/decode";

import { NameTable } from "../../html/name-table.ts";
import type { StartTag } from "../../html/scan-html.ts";
import type { Span } from "../sighting.ts";

/** The text of a part, one character per byte, and how its bytes read in its charset. */
export interface MarkupText {
  /** To look for markup in; beyond ASCII only `decode` and `raw` tell what stands there. */
  readonly text: string;
  /** The span as people read it. */
  decode(start: number, end: number): string;
  /** The span with one character per byte. */
  raw(start: number, end: number): string;
}

/** Markup that was text before it was found: inside an attribute, or a property of a card. */
export function markupOf(text: string): MarkupText {
  const slice = (start: number, end: number): string => text.slice(start, end);
  return { text, decode: slice, raw: slice };
}

export interface Attribute {
  /** White space around it left out, entities decoded. */
  readonly value: string;
  readonly span: Span;
}

/** What tags of mail carry, asked for or not. */
const ATTRIBUTES = new NameTable(
  (
    "id src alt href rel dir lang name type role size face align class color style title width " +
    "value media height hidden border target valign bgcolor xmlns summary content charset " +
    "colspan rowspan nowrap srcset background bordercolor cellpadding cellspacing http-equiv " +
    "aria-hidden aria-label data-linktype xlink:href"
  ).split(" "),
);

/** Reads the attributes of one tag after the other; names are cut out once a tag. */
export class TagReader {
  readonly #markup: MarkupText;
  readonly #names: string[] = [];
  #tag: StartTag | null = null;

  constructor(markup: MarkupText) {
    this.#markup = markup;
  }

  open(tag: StartTag): void {
    const { text } = this.#markup;
    this.#tag = tag;
    this.#names.length = tag.attributeCount;
    for (let i = 0; i < tag.attributeCount; i++) {
      const start = tag.attributes[i * 4] ?? 0;
      this.#names[i] = ATTRIBUTES.read(text, start, tag.attributes[i * 4 + 1] ?? start);
    }
  }

  /** In lower case, in the order written; of a repeated one the first counts. */
  get names(): readonly string[] {
    return this.#names;
  }

  has(name: string): boolean {
    return this.#names.includes(name);
  }

  find(name: string): Attribute | undefined {
    const index = this.#names.indexOf(name);
    return index < 0 ? undefined : this.at(index);
  }

  /** The value as written, quotes left out and nothing decoded. */
  writtenAt(index: number): string {
    const places = this.#tag?.attributes;
    return this.#markup.raw(places?.[index * 4 + 2] ?? 0, places?.[index * 4 + 3] ?? 0);
  }

  /** How long it is as written. */
  lengthAt(index: number): number {
    const places = this.#tag?.attributes;
    return (places?.[index * 4 + 3] ?? 0) - (places?.[index * 4 + 2] ?? 0);
  }

  /** Whether just these characters are written there. */
  isWritten(index: number, value: string): boolean {
    const start = this.#tag?.attributes[index * 4 + 2] ?? 0;
    return value.length === this.lengthAt(index) && this.#markup.text.startsWith(value, start);
  }

  at(index: number): Attribute {
    const { text } = this.#markup;
    const places = this.#tag?.attributes;
    let start = places?.[index * 4 + 2] ?? 0;
    let end = places?.[index * 4 + 3] ?? 0;
    while (start < end && text.charCodeAt(start) <= 0x20) start++;
    while (end > start && text.charCodeAt(end - 1) <= 0x20) end--;
    const decoded = this.#markup.decode(start, end);
    const value = decoded.includes("&") ? decodeHTMLAttribute(decoded) : decoded;
    return { value, span: { start, end } };
  }
}

/** A span inside an attribute: exact as long as decoding changed nothing, else the whole value. */
export function within({ value, span }: Attribute, inner: Span): Span {
  const isExact = value.length === span.end - span.start;
  return isExact ? { start: span.start + inner.start, end: span.start + inner.end } : span;
}
