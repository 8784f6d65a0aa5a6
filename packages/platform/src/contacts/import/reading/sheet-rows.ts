import { LARGEST_ROW, MOST_COLUMNS } from "./bounds.ts";
import { XmlReader } from "./parse-xml.ts";
import { dateOfSerial } from "./sheet-date.ts";
import type { RawRow } from "./table.ts";
import { Unreadable } from "./unreadable.ts";
import type { WorkbookParts } from "./workbook-parts.ts";

/** Takes the rows out of a sheet. A formula gives the value that was stored with it; none is run. */
export class SheetRows {
  readonly #parts: WorkbookParts;
  readonly #reader: XmlReader;
  #rows: RawRow[] = [];
  #line = 0;
  #cells: string[] = [];
  #size = 0;
  #cell = { column: 0, type: "n", style: 0, text: "" };
  #isValue = false;

  constructor(parts: WorkbookParts) {
    this.#parts = parts;
    this.#reader = new XmlReader({
      open: (name, attributes) => this.#open(name, attributes),
      close: (name) => this.#close(name),
      text: (text) => {
        if (this.#isValue && this.#size <= LARGEST_ROW) {
          this.#cell.text += text;
          this.#size += text.length;
        }
      },
    });
  }

  /** The rows that are complete with this piece. Empty rows are none. */
  push(bytes: Uint8Array): RawRow[] {
    this.#reader.push(bytes);
    const rows = this.#rows;
    this.#rows = [];
    return rows;
  }

  #open(name: string, attributes: Readonly<Record<string, string>>): void {
    if (name === "row") {
      const line = Number(attributes["r"]);
      this.#line = Number.isSafeInteger(line) && line > 0 ? line : this.#line + 1;
      this.#cells = [];
      this.#size = 0;
    } else if (name === "c") {
      const column = columnOf(attributes["r"]) ?? this.#cells.length;
      if (column >= MOST_COLUMNS) {
        throw new Unreadable({ kind: "too-many-columns", most: MOST_COLUMNS });
      }
      const { t: type = "n", s: style = "0" } = attributes;
      this.#cell = { column, type, style: Number(style), text: "" };
    } else {
      this.#isValue = name === "v" || name === "t";
    }
  }

  #close(name: string): void {
    if (name === "v" || name === "t") {
      this.#isValue = false;
    } else if (name === "c") {
      const { column } = this.#cell;
      while (this.#cells.length < column) this.#cells.push("");
      this.#cells[column] = this.#shown();
      this.#size += this.#cells[column]?.length ?? 0;
    } else if (name === "row") {
      const { line } = { line: this.#line };
      if (this.#size > LARGEST_ROW) this.#rows.push({ line, fault: "row-too-long" });
      else if (this.#cells.some((cell) => cell !== "")) {
        this.#rows.push({ line, cells: this.#cells });
      }
    }
  }

  #shown(): string {
    const { type, style, text } = this.#cell;
    const { sharedTexts, dateStyles, from1904 } = this.#parts;
    if (type === "s") return sharedTexts[Number(text)] ?? "";
    if (type === "b") return text === "1" ? "true" : "false";
    if (type === "n" && dateStyles[style] === true) return dateOfSerial(text, from1904) ?? text;
    // An error value (`#REF!`) is nobody's datum.
    return type === "e" ? "" : text;
  }
}

/** `AB12` → 27; `undefined` without a reference. */
function columnOf(reference: string | undefined): number | undefined {
  const letters = /^[A-Z]{1,4}(?=\d)/.exec(reference ?? "")?.[0];
  if (letters === undefined) return undefined;
  return (
    letters.split("").reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0) - 1
  );
}
