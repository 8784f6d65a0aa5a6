const POLYNOMIAL = 0xedb88320;

const TABLE = Uint32Array.from({ length: 256 }, (_, octet) => {
  let sum = octet;
  for (let bit = 0; bit < 8; bit++) sum = (sum & 1) === 1 ? (sum >>> 1) ^ POLYNOMIAL : sum >>> 1;
  return sum;
});

const ENCODER = new TextEncoder();

/** CRC-32 (RFC 1952 §8) of a text as UTF-8. */
export function crc32(text: string): number {
  let sum = 0xffffffff;
  for (const octet of ENCODER.encode(text)) {
    sum = (sum >>> 8) ^ (TABLE[(sum ^ octet) & 0xff] as number);
  }
  return (sum ^ 0xffffffff) >>> 0;
}

/** The ways programs write it: eight hex digits, or a decimal number. */
export function writtenChecksums(text: string): readonly string[] {
  const sum = crc32(text);
  return [sum.toString(16).padStart(8, "0"), String(sum)];
}
