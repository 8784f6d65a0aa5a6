import { wrap } from "../../terminal/width.ts";

/** A page being written downwards: every paragraph is wrapped to the width it was begun with. */
export class Sheet {
  readonly #width: number;
  readonly #lines: string[] = [];

  constructor(width: number) {
    this.#width = width;
  }

  /**
   * Adds a paragraph. Colours come last, line by line, so that they count for no width.
   *
   * `lead` stands before the first line, outside the wrapping: a mark, a number, a label; it
   * begins at column `leadAt`, and the text at column `indent`.
   */
  add(
    text: string,
    {
      indent = MARGIN,
      lead = "",
      leadAt = MARGIN,
      ink = (line: string) => line,
      leadInk = (line: string) => line,
    }: {
      readonly indent?: number;
      readonly lead?: string;
      readonly leadAt?: number;
      readonly ink?: (line: string) => string;
      readonly leadInk?: (line: string) => string;
    } = {},
  ): void {
    wrap(text, this.#width - indent).forEach((line, index) => {
      const before =
        index === 0 && lead !== ""
          ? " ".repeat(leadAt) + leadInk(lead.padEnd(indent - leadAt))
          : " ".repeat(indent);
      this.#lines.push((before + (line === "" ? "" : ink(line))).trimEnd());
    });
  }

  gap(): void {
    this.#lines.push("");
  }

  /** Room for a text that starts at `indent`. */
  room(indent: number): number {
    return this.#width - indent;
  }

  toString(): string {
    return `${this.#lines.join("\n")}\n`;
  }
}

/** Columns left free at the page's left edge. */
export const MARGIN = 2;
