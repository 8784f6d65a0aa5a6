/**
 * Reports come from strangers, packed: whatever a file says of itself, no more than this is read.
 * What is beyond a bound is refused whole, since a report that is half counted is a wrong one.
 */

/** As it came. The largest that providers send have some hundred kilobytes, packed. */
export const MOST_PACKED = 10 * 1024 * 1024;

/** Unpacked, of all files of one archive together: a second's work. */
export const MOST_UNPACKED = 8 * 1024 * 1024;

/** Deflate unfolds to a thousand times its size; the repetitive XML of reports to some thirty. */
export const MOST_RATIO = 200;

/** Below it no ratio is asked for: a short file of one repeated row is no bomb. */
export const ALWAYS_UNPACKED = 1024 * 1024;

/** Files of one archive; a report is one. */
export const MOST_ENTRIES = 10;

/** Attachments of one mail that are looked into; a report is one. */
export const MOST_ATTACHMENTS = 5;

/** Elements within elements; the deepest that the format knows lies at six. */
export const DEEPEST_XML = 20;

/** Elements and attributes of one report: some twenty make a row. */
export const MOST_ELEMENTS = 500_000;

/** The longest name that the format knows has seventeen letters; a prefix may come before it. */
export const LONGEST_NAME = 100;

/** Of a report about encryption, which becomes objects at once: each `{}` costs twenty octets. */
export const MOST_JSON = 2 * 1024 * 1024;

/** Rows of one report: sources by result. */
export const MOST_ROWS = 20_000;

/** Policies of one report about encryption, and failures under one policy. */
export const MOST_POLICIES = 100;
export const MOST_FAILURES = 2_000;

/** Of a value that is kept: a name of a domain has 253, an identifier of a report some eighty. */
export const LONGEST_VALUE = 300;

/** Signatures of one row; a mail has one or two. */
export const MOST_SIGNATURES = 10;

/** Mails of one row. More are no count but an attempt to spoil sums. */
export const MOST_MAILS = 1_000_000_000;
