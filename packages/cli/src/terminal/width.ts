const GRAPHEMES = new Intl.Segmenter("en", { granularity: "grapheme" });
const ONLY_ASCII = /^[ -~]*$/;

// East Asian Wide and Fullwidth by block (Unicode TR 11), and pictures that terminals draw double.
const DOUBLE =
  /^[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6\u{1f300}-\u{1f64f}\u{1f680}-\u{1f9ff}\u{20000}-\u{3fffd}]|^\p{Emoji_Presentation}/u;

/** Columns that a text takes in a terminal. Escape sequences must not be in it. */
export function widthOf(text: string): number {
  if (ONLY_ASCII.test(text)) return text.length;
  let width = 0;
  for (const { segment } of GRAPHEMES.segment(text)) width += DOUBLE.test(segment) ? 2 : 1;
  return width;
}

/** Not before a mark that some languages set off with a space, nor after an opening quote. */
const BREAK = /(?<!«) (?![:;!?%»](?: |$))/;

/** Breaks at spaces so that no line is wider than `width`; a longer word is cut. */
export function wrap(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.split(BREAK).flatMap((long) => chopped(long, width))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (widthOf(longer) <= width) line = longer;
    else {
      lines.push(line);
      line = word;
    }
  }
  lines.push(line);
  return lines;
}

/** Cuts the middle out with `…`, keeping the start and, with less room, the end. */
export function shortened(text: string, width: number): string {
  if (widthOf(text) <= width) return text;
  const room = Math.max(0, width - 1);
  const tail = endOf(text, Math.floor(room / 3));
  return `${startOf(text, room - widthOf(tail))}…${tail}`;
}

/** Fills with spaces on the right (`start`) or on the left (`end`) up to `width` columns. */
export function padded(text: string, width: number, align: "start" | "end" = "start"): string {
  const fill = " ".repeat(Math.max(0, width - widthOf(text)));
  return align === "start" ? text + fill : fill + text;
}

function chopped(word: string, width: number): readonly string[] {
  if (widthOf(word) <= width) return [word];
  const pieces: string[] = [];
  let piece = "";
  for (const { segment } of GRAPHEMES.segment(word)) {
    if (widthOf(piece + segment) > width && piece !== "") {
      pieces.push(piece);
      piece = segment;
    } else piece += segment;
  }
  return [...pieces, piece];
}

function startOf(text: string, width: number): string {
  let kept = "";
  let taken = 0;
  for (const { segment } of GRAPHEMES.segment(text)) {
    taken += widthOf(segment);
    if (taken > width) break;
    kept += segment;
  }
  return kept;
}

function endOf(text: string, width: number): string {
  const segments = Array.from(GRAPHEMES.segment(text), ({ segment }) => segment);
  let kept = "";
  let taken = 0;
  for (const segment of segments.toReversed()) {
    taken += widthOf(segment);
    if (taken > width) break;
    kept = segment + kept;
  }
  return kept;
}
