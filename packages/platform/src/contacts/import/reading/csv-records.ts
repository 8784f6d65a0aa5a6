import { LARGEST_ROW, MOST_COLUMNS } from "./bounds.ts";
import type { RawRow, RowFault, TextKind } from "./table.ts";

const QUOTE = '"';

/**
 * Takes separated values apart, handed in piece by piece (RFC 4180, with cells that hold a bare
 * quotation mark). It holds no more than one row of the largest size, and what is damaged costs
 * its own line: reading goes on at the next. A quotation mark that is never closed would cost a
 * parser that believes it the rest of the file.
 */
export class CsvRecords {
  readonly #kind: Omit<TextKind, "encoding">;
  #rest = "";
  #line = 1;
  /** Inside a line that is too long and was reported; nothing of it is kept. */
  #isSkipping = false;

  constructor(kind: Omit<TextKind, "encoding">) {
    this.#kind = kind;
  }

  /** The rows that are complete with this piece. Blank lines are no rows. */
  push(text: string): RawRow[] {
    return this.#read(this.#rest + text, false);
  }

  /** The rows that are left when the text has ended. */
  end(): RawRow[] {
    const { lineEnd } = this.#kind;
    const text =
      this.#rest === "" || this.#rest.endsWith(lineEnd) ? this.#rest : this.#rest + lineEnd;
    return this.#read(text, true);
  }

  #read(text: string, isLast: boolean): RawRow[] {
    const { delimiter, lineEnd } = this.#kind;
    const rows: RawRow[] = [];
    let at = 0;
    for (;;) {
      const end = text.indexOf(lineEnd, at);
      if (this.#isSkipping) {
        if (end < 0) {
          at = text.length;
          break;
        }
        this.#isSkipping = false;
        this.#line += 1;
        at = end + 1;
        continue;
      }
      if (end < 0) {
        if (text.length - at <= LARGEST_ROW) break;
        rows.push({ line: this.#line, fault: "row-too-long" });
        this.#isSkipping = true;
        continue;
      }
      if (end - at > LARGEST_ROW) {
        rows.push({ line: this.#line, fault: "row-too-long" });
      } else {
        const line = withoutReturn(text, at, end);
        if (!line.includes(QUOTE)) {
          if (line !== "") rows.push(rowOf(this.#line, line.split(delimiter, MOST_COLUMNS + 1)));
        } else {
          const record = readRecord(text, at, this.#kind);
          if (record === "open" && !isLast && text.length - at <= LARGEST_ROW) break;
          if (typeof record !== "string" && record.end - at <= LARGEST_ROW) {
            rows.push(rowOf(this.#line, record.cells));
            this.#line += countOf(text, lineEnd, at, record.end);
            at = record.end;
            continue;
          }
          rows.push({ line: this.#line, fault: faultOf(record) });
        }
      }
      this.#line += 1;
      at = end + 1;
    }
    this.#rest = text.slice(at);
    return rows;
  }
}

type Record = { readonly cells: string[]; readonly end: number };

/** One record with quotation marks, from `start` to behind its line end. */
function readRecord(
  text: string,
  start: number,
  { delimiter, lineEnd }: Omit<TextKind, "encoding">,
): Record | "open" | "text-behind-quote" {
  const cells: string[] = [];
  let at = start;
  for (;;) {
    if (text[at] === QUOTE) {
      const cell = readQuoted(text, at + 1);
      if (cell === "open") return "open";
      cells.push(cell.text);
      at = cell.end;
      if (text[at] === "\r" && text[at + 1] === lineEnd) at += 1;
    } else {
      const line = text.indexOf(lineEnd, at);
      if (line < 0) return "open";
      const next = text.indexOf(delimiter, at);
      const end = next < 0 || next > line ? line : next;
      cells.push(end === line ? withoutReturn(text, at, end) : text.slice(at, end));
      at = end;
    }
    if (text[at] === lineEnd) return { cells, end: at + 1 };
    if (text[at] !== delimiter) return at >= text.length ? "open" : "text-behind-quote";
    if (cells.length > MOST_COLUMNS) return "text-behind-quote";
    at += 1;
  }
}

function readQuoted(
  text: string,
  start: number,
): { readonly text: string; readonly end: number } | "open" {
  let cell = "";
  let from = start;
  for (;;) {
    const quote = text.indexOf(QUOTE, from);
    // Whether the last character of a piece is doubled is known with the next piece.
    if (quote < 0 || quote + 1 === text.length) return "open";
    cell += text.slice(from, quote);
    if (text[quote + 1] !== QUOTE) return { text: cell, end: quote + 1 };
    cell += QUOTE;
    from = quote + 2;
  }
}

function rowOf(line: number, cells: readonly string[]): RawRow {
  return cells.length > MOST_COLUMNS ? { line, fault: "more-cells-than-columns" } : { line, cells };
}

function faultOf(record: Record | "open" | "text-behind-quote"): RowFault {
  if (record === "open") return "quote-never-closed";
  return record === "text-behind-quote" ? "text-behind-quote" : "row-too-long";
}

function withoutReturn(text: string, start: number, end: number): string {
  return text.slice(start, end > start && text[end - 1] === "\r" ? end - 1 : end);
}

function countOf(text: string, sought: string, start: number, end: number): number {
  let count = 0;
  for (let at = text.indexOf(sought, start); at >= 0 && at < end; count += 1) {
    at = text.indexOf(sought, at + 1);
  }
  return count;
}
