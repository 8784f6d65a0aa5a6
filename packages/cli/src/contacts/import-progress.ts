import type { ImportProgress } from "@consentry/platform";

import type { Io } from "../command.ts";

/** Seldom enough to cost nothing, often enough to look alive. */
const REDRAW_MS = 100;
const BAR = 24;
const ERASE_LINE = "\r\x1b[K";

/** One line on standard error that says how far an import is; silent where nobody would see it. */
export class ImportProgressLine {
  readonly #io: Io;
  #drawnAt = -Infinity;

  constructor(io: Io) {
    this.#io = io;
  }

  show({ step, rows, share }: ImportProgress): void {
    const at = performance.now();
    if (this.#io.isStderrTerminal !== true || at - this.#drawnAt < REDRAW_MS) return;
    this.#drawnAt = at;
    const done = `${rows.toLocaleString("en-GB")} rows`;
    const word = step === "reading" ? "Reading" : "Applying";
    this.#io.stderr(`${ERASE_LINE}${word} ${share === null ? "" : bar(share)}${done}`);
  }

  /** Takes the line away, before something else is printed and at the end. */
  erase(): void {
    if (this.#drawnAt !== -Infinity) this.#io.stderr(ERASE_LINE);
  }
}

function bar(share: number): string {
  const filled = Math.round(Math.min(1, Math.max(0, share)) * BAR);
  return `${"█".repeat(filled)}${"░".repeat(BAR - filled)} ${Math.floor(share * 100)} % · `;
}
