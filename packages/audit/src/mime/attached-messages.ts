import { decodeBody } from "./body.ts";
import { readMessage } from "./message.ts";
import { isMessage, type Part } from "./part.ts";

/** Who forwards a day's mail at once attaches some ten; the rest of more is passed over. */
const MOST_ATTACHED = 20;

/**
 * The messages attached to a message, each byte for byte as it was attached: how a mail is forwarded
 * without being written anew. Not those that one of these holds in turn. None where the bytes are no
 * message or hold none; an attached file counts that is named `.eml` and says nothing else of
 * itself. Never throws.
 *
 * @source RFC 2046 §5.2.1
 */
export function attachedMessages(bytes: Uint8Array): readonly Uint8Array[] {
  const read = readMessage(bytes);
  if (!read.ok) return [];
  return read.value.parts
    .filter((part) => isAttachedMessage(part) && !isWithinMessage(part))
    .slice(0, MOST_ATTACHED)
    .map((part) => decodeBody(bytes, part).bytes)
    .filter((message) => readMessage(message).ok);
}

function isAttachedMessage({ type, filename }: Part): boolean {
  if (isMessage(type)) return true;
  return type === "application/octet-stream" && /\.eml$/i.test(filename ?? "");
}

function isWithinMessage({ parent }: Part): boolean {
  return parent !== null && (isMessage(parent.type) || isWithinMessage(parent));
}
