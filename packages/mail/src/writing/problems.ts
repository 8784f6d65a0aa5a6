import { MAX_PROBLEMS } from "./limits.ts";
import type { PlaceAt } from "./places.ts";
import type { WritingPlace, WritingProblem } from "./writing.ts";

/** Gathers what is wrong with one writing, the first of it up to a bound, each thing once. */
export class Problems {
  readonly #found = new Map<string, WritingProblem>();

  get found(): readonly WritingProblem[] {
    return [...this.#found.values()];
  }

  get isEmpty(): boolean {
    return this.#found.size === 0;
  }

  add(code: WritingProblem["code"], at: WritingPlace, message: string): void {
    const { part, line, column, block } = at;
    const key = [code, part, line, column, block?.id, block?.field].join(" ");
    if (this.#found.size >= MAX_PROBLEMS || this.#found.has(key)) return;
    this.#found.set(key, { code, part, line, column, ...(block && { block }), message });
  }

  /** For a text whose places are offsets. */
  in(placeAt: PlaceAt): PartProblems {
    return {
      add: (code, offset, message) => this.add(code, placeAt(offset), message),
      placeAt,
    };
  }
}

export interface PartProblems {
  add(code: WritingProblem["code"], offset: number, message: string): void;
  readonly placeAt: PlaceAt;
}
