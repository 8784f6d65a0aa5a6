/** A row of a table of people is a line; one that is larger is no row, or an attack on memory. */
export const LARGEST_ROW = 1_048_576;
/** As wide as exports of a shop get, with room; each column is named in the report. */
export const MOST_COLUMNS = 1_000;
/** Twice the largest list this is made for; the keys of its addresses are sorted in memory. */
export const MOST_ROWS = 10_000_000;
/** A workbook has a dozen parts, an export some files. */
export const MOST_ENTRIES = 1_000;
/** Expanded, all entries together: ten million rows of four hundred bytes. */
export const LARGEST_EXPANDED = 4 * 1024 ** 3;
/** Sheets of repeated text shrink to a thirtieth; what shrinks far more holds nothing. */
export const LARGEST_RATIO = 250;
/** Below this much a ratio says nothing. */
export const RATIO_COUNTS_FROM = 32 * 1024 ** 2;
/** The texts of a workbook stand apart from its rows and are held in memory, in UTF-16 units. */
export const LARGEST_SHARED_TEXT = 128 * 1024 ** 2;
