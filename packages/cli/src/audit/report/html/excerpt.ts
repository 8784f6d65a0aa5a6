import type { Place } from "@consentry/audit";

/** Bytes shown on either side of a place, so that it can be found by eye. */
const AROUND = 160;

/** Longer places are cut: an excerpt is for looking, the file is for checking. */
const LONGEST = 900;

export interface Excerpt {
  readonly before: string;
  readonly here: string;
  readonly after: string;
  readonly isCut: boolean;
}

const text = new TextDecoder();

/** Reads a place from the message as received, with whole lines around it where they are short. */
export function excerptAt(bytes: Uint8Array, { offset, length }: Place): Excerpt {
  const end = offset + Math.min(length, LONGEST);
  const isCut = end < offset + length;
  const before = decoded(bytes, Math.max(0, offset - AROUND), offset);
  const after = isCut ? "" : decoded(bytes, end, end + AROUND);
  return {
    before: offset <= AROUND ? before : before.replace(/^[^\n]*\n/, ""),
    here: decoded(bytes, offset, end),
    after: end + AROUND >= bytes.length ? after : after.replace(/\r?\n[^\n]*$/, ""),
    isCut,
  };
}

/** Characters cut in two at either end are left out. */
function decoded(bytes: Uint8Array, start: number, end: number): string {
  const whole = text.decode(bytes.subarray(start, end));
  // A UTF-8 character leaves at most three bytes on one side of a cut.
  return whole.replace(/^\ufffd{1,3}|\ufffd{1,3}$/g, "");
}
