import { escapeText } from "entities/escape";

import type { Reference } from "../document.ts";

/** A mark in the copy: `r2` stands for `references[2]`, `l5` for `links[5]`. */
export type MarkId = `r${number}` | `l${number}`;

/** Words on the marks, in the reader's language. */
export interface MarkWords {
  readonly hiddenImage: string;
  readonly personalPicture: string;
  readonly remoteContent: string;
  readonly trackedLink: string;
  readonly notInPlace: string;
}

export const ENGLISH: MarkWords = {
  hiddenImage: "hidden image",
  personalPicture: "picture made for you",
  remoteContent: "picture from",
  trackedLink: "counted link",
  notInPlace: "Loaded without a place of its own:",
};

/** Draws marks and numbers them in the order they are drawn. */
export class Marks {
  readonly #words: MarkWords;
  readonly #chosen: MarkId | undefined;
  readonly #numbers = new Map<MarkId, number>();

  constructor(words: MarkWords, chosen: MarkId | undefined) {
    this.#words = words;
    this.#chosen = chosen;
  }

  get drawn(): readonly MarkId[] {
    return [...this.#numbers.keys()];
  }

  /** A box for something remote; `size` is a harmless style, `""` for none. */
  box(reference: Reference, mark: MarkId, size: string): string {
    const host = escapeText(reference.host);
    const isPicture = reference.class === "personalised-image";
    const style = size === "" || (reference.tracker && !isPicture) ? "" : ` style="${size}"`;
    if (!reference.tracker) {
      return `<span class="cns-box cns-ordinary"${style}>${escapeText(this.#words.remoteContent)} ${host}</span>`;
    }
    const what = isPicture ? this.#words.personalPicture : this.#words.hiddenImage;
    const number = this.#number(mark);
    return `<span id="mark-${mark}" class="cns-box cns-tracker${this.#choice(mark)}"${style}><b>${number}</b> ${escapeText(what)} → ${host}</span>`;
  }

  openLink(mark: MarkId): string {
    this.#number(mark);
    return `<span id="mark-${mark}" class="cns-counted${this.#choice(mark)}">`;
  }

  closeLink(mark: MarkId): string {
    const title = escapeText(this.#words.trackedLink);
    return `<sup class="cns-number" title="${title}">${this.#numbers.get(mark) ?? 0}</sup></span>`;
  }

  /** What loads without standing anywhere in the text: style sheets, heads, other clients' markup. */
  strip(boxes: readonly string[]): string {
    if (boxes.length === 0) return "";
    const words = escapeText(this.#words.notInPlace);
    return `<div class="cns-strip"><span>${words}</span> ${boxes.join(" ")}</div>`;
  }

  #number(mark: MarkId): number {
    const number = this.#numbers.get(mark) ?? this.#numbers.size + 1;
    this.#numbers.set(mark, number);
    return number;
  }

  #choice(mark: MarkId): string {
    return this.#chosen === mark ? " cns-chosen" : "";
  }
}
