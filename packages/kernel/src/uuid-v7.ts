const MOST_MILLIS = 2 ** 48 - 1;
const RANDOM_BYTES = 10;

/**
 * A UUID of version 7 (RFC 9562 §5.7): 48 bits of Unix milliseconds, 74 random ones. Two of
 * different milliseconds sort by time, as text too; within one they sort by chance.
 *
 * @param millis since 1970, whole; refused beyond 48 bits (the year 10889)
 * @param random ten bytes nobody can guess; six bits of them are written over
 */
export function uuidV7(millis: number, random: Uint8Array): string {
  if (!Number.isInteger(millis) || millis < 0 || millis > MOST_MILLIS) {
    throw new RangeError("a UUIDv7 holds whole milliseconds in 48 bits");
  }
  if (random.length !== RANDOM_BYTES) throw new RangeError("a UUIDv7 takes ten random bytes");
  const time = millis.toString(16).padStart(12, "0");
  const [a = 0, b = 0, c = 0, ...rest] = random;
  const version = hex([0x70 | (a & 0x0f), b]);
  const variant = hex([0x80 | (c & 0x3f), rest[0] ?? 0]);
  return `${time.slice(0, 8)}-${time.slice(8)}-${version}-${variant}-${hex(rest.slice(1))}`;
}

function hex(bytes: readonly number[]): string {
  return bytes.map((byte) => byte.toString(16).padStart(2, "0")).join("");
}
