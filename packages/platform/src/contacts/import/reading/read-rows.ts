import { Bug } from "@consentry/kernel";

import { MOST_ROWS } from "./bounds.ts";
import { CsvRecords } from "./csv-records.ts";
import { piecesOf, type FileToRead } from "./file-to-read.ts";
import { isTableEntry } from "./inspect-file.ts";
import { SheetRows } from "./sheet-rows.ts";
import type { FileKind, RawRow, RowsOfTable, TextKind } from "./table.ts";
import { unzipFile } from "./unzip-file.ts";
import { Unreadable } from "./unreadable.ts";
import { readWorkbookParts } from "./workbook-parts.ts";

const PIECE_BYTES = 262_144;

/**
 * The rows of a file behind its headers, always in the same order, some at a time and in bounded
 * memory.
 *
 * @param seen is called with the bytes of the file as they are read, so that a file that changed
 *   since it was inspected is found out
 */
export async function* readRows(
  file: FileToRead,
  { container, tables }: FileKind,
  seen: (bytes: Uint8Array) => void,
): AsyncGenerator<RowsOfTable> {
  let count = 0;
  const counted = (chunk: RowsOfTable): RowsOfTable => {
    count += chunk.rows.length;
    if (count > MOST_ROWS) throw new Unreadable({ kind: "too-many-rows", most: MOST_ROWS });
    return chunk;
  };
  if (container === "text") {
    const [table] = tables;
    if (table === undefined || table.text === null) throw new Bug("a text file without its kind");
    const text = new TextRows(table.text);
    for await (const bytes of piecesOf(file, PIECE_BYTES)) {
      seen(bytes);
      yield counted({ table: 0, rows: text.push(bytes) });
    }
    yield counted({ table: 0, rows: text.end() });
    return;
  }
  for await (const bytes of piecesOf(file, PIECE_BYTES)) seen(bytes);
  if (container === "workbook") {
    for await (const rows of sheetRows(file)) yield counted({ table: 0, rows });
    return;
  }
  const texts = tables.map(({ text }) => text && new TextRows(text));
  for await (const { name, bytes, isLast } of unzipFile(file, isTableEntry)) {
    const table = tables.findIndex((one) => one.name === name);
    const text = texts[table];
    if (text === undefined || text === null) throw new Unreadable({ kind: "broken-archive" });
    yield counted({ table, rows: text.push(bytes) });
    if (isLast) yield counted({ table, rows: text.end() });
  }
}

/** The rows of one text, behind its header. */
class TextRows {
  readonly #decoder;
  readonly #records: CsvRecords;
  #isBehindHeader = false;

  constructor(kind: TextKind) {
    this.#decoder = new TextDecoder(kind.encoding);
    this.#records = new CsvRecords(kind);
  }

  push(bytes: Uint8Array): readonly RawRow[] {
    return this.#withoutHeader(this.#records.push(this.#decoder.decode(bytes, { stream: true })));
  }

  end(): readonly RawRow[] {
    const rest = this.#records.push(this.#decoder.decode());
    return this.#withoutHeader([...rest, ...this.#records.end()]);
  }

  #withoutHeader(rows: readonly RawRow[]): readonly RawRow[] {
    if (this.#isBehindHeader || rows.length === 0) return rows;
    this.#isBehindHeader = true;
    return rows.slice(1);
  }
}

async function* sheetRows(file: FileToRead): AsyncGenerator<readonly RawRow[]> {
  const parts = await readWorkbookParts(file);
  const sheet = new SheetRows(parts);
  let isBehindHeader = false;
  for await (const { bytes } of unzipFile(file, (name) => name === parts.sheet)) {
    const rows = sheet.push(bytes);
    if (rows.length === 0) continue;
    yield isBehindHeader ? rows : rows.slice(1);
    isBehindHeader = true;
  }
}
