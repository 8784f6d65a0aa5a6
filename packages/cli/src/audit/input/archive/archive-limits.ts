/** What a small file may unfold to whatever its own size. */
const ALWAYS_UNPACKED_BYTES = 64 * 1024 * 1024;

/** Mail packs ten to thirty times smaller; zip bombs stand at a thousand and more. */
const MOST_TIMES_LARGER = 200;

/** Files in one archive; a mailbox of millions comes as an mbox, not as files. */
export const MOST_ENTRIES = 1_000_000;

/** How many bytes may come out of an archive of this size before it is given up. */
export function mostUnpackedBytes(packedBytes: number): number {
  return Math.max(ALWAYS_UNPACKED_BYTES, MOST_TIMES_LARGER * packedBytes);
}

/** Thrown by a stream that unfolds to more than its archive may. */
export class TooMuchUnpacked extends Error {}

/** Passes chunks on and counts them against `allowance`, which several streams may share. */
export async function* counted(
  chunks: AsyncIterable<Uint8Array>,
  allowance: { leftBytes: number },
): AsyncGenerator<Uint8Array> {
  for await (const chunk of chunks) {
    allowance.leftBytes -= chunk.byteLength;
    if (allowance.leftBytes < 0) throw new TooMuchUnpacked("unfolds to too much");
    yield chunk;
  }
}

/** Why reading from an archive stopped, in the words of a record. */
export function unpackingError(error: unknown): "archive-too-large" | "damaged-archive" {
  return error instanceof TooMuchUnpacked ? "archive-too-large" : "damaged-archive";
}
