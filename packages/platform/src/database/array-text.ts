/**
 * Arrays as the server writes them itself (`{"a",NULL}`), for statements that take thousands of
 * rows at once: the driver makes the same of a list, element by element and asking each what it
 * is, at several times the price. Each gives one value of a statement.
 */

/** For `text[]`, and for `jsonb[]` of texts that are JSON already. */
export function textArray(texts: readonly (string | null)[]): string {
  return arrayOf(texts, (text) => `"${NEEDS_ESCAPE.test(text) ? escaped(text) : text}"`);
}

const NEEDS_ESCAPE = /["\\]/;

function escaped(text: string): string {
  return text.replaceAll(/["\\]/g, String.raw`\$&`);
}

/** For numbers, days, moments and UUIDs: what needs no quotation mark, whatever it is. */
export function plainArray(values: readonly (string | number | null)[]): string {
  return arrayOf(values, String);
}

/** For `bytea[]`. */
export function bytesArray(values: readonly (Uint8Array | null)[]): string {
  return arrayOf(values, (bytes) => `\\\\x${asBuffer(bytes).toString("hex")}`);
}

/** For `bytea[]` of what is hex already. */
export function hexArray(values: readonly (string | null)[]): string {
  return arrayOf(values, (hex) => `\\\\x${hex}`);
}

function asBuffer(bytes: Uint8Array): Buffer {
  return Buffer.isBuffer(bytes)
    ? bytes
    : Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function arrayOf<T>(values: readonly (T | null)[], write: (value: T) => string): string {
  return `{${values.map((value) => (value === null ? "NULL" : write(value))).join(",")}}`;
}
