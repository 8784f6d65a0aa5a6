import { hash } from "node:crypto";
import { deflateRawSync, inflateRawSync } from "node:zlib";

import { openBytes, sealBytes } from "../../organisations/sealing.ts";
import { wholeLines } from "./whole-lines.ts";

const TAB = 9;
const NEWLINE = 10;
/** How the server writes null. */
const NULL = Buffer.from("\\N");
/** How the server begins bytes in hex, its backslash escaped. */
const HEX = "\\\\x";

/** Shorter texts hardly become smaller, and most are short. */
const WORTH_PRESSING = 400;
const AS_IT_IS = Buffer.of(0);
const PRESSED = Buffer.of(1);

/**
 * Seals the last columns of each row with the key that its line begins with, which is left out:
 * `number, key, open…, personal…` becomes `number, open…, sealed`. A row without a key stays as it
 * is, with a null for a number.
 *
 * @param open how many columns stand between the key and the personal ones
 * @param about the table; rows of another do not open
 */
export async function* sealRows(
  chunks: AsyncIterable<Buffer>,
  open: number,
  about: string,
): AsyncGenerator<Buffer> {
  for await (const lines of wholeLines(chunks)) {
    const parts: Buffer[] = [];
    for (let start = 0; start < lines.length;) {
      const end = lines.indexOf(NEWLINE, start);
      parts.push(...sealLine(lines.subarray(start, end), open, about));
      start = end + 1;
    }
    yield Buffer.concat(parts);
  }
}

const END_OF_LINE = Buffer.of(NEWLINE);

function sealLine(line: Buffer, open: number, about: string): readonly Buffer[] {
  const number = line.indexOf(TAB);
  const key = line.indexOf(TAB, number + 1);
  if (line.subarray(0, number).equals(NULL)) {
    return [line.subarray(0, number), line.subarray(key), END_OF_LINE];
  }
  const salt = Buffer.from(line.toString("latin1", number + 1 + HEX.length, key), "hex");
  let personal = key;
  for (let column = 0; column < open; column += 1) personal = line.indexOf(TAB, personal + 1);
  const sealed = sealBytes(pressed(line.subarray(personal + 1)), rowKey(salt), about);
  return [
    line.subarray(0, number),
    line.subarray(key, personal + 1),
    Buffer.from(Buffer.from(sealed.buffer, sealed.byteOffset, sealed.length).toString("base64")),
    END_OF_LINE,
  ];
}

function pressed(plain: Buffer): Buffer {
  return plain.length < WORTH_PRESSING
    ? Buffer.concat([AS_IT_IS, plain])
    : Buffer.concat([PRESSED, deflateRawSync(plain, { level: 1 })]);
}

/** The same key also ties a person to the ledger, so that destroying it is one act. */
function rowKey(salt: Uint8Array): Uint8Array {
  return hash("sha256", Buffer.concat([ROW_KEY, salt]), "buffer");
}

const ROW_KEY = Buffer.from("consentry backup row/1\0");

/** Rows that `sealRows` made, as they were; how many could not be opened is told at the end. */
export interface OpenedRows {
  /** Lines with open columns first and personal ones last. */
  readonly lines: AsyncGenerator<Buffer>;
  /** Rows whose key is gone: those of people who were erased. They are left out. */
  readonly gone: () => number;
}

/** A row that its key does not open: not what was sealed. */
export class DoesNotOpen extends Error {}

/** @param keyOf the key by its number; `null` when it is gone */
export function openRows(
  chunks: AsyncIterable<Buffer>,
  about: string,
  keyOf: (number: string) => Uint8Array | null,
): OpenedRows {
  let gone = 0;
  const openLine = (line: Buffer): readonly Buffer[] => {
    const number = line.indexOf(TAB);
    const rest = line.subarray(number + 1);
    if (line.subarray(0, number).equals(NULL)) return [rest, END_OF_LINE];
    const salt = keyOf(line.toString("latin1", 0, number));
    if (salt === null) {
      gone += 1;
      return [];
    }
    const sealed = rest.lastIndexOf(TAB) + 1;
    const bytes = Buffer.from(rest.toString("latin1", sealed), "base64");
    const opened = openBytes(bytes, rowKey(salt), about);
    if (!opened.ok) throw new DoesNotOpen(about);
    return [rest.subarray(0, sealed), unpressed(Buffer.from(opened.value)), END_OF_LINE];
  };
  async function* lines(): AsyncGenerator<Buffer> {
    for await (const whole of wholeLines(chunks)) {
      const parts: Buffer[] = [];
      for (let start = 0; start < whole.length;) {
        const end = whole.indexOf(NEWLINE, start);
        parts.push(...openLine(whole.subarray(start, end)));
        start = end + 1;
      }
      yield Buffer.concat(parts);
    }
  }
  return { lines: lines(), gone: () => gone };
}

/** PostgreSQL holds no value of a gigabyte; text of one takes at most double. */
const LONGEST_VALUE = 1 << 30;

function unpressed(bytes: Buffer): Buffer {
  const rest = bytes.subarray(1);
  return bytes[0] === PRESSED[0] ? inflateRawSync(rest, { maxOutputLength: LONGEST_VALUE }) : rest;
}
