import type { Writing, WritingProblem } from "@consentry/mail";

import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import type { FixedData } from "./fixed-data.ts";
import { wholeWriting } from "./whole-writing.ts";

/** A problem, and which of a campaign's writings it is in. */
export interface WritingFault extends Omit<WritingProblem, "code" | "datum"> {
  readonly code: string;
  readonly of: "writing" | "trial";
  /** Of a message's template: which of its texts it is in. */
  readonly locale?: string;
}

/** Why a writing cannot be used; none for one that can. */
export async function faultsOf(
  tx: Tx,
  organisation: OrganisationId,
  of: WritingFault["of"],
  writing: Writing,
  fixed: FixedData,
): Promise<readonly WritingFault[]> {
  const read = await wholeWriting(tx, organisation, writing, fixed);
  return read.ok ? [] : read.error.map((problem) => ({ of, ...problem }));
}
