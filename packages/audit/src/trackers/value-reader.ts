import type { Carried } from "../identity/carried.ts";
import { lookInside, NOTHING_INSIDE, type Decoded } from "../identity/leaks.ts";
import type { Needles } from "../identity/needles.ts";
import { opacityOf, type Opacity } from "../identity/token.ts";

/** What a value says by itself, wherever it stands. */
export interface ReadValue {
  readonly opacity: Opacity;
  readonly inside: Decoded;
}

/** Shorter values are neither opaque nor hold anything. */
const SHORTEST_TELLING = 6;

const TOO_SHORT: ReadValue = { opacity: 0, inside: NOTHING_INSIDE };

/**
 * Remembers what stands inside values for the time of one message: its links share most of them.
 */
export class ValueReader {
  readonly #needles: Needles;
  readonly #known = new Map<string, ReadValue>();

  constructor(needles: Needles) {
    this.#needles = needles;
  }

  read(value: string): ReadValue {
    if (value.length < SHORTEST_TELLING) return TOO_SHORT;
    const before = this.#known.get(value);
    if (before) return before;
    const read = { opacity: opacityOf(value), inside: lookInside(value, this.#needles) };
    this.#known.set(value, read);
    return read;
  }
}

const NO_CARRIES: readonly Carried[] = [];
const NO_URLS: readonly string[] = [];

/** What was found inside the values read so far. Mostly nothing, and then nothing is allocated. */
export class Insides {
  carries: readonly Carried[];
  urls: readonly string[];

  constructor(carries: readonly Carried[] = NO_CARRIES, urls: readonly string[] = NO_URLS) {
    this.carries = carries;
    this.urls = urls;
  }

  add({ inside }: ReadValue): void {
    if (inside.carries.length > 0) this.carries = [...this.carries, ...inside.carries];
    if (inside.urls.length > 0) this.urls = [...this.urls, ...inside.urls];
  }
}
