import type { OutputToken, TagToken } from "./tokens.ts";
import type { Action, WritingPlace } from "../writing.ts";
import type { BlockName } from "../blocks/block-names.ts";
import type { AddressFilter } from "./message-data.ts";

/** What a mark stands for while libraries work on the text around it. */
export type Marked =
  /** Liquid that needs the reader; `known` are the variables it reads that are the same for all. */
  | {
      readonly kind: "liquid";
      readonly token: OutputToken | TagToken;
      readonly known: Readonly<Record<string, unknown>>;
      readonly at: WritingPlace;
      /** In a message: how it is written where an address stands. */
      readonly inAddress?: AddressFilter;
    }
  | { readonly kind: "action"; readonly action: Action; readonly at: WritingPlace }
  | {
      readonly kind: "block";
      readonly block: BlockName;
      readonly words: string | null;
      readonly at: WritingPlace;
    }
  /** Text that a library would have changed; written as it goes into the document. */
  | { readonly kind: "text"; readonly text: string }
  /** `url` as a program reads it; `written` as it stands in an attribute. */
  | {
      readonly kind: "link";
      readonly number: number;
      readonly url: string;
      readonly written: string;
    }
  | { readonly kind: "pixel" };

const MADE_LIKE_A_MARK = /qm(\d{1,9})x/gi;

/**
 * Marks are a few small letters and digits: they pass through every library as a word does, in
 * text, in attributes and in addresses. Their beginning is one that the texts do not hold.
 */
export class Marks {
  readonly #start: string;
  readonly #entries: Marked[] = [];

  constructor(texts: readonly string[]) {
    const taken = new Set(
      texts.flatMap((text) => [...text.matchAll(MADE_LIKE_A_MARK)].map(([, number]) => number)),
    );
    let free = 0;
    while (taken.has(String(free))) free++;
    this.#start = `qm${free}x`;
  }

  add(entry: Marked): string {
    this.#entries.push(entry);
    return `${this.#start}${this.#entries.length - 1}z`;
  }

  /** Every mark in the text, in order, and where it stands. */
  *in(text: string): Generator<{ entry: Marked; start: number; end: number }> {
    for (const { index, 0: mark, 1: number } of text.matchAll(this.#pattern())) {
      const entry = this.#entries[Number(number)];
      if (entry) yield { entry, start: index, end: index + mark.length };
    }
  }

  isIn(text: string): boolean {
    return this.in(text).next().done !== true;
  }

  /** The text in order: what stands between the marks, and what they stand for. */
  split(text: string): (string | Marked)[] {
    const pieces: (string | Marked)[] = [];
    let at = 0;
    for (const { entry, start, end } of this.in(text)) {
      if (start > at) pieces.push(text.slice(at, start));
      pieces.push(entry);
      at = end;
    }
    if (at < text.length) pieces.push(text.slice(at));
    return pieces;
  }

  /** The text with what stands between the marks changed. */
  around(text: string, change: (between: string) => string): string {
    let result = "";
    let at = 0;
    for (const { start, end } of this.in(text)) {
      result += change(text.slice(at, start)) + text.slice(start, end);
      at = end;
    }
    return result + change(text.slice(at));
  }

  /** The text with these marks, and no others, replaced by what they stand for. */
  replace(text: string, by: (entry: Marked) => string | null): string {
    return text.replaceAll(this.#pattern(), (mark, number) => {
      const entry = this.#entries[Number(number)];
      return (entry && by(entry)) ?? mark;
    });
  }

  #pattern(): RegExp {
    return new RegExp(`${this.#start}(\\d+)z`, "g");
  }
}
