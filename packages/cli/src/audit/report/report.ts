import type { Outcome } from "../batch/task.ts";

/** Prints outcomes as they come. */
export interface Report {
  add(outcome: Outcome): void;
  /** More came than this report can hold: it is given up, and nothing was printed. */
  isFull?(): boolean;
  end(): void;
}
