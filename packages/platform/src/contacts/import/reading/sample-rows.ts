import { err, ok, type Result } from "@consentry/kernel";

import type { FileToRead } from "./file-to-read.ts";
import { readRows } from "./read-rows.ts";
import type { FileKind } from "./table.ts";
import { Unreadable, type ReadFailure } from "./unreadable.ts";

/** As many as a person compares with one look. */
export const SAMPLED_ROWS = 10;

/** What a person reads of a cell; one cell may hold a megabyte. */
export const LONGEST_SAMPLED_CELL = 200;

/** The first rows of one table of a file; rows that cannot be taken apart are passed over. */
export interface SampledTable {
  /** Place in `FileKind.tables`. */
  readonly table: number;
  readonly rows: readonly (readonly string[])[];
}

/**
 * The first rows of each table as they stand in the file, each as wide as its table and each cell
 * cut short. It reads no further than it must: of one table, no more than its beginning.
 */
export async function sampleRows(
  file: FileToRead,
  kind: FileKind,
): Promise<Result<readonly SampledTable[], ReadFailure>> {
  const samples = kind.tables.map((_, table) => ({ table, rows: [] as string[][] }));
  try {
    for await (const { table, rows } of readRows(file, kind, () => undefined)) {
      const [sample, head] = [samples[table], kind.tables[table]];
      if (sample === undefined || head === undefined) continue;
      for (const raw of rows) {
        if (sample.rows.length === SAMPLED_ROWS) break;
        if ("cells" in raw) sample.rows.push(head.columns.map((_, at) => cellAt(raw.cells, at)));
      }
      if (samples.every((one) => one.rows.length === SAMPLED_ROWS)) break;
    }
    return ok(samples);
  } catch (error) {
    if (error instanceof Unreadable) return err(error.failure);
    throw error;
  }
}

function cellAt(cells: readonly string[], at: number): string {
  return (cells[at] ?? "").slice(0, LONGEST_SAMPLED_CELL).toWellFormed();
}
