/** Decoded bytes between two entries: a search re-reads at most this many. */
export const CHECKPOINT_BYTES = 64;

/**
 * Pairs of decoded and raw offsets at places where decoding can begin anew, in rising order.
 * One for each 64 decoded bytes or so: twelve percent of the body, where an entry a byte would be
 * four times its size.
 */
export interface Checkpoints {
  readonly decoded: Uint32Array;
  readonly raw: Uint32Array;
  count: number;
}

export function makeCheckpoints(decodedBytes: number): Checkpoints {
  const size = Math.ceil(decodedBytes / CHECKPOINT_BYTES) + 1;
  return { decoded: new Uint32Array(size), raw: new Uint32Array(size), count: 0 };
}

export function addCheckpoint(checkpoints: Checkpoints, decoded: number, raw: number): void {
  checkpoints.decoded[checkpoints.count] = decoded;
  checkpoints.raw[checkpoints.count] = raw;
  checkpoints.count += 1;
}

/** Index of the last checkpoint at or before a decoded offset; there must be one at 0. */
export function checkpointBefore({ decoded, count }: Checkpoints, offset: number): number {
  // Entries lie at or shortly after the multiples of their distance, so one step back suffices.
  let index = Math.min(Math.floor(offset / CHECKPOINT_BYTES), count - 1);
  while (index > 0 && (decoded[index] as number) > offset) index -= 1;
  return Math.max(index, 0);
}
