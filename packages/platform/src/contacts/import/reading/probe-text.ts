import { isAscii, isUtf8 } from "node:buffer";

import { MOST_COLUMNS } from "./bounds.ts";
import { CsvRecords } from "./csv-records.ts";
import { DELIMITERS, type Delimiter, type TableHead, type TextKind } from "./table.ts";
import { Unreadable } from "./unreadable.ts";

/** Enough for any header; a first line that is longer names no columns. */
const SAMPLE_BYTES = 262_144;
const ZEROS_LOOKED_FOR_IN = 4_096;

/**
 * Finds out how a text is to be read while all of it passes by: a byte far behind can tell
 * Windows-1252 from UTF-8, so a sample does not do.
 */
export class TextProbe {
  readonly #sample: Uint8Array[] = [];
  #sampled = 0;
  #isUtf8 = true;
  /** The bytes of a letter that the last piece cut in two. */
  #cut: Uint8Array = new Uint8Array();

  push(bytes: Uint8Array): void {
    if (this.#sampled < SAMPLE_BYTES) {
      const piece = bytes.slice(0, SAMPLE_BYTES - this.#sampled);
      this.#sample.push(piece);
      this.#sampled += piece.length;
    }
    if (!this.#isUtf8 || (this.#cut.length === 0 && isAscii(bytes))) return;
    const whole = this.#cut.length === 0 ? bytes : Buffer.concat([this.#cut, bytes]);
    const end = endOfWholeLetters(whole);
    this.#isUtf8 = isUtf8(whole.subarray(0, end));
    this.#cut = whole.slice(end);
  }

  /** How the text is read and what its first line names. */
  head(name: string | null): TableHead {
    const sample = Buffer.concat(this.#sample);
    if (sample.length === 0) throw new Unreadable({ kind: "empty" });
    const encoding = encodingOf(sample, this.#isUtf8 && this.#cut.length === 0);
    const text = new TextDecoder(encoding).decode(sample, { stream: true });
    const lineEnd = text.includes("\n") || !text.includes("\r") ? "\n" : "\r";
    const delimiter = delimiterOf(text, lineEnd);
    const kind = { encoding, delimiter, lineEnd } satisfies TextKind;
    return { name, columns: columnsOf(text, kind), text: kind };
  }
}

/** Where the last letter that may go on in the next piece begins; at most three bytes before the end. */
function endOfWholeLetters(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) break;
    if (byte >= 0xc0) {
      const length = byte >= 0xf0 ? 4 : byte >= 0xe0 ? 3 : 2;
      return length > back ? bytes.length - back : bytes.length;
    }
  }
  return bytes.length;
}

function encodingOf(sample: Uint8Array, isUtf8Text: boolean): TextKind["encoding"] {
  const [first, second] = sample;
  if (first === 0xff && second === 0xfe) return "utf-16le";
  if (first === 0xfe && second === 0xff) return "utf-16be";
  // Letters of Latin script in UTF-16 have a zero byte each; no other text has any.
  let [even, odd] = [0, 0];
  for (const [at, byte] of sample.subarray(0, ZEROS_LOOKED_FOR_IN).entries()) {
    if (byte === 0 && at % 2 === 0) even += 1;
    if (byte === 0 && at % 2 === 1) odd += 1;
  }
  const many = Math.min(sample.length, ZEROS_LOOKED_FOR_IN) / 8;
  if (odd > many && odd > 4 * even) return "utf-16le";
  if (even > many && even > 4 * odd) return "utf-16be";
  return isUtf8Text ? "utf-8" : "windows-1252";
}

function delimiterOf(text: string, lineEnd: string): Delimiter {
  const end = text.indexOf(lineEnd);
  // What stands between quotation marks separates nothing.
  const line = (end < 0 ? text : text.slice(0, end)).split('"').filter((_, at) => at % 2 === 0);
  const counts = DELIMITERS.map((one) => line.join("").split(one).length);
  const [best] = DELIMITERS.toSorted(
    (one, other) =>
      (counts[DELIMITERS.indexOf(other)] ?? 0) - (counts[DELIMITERS.indexOf(one)] ?? 0),
  );
  return best ?? ",";
}

function columnsOf(text: string, kind: TextKind): readonly string[] {
  const records = new CsvRecords(kind);
  const [row] = [...records.push(text), ...records.end()];
  if (row !== undefined && "fault" in row && row.fault === "more-cells-than-columns") {
    throw new Unreadable({ kind: "too-many-columns", most: MOST_COLUMNS });
  }
  if (row === undefined || "fault" in row) throw new Unreadable({ kind: "no-header" });
  return namedColumns(row.cells);
}

/** Names of columns in one line each, without the spaces around them. */
export function namedColumns(cells: readonly string[]): readonly string[] {
  if (cells.length > MOST_COLUMNS) {
    throw new Unreadable({ kind: "too-many-columns", most: MOST_COLUMNS });
  }
  const names = cells.map((cell) => cell.replaceAll(/[\p{Cc}\s]+/gu, " ").trim());
  if (names.every((name) => name === "")) throw new Unreadable({ kind: "no-header" });
  return names;
}
