import type { Io } from "../command.ts";
import type { Digest } from "./digest.ts";

/** Seldom enough to cost nothing, often enough to look alive. */
const REDRAW_MS = 100;

const ERASE_LINE = "\r\x1b[K";

/** One line on standard error that says how far a batch is; silent where nobody would see it. */
export class Progress {
  readonly #io: Io;
  readonly #startedAt = performance.now();
  #drawnAt = performance.now();
  #isDrawn = false;
  #messages = 0;
  #trackers = 0;

  constructor(io: Io) {
    this.#io = io;
  }

  /** Takes the line away, before something else is printed and at the end. */
  erase(): void {
    if (this.#isDrawn) this.#io.stderr(ERASE_LINE);
    this.#isDrawn = false;
  }

  count({ openTrackers, trackedLinks }: Digest): void {
    this.#messages++;
    this.#trackers += openTrackers + trackedLinks;
    const now = performance.now();
    if (this.#io.isStderrTerminal !== true || now - this.#drawnAt < REDRAW_MS) return;
    this.#drawnAt = now;
    this.#isDrawn = true;
    const rate = Math.round((1000 * this.#messages) / (now - this.#startedAt));
    this.#io.stderr(
      `${ERASE_LINE}${counted(this.#messages, "message")} · ${grouped(rate)} a second · ` +
        `${counted(this.#trackers, "tracker")} found`,
    );
  }
}

function counted(value: number, word: string): string {
  return `${grouped(value)} ${word}${value === 1 ? "" : "s"}`;
}

function grouped(value: number): string {
  return value.toLocaleString("en-GB");
}
