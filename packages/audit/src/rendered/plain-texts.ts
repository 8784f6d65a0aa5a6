import { decodeBody } from "../mime/body.ts";
import { decodeText } from "../mime/charset.ts";
import { readMessage } from "../mime/message.ts";

/** The same bound as for pages: honest messages hold one. */
const MAX_TEXTS = 16;

/** The plain-text parts that a client may show, as people read them. */
export function plainTexts(bytes: Uint8Array): readonly string[] {
  const read = readMessage(bytes);
  if (!read.ok) return [];
  return read.value.parts
    .filter(({ type, disposition }) => type === "text/plain" && disposition !== "attachment")
    .slice(0, MAX_TEXTS)
    .map((part) => decodeText(decodeBody(bytes, part).bytes, part.charset).text);
}
