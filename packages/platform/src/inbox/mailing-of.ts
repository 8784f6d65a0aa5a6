import { createHash } from "node:crypto";

/** A header that is longer is no mail of ours. */
const LONGEST_HEADER_BYTES = 64 * 1024;

/**
 * Names the mailing that a message is a copy of: by its Feedback-ID, or by its list and subject.
 * `null` where it says neither: a mail to one person.
 */
export function mailingOf(message: Uint8Array): Uint8Array | null {
  const header = headerOf(message);
  const feedback = fieldOf(header, "feedback-id");
  const list = fieldOf(header, "list-id");
  const named = feedback ?? (list === null ? null : `${list}\n${fieldOf(header, "subject") ?? ""}`);
  return named === null ? null : createHash("sha256").update(named).digest();
}

/** Field lines, each whole (RFC 5322 §2.2.3). */
export function headerOf(message: Uint8Array): readonly string[] {
  const start = Buffer.from(message.buffer, message.byteOffset, message.length);
  const text = start.toString("latin1", 0, LONGEST_HEADER_BYTES);
  const end = text.indexOf("\r\n\r\n");
  const lines: string[] = [];
  for (const line of (end < 0 ? text : text.slice(0, end)).split("\r\n")) {
    const isFolded = line.startsWith(" ") || line.startsWith("\t");
    if (isFolded && lines.length > 0) lines.push((lines.pop() ?? "") + line);
    else lines.push(line);
  }
  return lines;
}

/** The value of the first field of a name given in lower case. */
export function fieldOf(header: readonly string[], name: string): string | null {
  const line = header.find((one) => one.slice(0, name.length + 1).toLowerCase() === `${name}:`);
  return line === undefined ? null : line.slice(name.length + 1).trim();
}
