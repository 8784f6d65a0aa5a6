/** Larger files are refused before a byte is read: mail servers take 25 to 50 MB at most. */
export const MAX_FILE_BYTES = 50_000_000;

/** One list that a person can still look through. */
export const MAX_FILES = 200;

/** A message takes milliseconds; one that takes this long is taken to be stuck. */
export const READING_TIMEOUT_MS = 60_000;

/** Waited longer for each mail of a dossier: one is read, drawn and set in tenths of a second. */
export const DOSSIER_MAIL_MS = 1_000;

/** Places and links shown before a person asks for the rest. */
export const FIRST_PLACES = 8;
export const FIRST_LINKS = 12;

/** Shown at most; the document that can be downloaded holds all of them. */
export const MOST_SHOWN = 500;

/** A map of more is no longer one to look at; the document has them all. */
export const MOST_PARTIES = 24;
export const MOST_HOSTS_DRAWN = 4;
export const MOST_HOSTS_NAMED = 12;

/** Ways of links shown; a mailing has two or three, a hostile mail any number. */
export const MOST_WAYS = 12;
export const MOST_NUMBERS = 8;

/** Claims shown; an honest mail has one for each server on its way. */
export const MOST_CLAIMS = 12;

/** Lines of a list of changes or differences. */
export const MOST_LINES = 20;

/** Lists no longer than this stand open. */
export const FEW_LINES = 6;

/** An address in a list, for looking; the file holds the whole. */
export const LONGEST_URL = 180;

/** Pictures drawn for one dossier: each takes a second, the drawing as HTML is there for all. */
export const MOST_PICTURES = 12;
