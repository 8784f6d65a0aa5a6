/** RFC 5322 §2.1.1 lets a line have 998; a longer subject or name is no subject or name. */
const LONGEST_HEADER_TEXT = 200;

// What ends lines, and what turns the direction of reading so that a name looks like another.
const NO_HEADER_TEXT = /[\p{Cc}\u2028\u2029\u202a-\u202e\u2066-\u2069]/gu;

/**
 * One line of text for a header: controls become spaces, runs of spaces one, and what is too long
 * is cut, so that nothing that comes from people can add a header.
 */
export function headerText(text: string): string {
  const line = text.replaceAll(NO_HEADER_TEXT, " ").replaceAll(/ +/g, " ").trim();
  // A cut through a pair would leave half a letter.
  const cut = line.slice(0, LONGEST_HEADER_TEXT).replace(/[\ud800-\udbff]$/, "");
  return cut.toWellFormed().trim();
}
