import type { Place } from "@consentry/audit";

import type { SarifRegion } from "./sarif.ts";

const LINE_FEED = 0x0a;

const text = new TextDecoder();

/**
 * A place as lines, columns and bytes that mean the same characters. Columns count from 1 in UTF-16
 * units; without the bytes only the line is known, which SARIF reads as the whole of it.
 */
export function regionOf({ line, offset, length }: Place, bytes: Uint8Array | null): SarifRegion {
  const inBytes = { byteOffset: offset, byteLength: length };
  if (bytes === null) return { startLine: line, ...inBytes };
  const end = Math.min(offset + length, bytes.length);
  let endLine = line;
  for (let at = bytes.indexOf(LINE_FEED, offset); at >= 0 && at < end;) {
    endLine++;
    at = bytes.indexOf(LINE_FEED, at + 1);
  }
  return {
    startLine: line,
    startColumn: columnAt(bytes, offset),
    endLine,
    endColumn: columnAt(bytes, end),
    ...inBytes,
  };
}

/** The column of the character that begins at an offset. */
function columnAt(bytes: Uint8Array, offset: number): number {
  const lineStart = offset === 0 ? 0 : bytes.lastIndexOf(LINE_FEED, offset - 1) + 1;
  return text.decode(bytes.subarray(lineStart, offset)).length + 1;
}
