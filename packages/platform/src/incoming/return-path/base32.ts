const LETTERS = "abcdefghijklmnopqrstuvwxyz234567";
const BITS_A_LETTER = 5;

/** Bytes in letters that survive a server which writes everything small (RFC 4648 §6, unpadded). */
export function toBase32(bytes: Uint8Array): string {
  const letters = Math.ceil((bytes.length * 8) / BITS_A_LETTER);
  let [text, held, bits] = ["", 0, 0];
  for (const byte of [...bytes, 0]) {
    held = (held << 8) | byte;
    bits += 8;
    while (bits >= BITS_A_LETTER && text.length < letters) {
      bits -= BITS_A_LETTER;
      text += LETTERS[(held >> bits) & 31];
    }
    held &= (1 << bits) - 1;
  }
  return text;
}

/** Reads what `toBase32` wrote, in small or capital letters; `null` for any other spelling. */
export function fromBase32(text: string): Uint8Array | null {
  const small = text.toLowerCase();
  const bytes: number[] = [];
  let [held, bits] = [0, 0];
  for (const letter of small) {
    const value = LETTERS.indexOf(letter);
    if (value < 0) return null;
    held = (held << BITS_A_LETTER) | value;
    bits += BITS_A_LETTER;
    if (bits < 8) continue;
    bits -= 8;
    bytes.push((held >> bits) & 255);
    held &= (1 << bits) - 1;
  }
  const read = Uint8Array.from(bytes);
  return toBase32(read) === small ? read : null;
}
