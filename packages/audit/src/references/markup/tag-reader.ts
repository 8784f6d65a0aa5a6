import { decodeHTMLAttribute } from "entities/decode";

import type { StartTag } from "../../html/scan-html.ts";
import type { Span } from "../sighting.ts";

/** The text of a part, one character per byte, and how its bytes read in its charset. */
export interface MarkupText {
  readonly text: string;
  /** The span as people read it. */
  decode(start: number, end: number): string;
}

export interface Attribute {
  /** White space around it left out, entities decoded. */
  readonly value: string;
  readonly span: Span;
}

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
      this.#names[i] = text.slice(tag.attributes[i * 4], tag.attributes[i * 4 + 1]).toLowerCase();
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
    const { start, end } = this.#rangeOf(index);
    return this.#markup.text.slice(start, end);
  }

  at(index: number): Attribute {
    const { text } = this.#markup;
    let { start, end } = this.#rangeOf(index);
    while (start < end && text.charCodeAt(start) <= 0x20) start++;
    while (end > start && text.charCodeAt(end - 1) <= 0x20) end--;
    const decoded = this.#markup.decode(start, end);
    const value = decoded.includes("&") ? decodeHTMLAttribute(decoded) : decoded;
    return { value, span: { start, end } };
  }

  #rangeOf(index: number): Span {
    const places = this.#tag?.attributes;
    return { start: places?.[index * 4 + 2] ?? 0, end: places?.[index * 4 + 3] ?? 0 };
  }
}

/** A span inside an attribute: exact as long as decoding changed nothing, else the whole value. */
export function within({ value, span }: Attribute, inner: Span): Span {
  const isExact = value.length === span.end - span.start;
  return isExact ? { start: span.start + inner.start, end: span.start + inner.end } : span;
}
