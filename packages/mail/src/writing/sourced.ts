/** A text made from another one, with the way back. */
export interface Sourced {
  readonly text: string;
  /** Where in the text it was made from something stands; for what was put in, where it was put. */
  originOf(offset: number): number;
}

/** A text that was made from itself. */
export function asWritten(text: string): Sourced {
  return { text, originOf: (offset) => offset };
}

interface Stretch {
  readonly start: number;
  readonly from: number;
  readonly isExact: boolean;
}

/** Puts a text together piece by piece. */
export class SourcedText implements Sourced {
  readonly #pieces: string[] = [];
  readonly #stretches: Stretch[] = [];
  #length = 0;

  get text(): string {
    return this.#pieces.join("");
  }

  get length(): number {
    return this.#length;
  }

  /** What stands in the source from that place on, unchanged. */
  keep(text: string, from: number): void {
    this.#add(text, { start: this.#length, from, isExact: true });
  }

  /** Something else, that stands for what is there. */
  put(text: string, from: number): void {
    this.#add(text, { start: this.#length, from, isExact: false });
  }

  originOf(offset: number): number {
    let low = 0;
    let high = this.#stretches.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#stretches[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    const stretch = this.#stretches[low];
    if (!stretch) return 0;
    return stretch.isExact ? stretch.from + (offset - stretch.start) : stretch.from;
  }

  #add(text: string, stretch: Stretch): void {
    if (text === "") return;
    this.#pieces.push(text);
    this.#stretches.push(stretch);
    this.#length += text.length;
  }
}

/** Something to be put in the place of something else. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The text with its edits done; one that overlaps another before it is left out. */
export function edited(source: string, edits: readonly Edit[]): Sourced {
  const result = new SourcedText();
  let at = 0;
  for (const { start, end, text } of edits.toSorted((a, b) => a.start - b.start)) {
    if (start < at) continue;
    result.keep(source.slice(at, start), at);
    result.put(text, start);
    at = end;
  }
  result.keep(source.slice(at), at);
  return { text: result.text, originOf: (offset) => result.originOf(offset) };
}
