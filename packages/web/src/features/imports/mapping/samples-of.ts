import type { SampledImportFile } from "@consentry/client";

/** As many as show what a column holds without being read through. */
const SHOWN = 3;

/**
 * Each named column of all tables, in the order in which they are met, with some different values
 * of its first rows.
 */
export function samplesOf({
  tables,
  sample,
}: Pick<SampledImportFile, "tables" | "sample">): ReadonlyMap<string, readonly string[]> {
  const values = new Map<string, Set<string>>();
  for (const { table, rows } of sample) {
    for (const [at, column] of (tables[table]?.columns ?? []).entries()) {
      if (column === "") continue;
      const seen = values.get(column) ?? new Set();
      values.set(column, seen);
      for (const row of rows) {
        const cell = row[at]?.trim() ?? "";
        if (cell !== "" && seen.size < SHOWN) seen.add(cell);
      }
    }
  }
  return new Map([...values].map(([column, seen]) => [column, [...seen]]));
}
