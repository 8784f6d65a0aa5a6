/**
 * Bounds on what one writing may cost. Authors are strangers to each other on one machine: every
 * bound names what it stops, and stands far above honest mail.
 */

/** In UTF-16 units. Mail programs cut a mail off at a tenth of it. */
export const MAX_SOURCE = 1_000_000;

/** Longer than a chapter of a book; beyond it the time to read Markdown grows by the square. */
export const MAX_MARKDOWN = 200_000;

/** Emphasis within one paragraph: each sign is tried against all the others. */
export const MAX_EMPHASIS = 1_000;

/** Quotes within quotes, and spaces before a list: each level reads the rest once more. */
export const MAX_MARKDOWN_NESTING = 20;
export const MAX_INDENT = 80;

export const MAX_TEXT = 200_000;

/** RFC 5322 §2.1.1 lets a line have 998 octets; mail programs show some 80 characters. */
export const MAX_SUBJECT = 500;
export const MAX_PREHEADER = 500;

/** Of MJML or Liquid written out: a short source can become a long mail. */
export const MAX_EXPANDED = 2_000_000;

/** Elements within elements; the libraries that read them call themselves for each. */
export const MAX_MARKUP_DEPTH = 100;

/** Selectors times elements: each is tried on each. A rich newsletter has a tenth. */
export const MAX_STYLE_WORK = 500_000;

/** Conditional comments within each other; honest ones stand in none. */
export const MAX_CONDITIONS = 2;

/** The library that inlines looks through the document for each. */
export const MAX_SHEETS = 40;

/** All of them in characters; an author's own has some hundred rules. */
export const MAX_STYLE = 100_000;

/** Brackets within brackets of a style, which its reader tries anew from each. */
export const MAX_STYLE_BRACKETS = 12;

/** Rules within rules are written out, and each level multiplies them. */
export const MAX_STYLE_NESTING = 6;

/** Different addresses; each is a row in every report. */
export const MAX_LINKS = 1_000;

/** Pictures that a mail carries; each is a part of it. */
export const MAX_EMBEDDED_IMAGES = 50;

/**
 * All of them in octets, before base64 makes four of three. Each reader's mail carries them, and
 * servers refuse mails of 10 MB.
 */
export const MAX_EMBEDDED_OCTETS = 2 * 1024 * 1024;

/** One `{{ … }}` or `{% … %}`; reading an expression calls itself for each bracket. */
export const MAX_LIQUID_TAG = 2_000;

/** All of them in one text; each is read by itself. */
export const MAX_LIQUID_TAGS = 5_000;

/** Conditions within conditions. */
export const MAX_LIQUID_NESTING = 32;

/** Assignments on the reader: each is done again for every stretch that reads one. */
export const MAX_STATE_CHANGES = 50;

/** For one rendering, by the clock: what hangs is stopped, what is slow on a busy machine is not. */
export const MAX_LIQUID_MS = 1_000;

/** What one rendering may make, as the Liquid library counts it: items and characters. */
export const MAX_LIQUID_MEMORY = 2_000_000;

/** What one stretch may say to one reader. */
export const MAX_RENDERED = 200_000;

/** More are told when these are mended. */
export const MAX_PROBLEMS = 50;

/** Blocks of a document, those within columns with it. A long newsletter has fifty. */
export const MAX_BLOCKS = 500;

/** Stretches of one text that look different, and paragraphs and items of one. */
export const MAX_RUNS = 500;
export const MAX_PASSAGES = 500;

/** Of one stretch, a heading or a quote. */
export const MAX_RUN = 20_000;

/** RFC 9110 §4.1 asks of servers that they take 8,000 octets. */
export const MAX_ADDRESS = 8_000;
