/** A piece of a part's text to be replaced; positions as the text has them, ASCII to put there. */
export interface TextEdit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A piece of the message to be replaced. */
export interface RawEdit {
  readonly offset: number;
  readonly length: number;
  readonly bytes: Uint8Array;
}

/** In order, each apart from the next: what lies within a larger edit goes with it. */
export function inOrder(edits: readonly TextEdit[]): readonly TextEdit[] {
  const ordered = edits.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const kept: TextEdit[] = [];
  let reached = 0;
  for (const edit of ordered) {
    if (edit.start < reached) continue;
    kept.push(edit);
    reached = Math.max(edit.end, edit.start);
  }
  return kept;
}

/** The message with its pieces replaced; everything else is the same bytes. */
export function splice(bytes: Uint8Array, edits: readonly RawEdit[]): Uint8Array {
  const grown = edits.reduce((sum, edit) => sum + edit.bytes.length - edit.length, 0);
  const spliced = new Uint8Array(bytes.length + grown);
  let from = 0;
  let to = 0;
  for (const { offset, length, bytes: piece } of edits) {
    spliced.set(bytes.subarray(from, offset), to);
    to += offset - from;
    spliced.set(piece, to);
    to += piece.length;
    from = offset + length;
  }
  spliced.set(bytes.subarray(from), to);
  return spliced;
}

/** Where a byte of the spliced message stood before. */
export function placeBefore(offset: number, edits: readonly RawEdit[]): number {
  let shift = 0;
  for (const { offset: start, length, bytes } of edits) {
    const now = start + shift;
    if (offset < now) break;
    if (offset < now + bytes.length) return start;
    shift += bytes.length - length;
  }
  return offset - shift;
}
