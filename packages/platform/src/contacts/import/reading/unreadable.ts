/** Why a file cannot be read as a table. Quotes nothing of it. */
export type ReadFailure =
  | { readonly kind: "no-file" }
  | { readonly kind: "empty" }
  | { readonly kind: "no-header" }
  | { readonly kind: "too-many-columns"; readonly most: number }
  | { readonly kind: "too-many-rows"; readonly most: number }
  | { readonly kind: "old-excel" }
  | { readonly kind: "broken-archive" }
  /** More, or far more tightly packed, than any table of people is. */
  | { readonly kind: "archive-too-large" }
  | { readonly kind: "no-table-in-archive" }
  /** A workbook with more distinct text than is held in memory; as CSV it can be read. */
  | { readonly kind: "too-much-text" };

/**
 * Carries a `ReadFailure` out of the readers, which are generators within generators; whoever
 * started them turns it into a value again.
 */
export class Unreadable extends Error {
  readonly failure: ReadFailure;

  constructor(failure: ReadFailure) {
    super(failure.kind);
    this.failure = failure;
  }
}
