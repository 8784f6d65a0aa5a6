/**
 * What promotes, in one language. Each phrase stands as it is written in lower case, with plain
 * apostrophes and single spaces; `*` is up to forty characters of one sentence.
 */
export interface PromotionalWords {
  /** Invites to buy, whatever else the message says. */
  readonly strong: readonly string[];
  /** Says it often, and sometimes of what was bought already. */
  readonly weak: readonly string[];
}
