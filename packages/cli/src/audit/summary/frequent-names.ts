/**
 * Counts names of which there may be any number, in bounded memory: when there are too many, those
 * seen once are forgotten. What is frequent keeps its count; a name that comes back after it was
 * forgotten begins anew, so counts of rare names are at most what they were.
 */
export class FrequentNames {
  readonly #most: number;
  readonly #counts = new Map<string, number>();
  #hasForgotten = false;

  /** @param most names kept before rare ones are dropped */
  constructor(most: number) {
    this.#most = most;
  }

  add(name: string): void {
    this.#counts.set(name, (this.#counts.get(name) ?? 0) + 1);
    // All seen alike often: the bar rises until there is room.
    for (let least = 1; this.#counts.size > this.#most; least++) this.#forget(least);
  }

  /** Whether counts are lower bounds, and names may be missing. */
  get isPartial(): boolean {
    return this.#hasForgotten;
  }

  /** Most frequent first; names of the same count by their letters. */
  sorted(): readonly (readonly [name: string, count: number])[] {
    return [...this.#counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  }

  #forget(count: number): void {
    this.#hasForgotten = true;
    for (const [name, seen] of this.#counts) if (seen <= count) this.#counts.delete(name);
  }
}
