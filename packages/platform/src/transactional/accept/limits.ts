import { addDays, dayOf, type Instant } from "@consentry/kernel";

import { isOneLine } from "../../contacts/field-problem.ts";

/** One call: what a program gathers in a moment, and one transaction holds. */
export const MOST_IN_A_CALL = 500;

/** A subject is a line; longer ones are cut by every program that shows them. */
export const LONGEST_SUBJECT = 200;

/** Of HTML or text, in characters: mail programs cut pages far shorter than this. */
export const LONGEST_BODY = 500_000;

export const MOST_FILES = 20;

/** All files of a message. Encoded it is a third more, and many receivers take no more than that. */
export const MOST_FILE_BYTES = 10_000_000;

export const LONGEST_FILE_NAME = 100;

/** Further ahead nobody knows whether the reason for a message still stands. */
export const FURTHEST_AHEAD_DAYS = 60;

export const LONGEST_NAME = 200;
export const LONGEST_REFERENCE = 200;
export const MOST_METADATA = 20;
export const LONGEST_METADATA_NAME = 40;
export const LONGEST_METADATA_VALUE = 200;

/** The last moment that a message may be put off to. */
export function latestSendAt(now: Instant): string {
  return addDays(dayOf(now), FURTHEST_AHEAD_DAYS);
}

/** Whether it is one line that is not too long; what was left out is. */
export function isLine(text: string | null | undefined, longest: number): boolean {
  const line = text ?? "";
  return line.length <= longest && isOneLine(line);
}
