/** So many at once and no more. */
export class Slots {
  #free: number;
  readonly #all: number;
  readonly #waiting: (() => void)[] = [];
  #whenAllFree: (() => void) | null = null;

  constructor(count: number) {
    this.#free = count;
    this.#all = count;
  }

  /** Resolves when one is free, and takes it. */
  take(): Promise<void> {
    if (this.#free > 0) {
      this.#free -= 1;
      return Promise.resolve();
    }
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  leave(): void {
    const next = this.#waiting.shift();
    if (next) return next();
    this.#free += 1;
    if (this.#free === this.#all) this.#whenAllFree?.();
  }

  /** Resolves when nobody has one; nobody may be waiting. */
  allFree(): Promise<void> {
    if (this.#free === this.#all) return Promise.resolve();
    return new Promise((resolve) => (this.#whenAllFree = resolve));
  }
}
