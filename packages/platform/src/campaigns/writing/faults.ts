import { readWriting, type Writing, type WritingProblem } from "@consentry/mail";

import type { FixedData } from "./fixed-data.ts";

/** A problem, and which of a campaign's writings it is in. */
export interface WritingFault extends WritingProblem {
  readonly of: "writing" | "trial";
}

/** Why a writing cannot be used; none for one that can. */
export function faultsOf(
  of: WritingFault["of"],
  writing: Writing,
  fixed: FixedData,
): readonly WritingFault[] {
  const read = readWriting(writing, fixed);
  return read.ok ? [] : read.error.map((problem) => ({ of, ...problem }));
}
