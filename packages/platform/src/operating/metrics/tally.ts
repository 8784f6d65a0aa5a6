/** One figure as it is read: what it is, and its values by labels. */
export interface Figure {
  readonly name: string;
  readonly help: string;
  readonly type: "counter" | "gauge" | "histogram";
  readonly values: readonly FigureValue[];
}

export interface FigureValue {
  /** Of a histogram: its `_bucket`, `_sum` or `_count`; left out, the figure's own name. */
  readonly name?: string;
  readonly labels: Readonly<Record<string, string>>;
  readonly value: number;
}

/** More values than these are a label that should not be one: the rest is counted under `other`. */
const MOST_VALUES = 2_000;

/**
 * Counts what happened in this process since it started, by a few words that come from the program
 * and never from what people write. It costs a look into a map, and nothing is loaded for it.
 */
export class Tally<Label extends string> {
  readonly #name: string;
  readonly #help: string;
  readonly #labels: readonly Label[];
  readonly #counts = new Map<string, { readonly words: readonly string[]; count: number }>();

  constructor(name: string, help: string, labels: readonly Label[]) {
    this.#name = name;
    this.#help = help;
    this.#labels = labels;
  }

  count(words: Readonly<Record<Label, string>>, by = 1): void {
    if (by === 0) return;
    const row = this.#labels.map((label) => words[label]);
    const kept = this.#counts.get(row.join("\n"));
    if (kept !== undefined) kept.count += by;
    else if (this.#counts.size < MOST_VALUES) {
      this.#counts.set(row.join("\n"), { words: row, count: by });
    } else this.#countOther(by);
  }

  get figure(): Figure {
    const values = [...this.#counts.values()].map(({ words, count }) => ({
      labels: Object.fromEntries(this.#labels.map((label, at) => [label, words[at] ?? ""])),
      value: count,
    }));
    return { name: this.#name, help: this.#help, type: "counter", values };
  }

  #countOther(by: number): void {
    const words = this.#labels.map(() => "other");
    const kept = this.#counts.get(words.join("\n"));
    if (kept === undefined) this.#counts.set(words.join("\n"), { words, count: by });
    else kept.count += by;
  }
}

/** How long something took in this process, in seconds, by the bounds of a histogram. */
export class Durations {
  readonly #name: string;
  readonly #help: string;
  readonly #bounds: readonly number[];
  /** One more than there are bounds: what took longer than the last. */
  readonly #counts: number[];
  #sum = 0;

  /** @param bounds in seconds, growing */
  constructor(name: string, help: string, bounds: readonly number[]) {
    this.#name = name;
    this.#help = help;
    this.#bounds = bounds;
    this.#counts = Array.from({ length: bounds.length + 1 }, () => 0);
  }

  took(seconds: number): void {
    const at = this.#bounds.findIndex((bound) => seconds <= bound);
    const bucket = at === -1 ? this.#bounds.length : at;
    this.#counts[bucket] = (this.#counts[bucket] ?? 0) + 1;
    this.#sum += seconds;
  }

  get figure(): Figure {
    const values: FigureValue[] = [];
    let below = 0;
    for (const [at, count] of this.#counts.entries()) {
      below += count;
      const le = at < this.#bounds.length ? String(this.#bounds[at]) : "+Inf";
      values.push({ name: `${this.#name}_bucket`, labels: { le }, value: below });
    }
    values.push({ name: `${this.#name}_sum`, labels: {}, value: this.#sum });
    values.push({ name: `${this.#name}_count`, labels: {}, value: below });
    return { name: this.#name, help: this.#help, type: "histogram", values };
  }
}
