/** One row as it stands in the file; `line` is where it begins, counted from 1. */
export type RawRow = CellsRow | FaultyRow;

export interface CellsRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** A row that could not be taken apart; reading went on behind it. */
export interface FaultyRow {
  readonly line: number;
  readonly fault: RowFault;
}

export type RowFault =
  | "row-too-long"
  /** A quotation mark that opens a cell and is closed nowhere near. */
  | "quote-never-closed"
  /** Something stands between a closing quotation mark and the end of the cell. */
  | "text-behind-quote"
  | "more-cells-than-columns";

/** A table in a file: the file itself, the first sheet of a workbook, one of several in an archive. */
export interface TableHead {
  /** Of its entry in an archive; `null` when the file is the table. */
  readonly name: string | null;
  readonly columns: readonly string[];
  /** How its text was read; `null` in a workbook, which says so itself. */
  readonly text: TextKind | null;
}

export interface TextKind {
  readonly encoding: TextEncoding;
  readonly delimiter: Delimiter;
  readonly lineEnd: "\n" | "\r";
}

/** Labels of the Encoding Standard. Latin-1 is read as windows-1252, as browsers do. */
export const TEXT_ENCODINGS = ["utf-8", "utf-16le", "utf-16be", "windows-1252"] as const;
export type TextEncoding = (typeof TEXT_ENCODINGS)[number];

export const DELIMITERS = [",", ";", "\t"] as const;
export type Delimiter = (typeof DELIMITERS)[number];

/** What a file is, found by reading all of it once. */
export interface FileKind {
  readonly container: "text" | "workbook" | "archive";
  readonly tables: readonly TableHead[];
  /** Hex. */
  readonly sha256: string;
  readonly bytes: number;
}

/** Some rows of one table; `table` is its place in `FileKind.tables`. */
export interface RowsOfTable {
  readonly table: number;
  readonly rows: readonly RawRow[];
}
