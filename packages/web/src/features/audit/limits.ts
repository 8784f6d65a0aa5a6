/** Larger files are refused before a byte is read: mail servers take 25 to 50 MB at most. */
export const MAX_FILE_BYTES = 50_000_000;

/** One list that a person can still look through. */
export const MAX_FILES = 200;

/** A message takes milliseconds; one that takes this long is taken to be stuck. */
export const READING_TIMEOUT_MS = 60_000;

/** Places and links shown before a person asks for the rest. */
export const FIRST_PLACES = 8;
export const FIRST_LINKS = 12;

/** Shown at most; the document that can be downloaded holds all of them. */
export const MOST_SHOWN = 500;
