/** One command of `consentry`. A new one is a file in `commands/` and a line in `main.ts`. */
export interface Command {
  readonly name: string;
  /** Half a line for the list that `consentry help` prints. */
  readonly summary: string;
  /** The whole text of `consentry NAME --help`. */
  readonly usage: string;
  /** Runs to the end and returns one of `EXIT`; throws only when the world or we broke. */
  run(args: readonly string[], io: Io): Promise<number>;
}

/** What a command sees of the terminal around it. Tests hand in their own. */
export interface Io {
  readonly stdin: AsyncIterable<Uint8Array>;
  stdout(text: string): void;
  stderr(text: string): void;
  /** Whether standard output is a terminal. */
  readonly isTerminal: boolean;
  /** Whether progress would be seen; no when left out. */
  readonly isStderrTerminal?: boolean;
  /** Whether standard output shows colours; no when left out. */
  readonly hasColour?: boolean;
  /** Width of the terminal; 80 when left out. */
  readonly columns?: number;
  /** Whether the reader of standard output went away (`| head`): what is written now is lost. */
  readonly isOutputClosed?: () => boolean;
  /** Waits until standard output took what was written, so that a slow reader slows us down. */
  readonly drained?: () => Promise<void>;
}
