import type { Day, Instant } from "@consentry/kernel";

import type { Attributes } from "../../contacts/attributes.ts";
import type { Unproven } from "../../../transition/unproven/unproven-choices.ts";
import type { RowFault } from "../reading/table.ts";

/** A row that is taken, as it waits to be applied. */
export interface StagedRow {
  readonly line: number;
  readonly email: string;
  readonly locale: string | null;
  readonly country: string | null;
  /** E.164; left out where there is none. */
  readonly phone?: string;
  readonly attributes: Attributes;
  readonly tags: readonly string[];
  readonly collectedOn: Day;
  readonly consents: readonly StagedConsent[];
  /** Choices that nothing shows; left out where there are none. */
  readonly unproven?: readonly StagedUnproven[];
  /** Since when the row says that nobody may write there; `null` when it says no such thing. */
  readonly suppressedSince: Instant | null;
}

export interface StagedUnproven {
  /** Place in the mapping's consents. */
  readonly of: number;
  readonly reason: Unproven;
  /** The answer as it stood in the file. */
  readonly written: string;
}

export interface StagedConsent {
  /** Place in the mapping's consents. */
  readonly of: number;
  /** Left out: given. */
  readonly action?: "refused";
  readonly at: Instant;
  readonly requestedAt: Instant | null;
  readonly evidence: Readonly<Record<string, string>>;
}

/** A row that is not taken, with its cells as they stood, as far as they could be taken apart. */
export interface RejectedRow {
  readonly line: number;
  /** Name of its table in an archive. */
  readonly table: string | null;
  readonly reason: RejectionReason;
  readonly cells: readonly string[];
}

export type RejectionReason =
  | RowFault
  | "no-address"
  | "bad-address"
  /** A NUL or another control character that no text needs. */
  | "control-characters"
  /** Text that was damaged before it came here: a replacement character, half a letter. */
  | "damaged-text"
  | "too-much-text";
