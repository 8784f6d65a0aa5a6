import { createHash } from "node:crypto";

import type { Partition, Sequence } from "../catalogue.ts";
import { Damaged } from "./read-sealed.ts";

/** What a backup says of itself before its rows. */
export interface BackupHeader {
  readonly schema: typeof MAIN_SCHEMA | typeof KEYS_SCHEMA;
  /** The moment whose state it holds. */
  readonly made: string;
  /** Steps of the schema, with what each said. */
  readonly migrations: readonly { readonly name: string; readonly sha256: string }[];
  /** Without it nothing of what is sealed can be opened; not in a file of keys. */
  readonly secret?: string;
  readonly partitions: readonly Partition[];
  readonly sequences: readonly Sequence[];
}

export const MAIN_SCHEMA = "consentry.backup/1";
export const KEYS_SCHEMA = "consentry.backup-keys/1";

/** What stands before the rows of one table. */
export interface TableHeader {
  readonly table: string;
  /** As each row has them, after the number of its key where it is sealed. */
  readonly columns: readonly string[];
  /** How many columns stand open; the others are sealed. `null`: all, and rows have no number. */
  readonly open: number | null;
}

export interface TableText extends TableHeader {
  /** To be read to its end before the next table. */
  readonly rows: AsyncGenerator<Buffer>;
}

/** What stands at the end: a text without it was cut short. */
interface Footer {
  readonly end: Readonly<Record<string, Counted>>;
}

export interface Counted {
  readonly rows: number;
  /** SHA-256 of the rows as they stand in the text. */
  readonly sha256: string;
}

/** No row of the server's text begins so. */
const END_OF_TABLE = Buffer.from("\\.\n");

export interface TableSource extends TableHeader {
  readonly rows: AsyncIterable<Buffer>;
  /** Asked once the rows were read. */
  readonly count: () => number;
}

/** The text of a backup: lines of JSON around rows as the server writes them. */
export async function* writeBackupText(
  header: BackupHeader,
  tables: AsyncIterable<TableSource>,
): AsyncGenerator<Buffer> {
  yield jsonLine(header);
  const end: Record<string, Counted> = {};
  for await (const { table, columns, open, rows, count } of tables) {
    yield jsonLine({ table, columns, open } satisfies TableHeader);
    const sum = createHash("sha256");
    for await (const lines of rows) {
      sum.update(lines);
      yield lines;
    }
    yield END_OF_TABLE;
    end[table] = { rows: count(), sha256: sum.digest("hex") };
  }
  yield jsonLine({ end } satisfies Footer);
}

function jsonLine(value: object): Buffer {
  return Buffer.from(`${JSON.stringify(value)}\n`);
}

/** A text that is read: its header, its tables one after the other, and what they came to. */
export interface BackupText {
  readonly header: BackupHeader;
  readonly tables: AsyncGenerator<TableText>;
}

/**
 * Reads what `writeBackupText` wrote. Throws `Damaged` for everything else, at the end at the
 * latest: what tables gave before counts only when all of it was read.
 */
export async function readBackupText(
  chunks: AsyncIterable<Buffer>,
  schema: BackupHeader["schema"],
): Promise<BackupText> {
  const text = new Lines(chunks);
  const header = (await text.json()) as BackupHeader | null;
  if (header?.schema !== schema || !Array.isArray(header.migrations)) {
    throw new Damaged(`it does not begin as ${schema} does`);
  }
  return { header, tables: tablesIn(text) };
}

