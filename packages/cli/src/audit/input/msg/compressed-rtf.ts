/** [MS-OXRTFCP] §2.1.2.1: what the dictionary holds at the start. */
const BEGINNING =
  "{\\rtf1\\ansi\\mac\\deff0\\deftab720{\\fonttbl;}{\\f0\\fnil \\froman \\fswiss \\fmodern \\fscript " +
  "\\fdecor MS Sans SerifSymbolArialTimes New RomanCourier{\\colortbl\\red0\\green0\\blue0\r\n\\par " +
  "\\pard\\plain\\f0\\fs20\\b\\i\\u\\tab\\tx";

const COMPRESSED = 0x75465a4c;
const UNCOMPRESSED = 0x414c454d;
const HEADER_BYTES = 16;
const WINDOW = 4096;

/** A token of two bytes stands for at most 17; the largest mail bodies are far below this. */
const MOST_RTF_BYTES = 32 * 1024 * 1024;

/**
 * Unpacks what Outlook stores as compressed RTF ([MS-OXRTFCP] §3.1.3). Reads no further than its
 * bytes and writes no more than its bound, whatever its header claims; `null` when it is none.
 */
export function unpackedRtf(bytes: Uint8Array): Uint8Array | null {
  if (bytes.length < HEADER_BYTES) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
  const kind = view.getUint32(8, true);
  const size = Math.min(view.getUint32(4, true), MOST_RTF_BYTES);
  if (kind === UNCOMPRESSED) return bytes.subarray(HEADER_BYTES, HEADER_BYTES + size);
  return kind === COMPRESSED ? unpacked(bytes.subarray(HEADER_BYTES), size) : null;
}

function unpacked(input: Uint8Array, size: number): Uint8Array {
  const mostBytes = Math.min(size, input.length * 9);
  const output = new Uint8Array(BEGINNING.length + mostBytes);
  for (let index = 0; index < BEGINNING.length; index++) {
    output[index] = BEGINNING.charCodeAt(index);
  }
  let written = BEGINNING.length;
  for (let at = 0; at < input.length && written < output.length;) {
    const control = input[at++] ?? 0;
    for (let bit = 0; bit < 8 && at < input.length && written < output.length; bit++) {
      if ((control & (1 << bit)) === 0) {
        output[written++] = input[at++] ?? 0;
        continue;
      }
      const token = ((input[at] ?? 0) << 8) | (input[at + 1] ?? 0);
      at += 2;
      const offset = token >> 4;
      let from = written - (written % WINDOW) + offset;
      // A token that points at the place being written ends the text.
      if (from === written) return output.subarray(BEGINNING.length, written);
      if (from > written) from -= WINDOW;
      for (let left = (token & 15) + 2; left > 0 && written < output.length; left--) {
        output[written++] = output[from++] ?? 0;
      }
    }
  }
  return output.subarray(BEGINNING.length, written);
}
