const LONGEST_REST_MS = 30_000;

/** When the next message may leave: so many a second, and none while a peer asked for rest. */
export class Pace {
  readonly #stepMs: number;
  #next = 0;
  readonly #firstRestMs: number;
  #restMs: number;

  /**
   * @param perSecond `null` for no bound of ours
   * @param restMs    the first rest; each further one in a row is twice as long
   */
  constructor(perSecond: number | null, restMs: number) {
    this.#firstRestMs = restMs;
    this.#restMs = restMs;
    this.#stepMs = perSecond === null ? 0 : 1000 / perSecond;
  }

  /** Takes a turn; the milliseconds to wait for it. */
  turn(now: number): number {
    const at = Math.max(this.#next, now);
    this.#next = at + this.#stepMs;
    return at - now;
  }

  slowDown(now: number): void {
    this.#next = Math.max(this.#next, now + this.#restMs);
    this.#restMs = Math.min(this.#restMs * 2, LONGEST_REST_MS);
  }

  wentWell(): void {
    this.#restMs = this.#firstRestMs;
  }
}
