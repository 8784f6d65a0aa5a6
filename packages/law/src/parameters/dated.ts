import type { Day } from "@consentry/kernel";

/** A number of law with its unit in the name of the constant, its source, and the day it starts. */
export interface Dated {
  readonly from: Day;
  readonly value: number;
  readonly source: string;
}

/** The number of that day, or `undefined` before the first one on record. */
export function valueOn(values: readonly Dated[], on: Day): Dated | undefined {
  return values.findLast(({ from }) => from <= on);
}

export function dated(from: string, value: number, source: string): Dated {
  return { from: from as Day, value, source };
}
