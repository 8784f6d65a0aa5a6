import type { MessageSummary } from "./document.ts";
import { readMessage } from "./mime/message.ts";
import { summariseHeader } from "./summarise-header.ts";

export type HeaderSummary = Omit<MessageSummary, "parts">;

/**
 * What the header says of a message, for a list of many: nothing in it is judged. Claims of the
 * sender, not facts. `null` where the bytes are no message. Never throws.
 */
export function headerSummary(bytes: Uint8Array): HeaderSummary | null {
  const read = readMessage(bytes);
  if (!read.ok) return null;
  const { parts: _parts, ...summary } = summariseHeader(read.value, new Map());
  return summary;
}
