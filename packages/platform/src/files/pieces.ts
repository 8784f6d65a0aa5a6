/** Of a file, in memory at once: some are on their way while others come in. */
export const PIECE_BYTES = 2 * 1024 ** 2;

export interface IntoPieces {
  add(chunk: Uint8Array): Promise<void>;
  /** What is left, however short. */
  end(): Promise<void>;
}

/** Puts chunks of any size together to pieces of one size, the last one shorter. */
export function intoPieces(put: (piece: Uint8Array, number: number) => Promise<void>): IntoPieces {
  let [chunks, bytes, number]: [Uint8Array[], number, number] = [[], 0, 0];
  return {
    async add(chunk) {
      chunks.push(chunk);
      bytes += chunk.length;
      if (bytes < PIECE_BYTES) return;
      const all = Buffer.concat(chunks);
      let at = 0;
      for (; at + PIECE_BYTES <= all.length; at += PIECE_BYTES) {
        await put(all.subarray(at, at + PIECE_BYTES), number);
        number += 1;
      }
      chunks = [all.subarray(at)];
      bytes = all.length - at;
    },
    async end() {
      if (bytes > 0) await put(Buffer.concat(chunks), number);
    },
  };
}
