import { decodeHTML } from "entities/decode";

import type { LinkSighting, Span } from "../sighting.ts";

/** Longer displayed texts are cut: they are shown, not compared. */
const MAX_LINK_TEXT = 200;

/** White space that is more than one space between words. */
const FOLDABLE = /[^\S ]|  /;

/** A link whose end was not read yet: what is said until then is its text. */
export interface OpenLink {
  readonly url: string;
  readonly via: string;
  readonly span: Span;
  text: string;
}

/** Gathers what a click asks for. A link around text is known when it closes. */
export class LinkCollector {
  readonly #part: string;
  readonly #found: LinkSighting[] = [];
  #open: OpenLink | null = null;

  constructor(part: string) {
    this.#part = part;
  }

  get open(): OpenLink | null {
    return this.#open;
  }

  /** Those found so far, in the order in which they were known; the open one is not among them. */
  get found(): LinkSighting[] {
    return this.#found;
  }

  add(element: string, { url, via, span }: Omit<OpenLink, "text">): void {
    if (element === "a" && via !== "ping") this.#open = { url, via, span, text: "" };
    else this.#found.push({ url, element, text: "", span, part: this.#part, via });
  }

  /** Whether more text would be kept. */
  get isListening(): boolean {
    return this.#open !== null && this.#open.text.length < MAX_LINK_TEXT * 2;
  }

  say(text: string): void {
    if (this.#open) this.#open.text += text;
  }

  /** Leaves a link open aside, and takes it up again: a comment inside it has links of its own. */
  resume(link: OpenLink | null): void {
    this.#open = link;
  }

  close(): void {
    const link = this.#open;
    if (!link) return;
    this.#open = null;
    const { url, via, span } = link;
    const decoded = link.text.includes("&") ? decodeHTML(link.text) : link.text;
    const folded = FOLDABLE.test(decoded) ? decoded.replace(/\s+/g, " ") : decoded;
    const text = folded.trim().slice(0, MAX_LINK_TEXT);
    this.#found.push({ url, element: "a", via, span, part: this.#part, text });
  }
}
