import { setTimeout as pause } from "node:timers/promises";

/** A commit for many: the disk is asked as often however many messages it is told of. */
const MOST_AT_ONCE = 500;

/** How long an answer waits for others, to be written down with them. */
const GATHERING_MS = 100;

/** A database that did not answer is left alone for so long. */
const AGAIN_MS = 500;

/** Gathers what became of messages and writes it down in groups, one after the other. */
export class Settling<Settled> {
  readonly #write: (settled: readonly Settled[]) => Promise<void>;
  readonly #onTrouble: (error: unknown) => void;
  readonly #waiting: Settled[] = [];
  #writing: Promise<void> | null = null;
  #givesUpAt = Infinity;

  /** @param onTrouble hears of a group that could not be written; it is tried again */
  constructor(
    write: (settled: readonly Settled[]) => Promise<void>,
    onTrouble: (error: unknown) => void,
  ) {
    this.#write = write;
    this.#onTrouble = onTrouble;
  }

  add(settled: Settled): void {
    this.#waiting.push(settled);
    this.#writing ??= this.#writeAll().finally(() => {
      this.#writing = null;
    });
  }

  /** Nothing may be added any more. Whether all of it was written, with so much patience. */
  async end(patienceMs: number): Promise<boolean> {
    this.#givesUpAt = performance.now() + patienceMs;
    await this.#writing;
    return this.#waiting.length === 0;
  }

  async #writeAll(): Promise<void> {
    await pause(GATHERING_MS);
    while (this.#waiting.length > 0) {
      const group = this.#waiting.slice(0, MOST_AT_ONCE);
      try {
        await this.#write(group);
        this.#waiting.splice(0, group.length);
      } catch (error) {
        this.#onTrouble(error);
        if (performance.now() >= this.#givesUpAt) return;
        await pause(AGAIN_MS);
      }
    }
  }
}
