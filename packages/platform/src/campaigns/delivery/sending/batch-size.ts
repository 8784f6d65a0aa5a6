const FIRST = 50;
const SMALLEST = 10;
/** What is in hand when a process dies may arrive twice; larger batches save little more. */
const LARGEST = 400;

/** What a batch should take: no longer, since who leaves meanwhile is asked for again in the next. */
const AIM_MS = 250;

/** How many messages to take in hand at once: as many as go out in a quarter of a second. */
export class BatchSize {
  #size = FIRST;

  get next(): number {
    return this.#size;
  }

  /**
   * Hears how long a batch took; a smaller one than asked for says nothing. One of which nobody may
   * be written to now is followed by a larger one: it is only looked at.
   */
  took(count: number, ms: number): void {
    if (count === 0) this.#size = Math.min(this.#size * 2, LARGEST);
    if (count < this.#size) return;
    const wanted = (count * AIM_MS) / Math.max(ms, 1);
    const bounded = Math.min(Math.max(wanted, this.#size / 2), this.#size * 2);
    this.#size = Math.round(Math.min(Math.max(bounded, SMALLEST), LARGEST));
  }
}
