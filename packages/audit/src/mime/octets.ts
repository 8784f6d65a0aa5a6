/** The few octets that mail syntax is made of. */
export const TAB = 9;
export const LF = 10;
export const CR = 13;
export const SPACE = 32;
export const DASH = 45;
export const COLON = 58;
export const EQUALS = 61;

/** White space within a line (RFC 5322 §2.2.2). */
export function isBlank(octet: number | undefined): boolean {
  return octet === SPACE || octet === TAB;
}

/** Where a line's text ends, given where its line feed stands: before one carriage return. */
export function beforeReturn(bytes: Uint8Array, lineFeed: number, start: number): number {
  return lineFeed > start && bytes[lineFeed - 1] === CR ? lineFeed - 1 : lineFeed;
}

/** Whether a stretch holds nothing above 127, looked at four octets a time. */
export function isAscii(bytes: Uint8Array, start: number, end: number): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let seen = 0;
  let at = start;
  for (const last = end - 4; at <= last; at += 4) seen |= view.getInt32(at);
  for (; at < end; at += 1) seen |= ((bytes[at] as number) << 24) >> 24;
  return (seen & 0x80808080) === 0;
}
