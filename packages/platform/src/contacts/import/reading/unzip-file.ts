import { Unzip, UnzipInflate, type UnzipFile } from "fflate";

import { LARGEST_EXPANDED, LARGEST_RATIO, MOST_ENTRIES, RATIO_COUNTS_FROM } from "./bounds.ts";
import { piecesOf, type FileToRead } from "./file-to-read.ts";
import { Unreadable } from "./unreadable.ts";

/** Deflate expands at most a thousandfold: a piece gives 17 MB at most. */
const PIECE_BYTES = 16_384;

export interface EntryPiece {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly isLast: boolean;
}

/**
 * Expands entries of a ZIP archive in their order, piece by piece. Whatever sizes the archive
 * declares, what comes out is counted, and a bomb is refused before it is held.
 */
export async function* unzipFile(
  packed: FileToRead,
  isWanted: (name: string) => boolean,
): AsyncGenerator<EntryPiece> {
  const pieces: EntryPiece[] = [];
  let [entries, open, read, expanded] = [0, 0, 0, 0];
  const unzip = new Unzip();
  unzip.register(UnzipInflate);
  unzip.onfile = (file: UnzipFile) => {
    entries += 1;
    if (entries > MOST_ENTRIES) throw new Unreadable({ kind: "archive-too-large" });
    if (!isWanted(file.name)) return;
    open += 1;
    file.ondata = (error, bytes, isLast) => {
      if (error !== null) throw new Unreadable({ kind: "broken-archive" });
      expanded += bytes.length;
      pieces.push({ name: file.name, bytes, isLast });
      if (isLast) open -= 1;
    };
    file.start();
  };
  const step = (bytes: Uint8Array, isLast: boolean): void => {
    try {
      unzip.push(bytes, isLast);
    } catch (error) {
      throw error instanceof Unreadable ? error : new Unreadable({ kind: "broken-archive" });
    }
    const isTight = expanded > RATIO_COUNTS_FROM && expanded > read * LARGEST_RATIO;
    if (isTight || expanded > LARGEST_EXPANDED) throw new Unreadable({ kind: "archive-too-large" });
  };
  for await (const bytes of piecesOf(packed, PIECE_BYTES)) {
    read += bytes.length;
    step(bytes, false);
    yield* pieces.splice(0);
  }
  step(new Uint8Array(), true);
  yield* pieces.splice(0);
  if (entries === 0 || open > 0) throw new Unreadable({ kind: "broken-archive" });
}
