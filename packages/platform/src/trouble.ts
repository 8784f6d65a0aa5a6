import { loggable } from "./http/loggable.ts";
import { jobFailures } from "./operating/metrics/counted.ts";

/** After a failure a job rests as long as always, then twice as long each time, up to this. */
export const LONGEST_REST_MS = 30_000;

/** Whoever opens the log later finds that it still goes on, and is not buried in it. */
export const TELL_AGAIN_MS = 5 * 60_000;

/** What went wrong in more ways than these is told anew: no log grows memory. */
const MOST_KINDS = 20;

/** What is said when a job fails, and when it works again. */
export interface TroubleWords {
  readonly begins: string;
  readonly ends: string;
}

/**
 * The trouble of something that is tried again and again: each kind is told once, again only after
 * `TELL_AGAIN_MS`, and its end is told too. Of a failure it says what it is and where, never what
 * its message says.
 */
export class Trouble {
  readonly #words: TroubleWords;
  readonly #report: (what: string) => void;
  readonly #clock: () => number;
  readonly #toldAt = new Map<string, number>();
  #failures = 0;

  /** @param clock milliseconds, running evenly */
  constructor(
    words: TroubleWords,
    report: (what: string) => void,
    clock: () => number = () => performance.now(),
  ) {
    this.#words = words;
    this.#report = report;
    this.#clock = clock;
  }

  /** Does a round; one that rejects is told of and does not reject here. */
  async during(round: () => Promise<unknown>): Promise<void> {
    try {
      await round();
      this.end();
    } catch (error) {
      this.tell(error);
    }
  }

  tell(error: unknown): void {
    this.#failures += 1;
    const what = error instanceof Error ? loggable(error) : { error: "unknown" };
    // Not by where: between two rounds the stack of one and the same failure may differ.
    const kind = `${what.error} ${"code" in what ? what.code : ""}`;
    jobFailures.count({ error: kind.trim() });
    const toldAt = this.#toldAt.get(kind);
    const now = this.#clock();
    if (toldAt !== undefined && now - toldAt < TELL_AGAIN_MS) return;
    if (this.#toldAt.size >= MOST_KINDS) this.#toldAt.clear();
    this.#toldAt.set(kind, now);
    this.#report(`${this.#words.begins} ${JSON.stringify(what)}`);
  }

  /** It went well; said only where it had not. */
  end(): void {
    if (this.#failures === 0) return;
    this.#failures = 0;
    this.#toldAt.clear();
    this.#report(this.#words.ends);
  }

  /** How long to rest before the next round of a job that usually rests so long. */
  restMs(usually: number): number {
    const longer = usually * 2 ** Math.max(0, this.#failures - 1);
    return Math.min(longer, Math.max(usually, LONGEST_REST_MS));
  }
}
