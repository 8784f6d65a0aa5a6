/** Reports that tell of more recipients are lists; ours have one. */
export const MOST_REPORTS = 50;

/** A diagnostic is a reply of a server, 512 octets a line (RFC 5321 §4.5.3.1.5). */
export const LONGEST_DIAGNOSTIC = 500;

/** What somebody wants stands at the top of what they write. */
export const LINES_READ = 20;

/** Longer lines are paragraphs, and nobody says “stop” in one. */
export const LONGEST_LINE = 400;

/** Of a text part; what follows is quoted or attached. */
export const MOST_TEXT = 64 * 1024;

/** Of what one message may name of ours: a thread has a few ancestors, a mail a few recipients. */
export const MOST_TRACES = 20;

/** Of what somebody says that is kept for whoever sees to it. */
export const LONGEST_WORDS = 2_000;
