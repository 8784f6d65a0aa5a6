import type { Hiding } from "../../css/hiding.ts";
import { MAX_OPEN_ELEMENTS } from "../../limits.ts";
import type { ElementStyle } from "./element-style.ts";

/**
 * An element and, through it, all around it. Sightings keep the innermost one: what hides them is
 * worked out once an element, however many pictures stand in it.
 */
export interface OpenElement {
  readonly name: string;
  readonly around: OpenElement | null;
  /** Own and of the elements around, outermost first, each once. */
  readonly hiding: readonly Hiding[];
  /** Its own classes and ids, separated by spaces. */
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
  /** Depths at which elements of a name are open, so that no end tag has to look for its own. */
  readonly #depths = new Map<string, number[]>();
  readonly #barriers: number[] = [];
  /** Deeper elements were not kept. */
  isTooDeep = false;

  get depth(): number {
    return this.#open.length;
  }

  get innermost(): OpenElement | null {
    return this.#open.at(-1) ?? null;
  }

  get isHidden(): boolean {
    return (this.innermost?.hiding.length ?? 0) > 0;
  }

  push(name: string, { hiding, selectors }: ElementStyle): void {
    if (this.#open.length >= MAX_OPEN_ELEMENTS) {
      this.isTooDeep = true;
      return;
    }
    const depth = this.#open.length;
    const depths = this.#depths.get(name);
    if (depths) depths.push(depth);
    else this.#depths.set(name, [depth]);
    if (BARRIERS.has(name)) this.#barriers.push(depth);
    const around = this.innermost;
    this.#open.push({ name, around, hiding: withHiding(around, hiding), selectors });
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
    const depth = this.#depths.get(name)?.at(-1);
    if (depth === undefined) return;
    const barrier = REACHES_OUT.has(name) ? -1 : (this.#barriers.at(-1) ?? -1);
    if (depth >= barrier) this.closeTo(depth);
  }

  closeTo(depth: number): void {
    while (this.#open.length > depth) {
      const name = this.#open.pop()?.name ?? "";
      this.#depths.get(name)?.pop();
      if (BARRIERS.has(name)) this.#barriers.pop();
    }
  }
}

const NO_HIDING: readonly Hiding[] = [];

function withHiding(around: OpenElement | null, own: Hiding | null): readonly Hiding[] {
  const before = around?.hiding ?? NO_HIDING;
  return own === null || before.includes(own) ? before : [...before, own];
}
