import { MAX_LINKS } from "../limits.ts";
import type { Problems } from "../problems.ts";
import type { AuthorLink, WritingPlace } from "../writing.ts";
import type { AddressIndex } from "./address-index.ts";

/** What a click would ask a server for. `mailto:`, `tel:` and anchors ask nobody. */
const ASKS_A_SERVER = /^(?:https?|ftp):/i;

export function asksServer(url: string): boolean {
  return ASKS_A_SERVER.test(url);
}

/** Gives each address its number, once for all parts of a mail. */
export class LinkRegister {
  readonly #problems: Problems;
  readonly #links = new Map<string, AuthorLink & { readonly places: WritingPlace[] }>();
  /** Where places were looked up: of an address that stands there often, once. */
  readonly #asked = new WeakMap<AddressIndex, Set<string>>();

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  get links(): readonly AuthorLink[] {
    return [...this.#links.values()];
  }

  /**
   * @param index tells the places of the part that the link was found in
   * @returns its number, counted from 0; beyond the bound the problem is told
   */
  add(url: string, index: AddressIndex): number {
    const known = this.#links.get(url);
    if (!known && this.#links.size >= MAX_LINKS) {
      const at = index.placesOf(url)[0] ?? { part: "source", line: 1, column: 1 };
      this.#problems.add("too-long", at, `Use at most ${MAX_LINKS} different links.`);
      return MAX_LINKS;
    }
    const link = known ?? { number: this.#links.size, url, places: [] };
    if (!known) this.#links.set(url, link);
    if (this.#isFirst(url, index)) link.places.push(...index.placesOf(url));
    return link.number;
  }

  #isFirst(url: string, index: AddressIndex): boolean {
    const asked = this.#asked.get(index) ?? new Set();
    this.#asked.set(index, asked);
    const isFirst = !asked.has(url);
    asked.add(url);
    return isFirst;
  }
}
