/** What is wrong with one field of what was handed in. Quotes no value: it may be personal. */
export interface FieldProblem {
  /** `name`, `attributes.size`, `of[1].value`. */
  readonly path: string;
  /** What it must be, in a few words: `a day that is not in the future`. */
  readonly expected: string;
}

/** Whether a text can be stored: PostgreSQL takes no NUL, and half a surrogate pair is no text. */
export function isStorable(text: string): boolean {
  return !text.includes("\0") && text.isWellFormed();
}

/** Whether a text is one line without control characters, as a name is: a line end smuggles headers. */
export function isOneLine(text: string): boolean {
  return isStorable(text) && !/\p{Cc}|[\u2028\u2029]/u.test(text);
}
