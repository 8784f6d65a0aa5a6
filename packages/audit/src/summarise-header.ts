import type { MessageSummary } from "./document.ts";
import { parseAddressList } from "./mime/addresses.ts";
import { parseMessageDate } from "./mime/date.ts";
import { decodeEncodedWords } from "./mime/encoded-words.ts";
import type { ParsedMessage } from "./mime/message.ts";

const MAX_SUBJECT = 500;
const MAX_RECIPIENTS = 50;

/** What the header says of the message. Claims of the sender, not facts. */
export function summariseHeader(
  parsed: ParsedMessage,
  decodedBytes: ReadonlyMap<string, number>,
): MessageSummary {
  const field = (key: string): string | null =>
    parsed.header.find((candidate) => candidate.key === key)?.value ?? null;
  const subject = field("subject");
  const date = field("date");
  return {
    date: date === null ? null : parseMessageDate(date),
    from: parseAddressList(field("from") ?? "")[0]?.address ?? null,
    to: parseAddressList(field("to") ?? "")
      .slice(0, MAX_RECIPIENTS)
      .map(({ address }) => address),
    subject: subject === null ? null : decodeEncodedWords(subject).slice(0, MAX_SUBJECT),
    messageId: field("message-id"),
    parts: parsed.parts
      .filter(({ path }) => path !== "")
      .map(({ path, type }) => ({ path, type, bytes: decodedBytes.get(path) ?? 0 })),
  };
}
