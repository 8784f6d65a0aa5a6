import type { Place } from "../document.ts";
import { shownSource } from "./shown.ts";

/** Longer places are cut: an excerpt is for looking, the file is for checking. */
const LONGEST = 700;

/** Bytes on either side, so that the place can be found by eye. */
const AROUND = 100;

export interface Excerpt {
  readonly before: string;
  readonly here: string;
  readonly after: string;
}

const utf8 = new TextDecoder();

/** Reads a place from the message as received, with what stands on the same lines around it. */
export function excerptAt(bytes: Uint8Array, { offset, length }: Place): Excerpt {
  const whole = offset + length;
  const end = offset + Math.min(length, LONGEST);
  const before = decoded(bytes, Math.max(0, offset - AROUND), offset);
  const after = end < whole ? "…" : decoded(bytes, end, end + AROUND);
  return {
    before: shownSource(before.slice(before.lastIndexOf("\n") + 1)),
    here: shownSource(decoded(bytes, offset, end)),
    after: shownSource(after.split(/\r?\n/u, 1)[0] ?? ""),
  };
}

/** Characters cut in two at either end are left out: at most three bytes of UTF-8 on a side. */
function decoded(bytes: Uint8Array, start: number, end: number): string {
  return utf8.decode(bytes.subarray(start, end)).replaceAll(/^\ufffd{1,3}|\ufffd{1,3}$/gu, "");
}
