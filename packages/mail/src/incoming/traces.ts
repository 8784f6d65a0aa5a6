import { findField, parseAddressList, readMessage } from "@consentry/audit";

import { LONGEST_WORDS, MOST_TRACES } from "./limits.ts";
import { ownLines } from "./own-words.ts";
import { partText } from "./part-text.ts";
import type { ReceivedMessage } from "./read-incoming.ts";
import { bare } from "./returned.ts";

/** What of a message may lead to one of ours, and what its writer says. Claims, all of it. */
export interface Traces {
  /** Its own Message-ID, without brackets; `null` for none. */
  readonly messageId: string | null;
  /** Message-IDs that it answers, without brackets; the one it answers first. */
  readonly answers: readonly string[];
  /** Addresses it was sent or delivered to, as they stand in its header. */
  readonly recipients: readonly string[];
  /** Who says they wrote it; `null` where no address stands there. */
  readonly from: string | null;
  /** The lines that they wrote themselves, shortened. */
  readonly words: string;
}

const NONE: Traces = { messageId: null, answers: [], recipients: [], from: null, words: "" };

/** Reads the traces of what came to an address of ours. Linear; never throws. */
export function readTraces(bytes: Uint8Array): Traces {
  const read = readMessage(bytes);
  if (!read.ok) return NONE;
  const message: ReceivedMessage = { bytes, ...read.value };
  const valueOf = (key: string): string => findField(message.header, key)?.value ?? "";
  const ids = ["in-reply-to", "references"].flatMap((key) =>
    [...valueOf(key).matchAll(/<([^<>\s]{1,250})>/g)].map(([, id = ""]) => id),
  );
  const recipients = message.header
    .filter(({ key }) => RECIPIENTS.has(key))
    .slice(0, MOST_TRACES)
    .flatMap(({ value }) => parseAddressList(value).map(({ address }) => address));
  return {
    messageId: bare(valueOf("message-id")),
    answers: [...new Set(ids)].slice(0, MOST_TRACES),
    recipients: [...new Set(recipients)].slice(0, MOST_TRACES),
    from: parseAddressList(valueOf("from"))[0]?.address || null,
    words: ownLines(partText(message)).join("\n").slice(0, LONGEST_WORDS),
  };
}

/** Where mail servers write down to whom they delivered a mail. */
const RECIPIENTS: ReadonlySet<string> = new Set([
  "to",
  "delivered-to",
  "x-original-to",
  "envelope-to",
]);
