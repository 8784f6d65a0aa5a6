/**
 * Controls, bidirectional and zero-width characters, line separators, lone surrogates: what makes
 * a stranger's text read as something it is not. White space becomes a blank before.
 */
const STEERING = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu;

/** A subject or an address beyond this is no longer one; the mail itself has all of it. */
const LONGEST = 400;

/** Shows a stranger's text on one line, with every steering character written out: `\u{202e}`. */
export function shown(text: string, longest: number = LONGEST): string {
  const line = text
    .slice(0, longest + 1)
    .replaceAll(/[\t\r\n ]+/gu, " ")
    .trim();
  const cut = line.length > longest ? `${line.slice(0, longest)}…` : line;
  return cut.replace(STEERING, writtenOut);
}

/** The same for source text on several lines, whose line ends stand. */
export function shownSource(text: string): string {
  return text
    .replaceAll("\r\n", "\n")
    .split("\n")
    .map((line) => line.replaceAll("\t", "    ").replace(STEERING, writtenOut))
    .join("\n");
}

function writtenOut(character: string): string {
  return `\\u{${(character.codePointAt(0) ?? 0).toString(16).padStart(4, "0")}}`;
}
