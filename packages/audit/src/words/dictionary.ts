import type { FindingId } from "../document.ts";

/** What a reader is told of one finding; `{count}` is replaced by the number of places, `{who}` by names. */
export interface FindingWords {
  /** For one place. */
  readonly one: string;
  /** For several. */
  readonly many: string;
  readonly explanation: string;
  readonly cannotProve: string;
}

export type FindingDictionary = Readonly<
  Record<FindingId | "A01-anonymous" | "A07-missing" | "A13-sender" | "A19-form", FindingWords>
>;
