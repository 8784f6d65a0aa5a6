import { MAX_LINKS } from "../limits.ts";
import type { Problems } from "../problems.ts";
import type { AuthorLink, WritingPlace } from "../writing.ts";

/** What a click would ask a server for. `mailto:`, `tel:` and anchors ask nobody. */
const ASKS_A_SERVER = /^(?:https?|ftp):/i;

export function asksServer(url: string): boolean {
  return ASKS_A_SERVER.test(url);
}

/** Gives each address its number, once for all parts of a mail. */
export class LinkRegister {
  readonly #problems: Problems;
  readonly #links = new Map<string, AuthorLink & { readonly places: WritingPlace[] }>();

  constructor(problems: Problems) {
    this.#problems = problems;
  }

  get links(): readonly AuthorLink[] {
    return [...this.#links.values()];
  }

  /** @returns its number, counted from 0; beyond the bound the problem is told */
  add(url: string, places: readonly WritingPlace[]): number {
    const known = this.#links.get(url);
    if (known) {
      const isNew = (place: WritingPlace): boolean =>
        !known.places.some((other) => isSame(place, other));
      known.places.push(...places.filter(isNew));
      return known.number;
    }
    const number = this.#links.size;
    if (number >= MAX_LINKS) {
      const at = places[0] ?? { part: "source", line: 1, column: 1 };
      this.#problems.add("too-long", at, `Use at most ${MAX_LINKS} different links.`);
      return number;
    }
    this.#links.set(url, { number, url, places: [...places] });
    return number;
  }
}

function isSame(one: WritingPlace, other: WritingPlace): boolean {
  return one.part === other.part && one.line === other.line && one.column === other.column;
}