async function* tablesIn(text: Lines): AsyncGenerator<TableText> {
  const read = new Map<string, Counted>();
  for (;;) {
    const line = (await text.json()) as (TableHeader & Partial<Footer>) | null;
    if (line === null) throw new Damaged("its end is missing");
    if (line.end !== undefined) return checkEnd(line.end, read);
    const { table, columns, open } = line;
    if (typeof table !== "string" || !Array.isArray(columns) || read.has(table)) {
      throw new Damaged("a table does not begin as it should");
    }
    const sum = createHash("sha256");
    let rows = 0;
    async function* counted(): AsyncGenerator<Buffer> {
      for await (const lines of text.rows()) {
        sum.update(lines);
        rows += linesIn(lines);
        yield lines;
      }
    }
    const source = counted();
    yield { table, columns, open, rows: source };
    // Whoever wanted none of it leaves it to us.
    for await (const _ of source);
    read.set(table, { rows, sha256: sum.digest("hex") });
  }
}

function checkEnd(end: Footer["end"], read: ReadonlyMap<string, Counted>): void {
  const names = Object.keys(end);
  const isSame = names.every(
    (name) =>
      end[name]?.rows === read.get(name)?.rows && end[name]?.sha256 === read.get(name)?.sha256,
  );
  if (!isSame || names.length !== read.size) throw new Damaged("its sums do not agree");
}

function linesIn(lines: Buffer): number {
  let count = 0;
  for (let at = lines.indexOf(NEWLINE); at !== -1; at = lines.indexOf(NEWLINE, at + 1)) count += 1;
  return count;
}

const NEWLINE = 10;

/** A header names a few hundred tables and months; a longer one is none of ours. */
const LONGEST_HEADER = 4 << 20;
/** The server holds no row beyond a gigabyte; as text it takes at most some more than double. */
const LONGEST_ROW = 1 << 30;

class Lines {
  readonly #chunks: AsyncIterator<Buffer>;
  #rest: Buffer = Buffer.alloc(0);

  constructor(chunks: AsyncIterable<Buffer>) {
    this.#chunks = chunks[Symbol.asyncIterator]();
  }

  /** The next line as JSON; `null` at the end. */
  async json(): Promise<object | null> {
    let end = this.#rest.indexOf(NEWLINE);
    while (end === -1) {
      if (this.#rest.length > LONGEST_HEADER) throw new Damaged("a line is too long");
      if (!(await this.#readOn())) {
        if (this.#rest.length === 0) return null;
        throw new Damaged("it was cut short");
      }
      end = this.#rest.indexOf(NEWLINE);
    }
    const line = this.#rest.toString("utf8", 0, end);
    this.#rest = this.#rest.subarray(end + 1);
    try {
      const value: unknown = JSON.parse(line);
      if (typeof value === "object" && value !== null) return value;
    } catch {
      // Told below, like every other line that is none of ours.
    }
    throw new Damaged("a line is not what it should be");
  }

  /** Rows up to the end of their table, in chunks of whole lines. */
  async *rows(): AsyncGenerator<Buffer> {
    for (;;) {
      const end = endOfTable(this.#rest);
      if (end !== -1) {
        const lines = this.#rest.subarray(0, end);
        this.#rest = this.#rest.subarray(end + END_OF_TABLE.length);
        if (lines.length > 0) yield lines;
        return;
      }
      const whole = this.#rest.lastIndexOf(NEWLINE) + 1;
      if (whole > 0) {
        const lines = this.#rest.subarray(0, whole);
        this.#rest = this.#rest.subarray(whole);
        yield lines;
      }
      if (this.#rest.length > LONGEST_ROW) throw new Damaged("a row is too long");
      if (!(await this.#readOn())) throw new Damaged("it was cut short");
    }
  }

  async #readOn(): Promise<boolean> {
    const { value, done } = await this.#chunks.next();
    if (done === true) return false;
    this.#rest = this.#rest.length === 0 ? value : Buffer.concat([this.#rest, value]);
    return true;
  }
}

/** Where the line stands that ends a table, when it is there already. */
function endOfTable(text: Buffer): number {
  if (text.subarray(0, END_OF_TABLE.length).equals(END_OF_TABLE)) return 0;
  const found = text.indexOf(AFTER_ROW);
  return found === -1 ? -1 : found + 1;
}

const AFTER_ROW = Buffer.concat([Buffer.of(NEWLINE), END_OF_TABLE]);
