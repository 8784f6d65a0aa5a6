import type { Hiding } from "../../css/hiding.ts";
import { MAX_OPEN_ELEMENTS } from "../../limits.ts";
import type { ElementStyle } from "./element-style.ts";

interface OpenElement {
  readonly name: string;
  readonly hiding: Hiding | null;
  readonly selectors: string;
}

/** Elements without content or end tag (WHATWG HTML §13.1.2, and what mail still uses). */
const VOID = new Set(
  (
    "area base basefont bgsound br col command embed frame hr img image input keygen link meta param " +
    "source track wbr"
  ).split(" "),
);

export function isVoid(name: string): boolean {
  return VOID.has(name);
}

/** A start tag of the key closes an open element of the value (WHATWG HTML §13.2.6.4.7, shortened). */
const CLOSES: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    p: ["p"],
    div: ["p"],
    table: ["p"],
    ul: ["p"],
    ol: ["p"],
    center: ["p"],
    h1: ["p"],
    h2: ["p"],
    h3: ["p"],
    li: ["li"],
    td: ["td", "th"],
    th: ["td", "th"],
    tr: ["td", "th", "tr"],
    option: ["option"],
    a: ["a"],
  }),
);

/** How far up an implied end is looked for: `</td></tr>` before a new `<tr>` is as far as it goes. */
const IMPLIED_REACH = 3;

/** An end tag never reaches out of these, but for those that may. */
const BARRIERS = new Set(["table", "td", "th", "body", "html"]);
const REACHES_OUT = new Set(["table", "body", "html"]);

/**
 * The elements that are open at a place, as far as visibility needs to know: not the tree a browser
 * would build, but the same ancestors for what mail contains.
 */
export class OpenElements {
  readonly #open: OpenElement[] = [];
  #hidden = 0;
  /** Deeper elements were not kept. */
  isTooDeep = false;

  get depth(): number {
    return this.#open.length;
  }

  get isHidden(): boolean {
    return this.#hidden > 0;
  }

  /** Why the place is hidden, outermost first. */
  get hiding(): readonly Hiding[] {
    if (this.#hidden === 0) return NO_HIDING;
    return this.#open.flatMap(({ hiding }) => (hiding ? [hiding] : []));
  }

  /** Classes and ids of the elements around, as selectors separated by spaces. */
  get selectors(): string {
    let selectors = "";
    for (const open of this.#open) selectors += open.selectors;
    return selectors;
  }

  push(name: string, { hiding, selectors }: ElementStyle): void {
    if (this.#open.length >= MAX_OPEN_ELEMENTS) {
      this.isTooDeep = true;
      return;
    }
    if (hiding) this.#hidden++;
    this.#open.push({ name, hiding, selectors });
  }

  /** Closes what a start tag of that name ends without saying so. */
  closeImplied(name: string): void {
    const closes = CLOSES.get(name);
    if (!closes) return;
    const lowest = this.#open.length - IMPLIED_REACH;
    for (let i = this.#open.length - 1; i >= 0 && i >= lowest; i--) {
      const open = this.#open[i];
      if (!open) return;
      if (closes.includes(open.name)) this.closeTo(i);
      else if (BARRIERS.has(open.name) && open.name !== name) return;
    }
  }

  /** Closes the nearest open element of that name with everything in it. */
  close(name: string): void {
    for (let i = this.#open.length - 1; i >= 0; i--) {
      const open = this.#open[i];
      if (open?.name === name) {
        this.closeTo(i);
        return;
      }
      if (open && BARRIERS.has(open.name) && !REACHES_OUT.has(name)) return;
    }
  }

  closeTo(depth: number): void {
    while (this.#open.length > depth) if (this.#open.pop()?.hiding) this.#hidden--;
  }
}

const NO_HIDING: readonly Hiding[] = [];
