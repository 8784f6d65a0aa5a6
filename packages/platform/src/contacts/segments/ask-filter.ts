import { ok, type Result } from "@consentry/kernel";
import type { MeasurePurpose } from "@consentry/law";

import { readingFor } from "../../measurement/reading/reading-for.ts";
import type { Tx } from "../../database/transaction.ts";
import {
  compileFilter,
  type CannotRead,
  type CompileFor,
  type Condition,
} from "./compile-filter.ts";
import { purposesRead, type Filter } from "./filter.ts";

/**
 * Asks the database with a filter. Where it reads measurement, `work` is a reader for that one
 * purpose; a filter that reads for two is refused, as is one for which nothing is kept.
 */
export async function askFilter<T>(
  tx: Tx,
  filter: Filter,
  compileFor: Omit<CompileFor, "readsFor">,
  work: (condition: Condition) => Promise<T>,
): Promise<Result<T, CannotRead>> {
  const readsFor = purposeOf(filter);
  const condition = compileFilter(filter, { ...compileFor, readsFor });
  if (!condition.ok) return condition;
  const asking = (): Promise<T> => work(condition.value);
  return ok(readsFor === null ? await asking() : await readingFor(tx, readsFor, asking));
}

/** What a filter reads measurement for; `null` where it reads none. */
export function purposeOf(filter: Filter): MeasurePurpose | null {
  const [purpose] = purposesRead(filter);
  return purpose ?? null;
}
