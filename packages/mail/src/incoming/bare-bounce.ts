import { findField, parseAddressList } from "@consentry/audit";

import { classify } from "./classify.ts";
import type { DeliveryReport } from "./incoming.ts";
import { LINES_READ, LONGEST_LINE } from "./limits.ts";
import { partText } from "./part-text.ts";
import type { ReceivedMessage } from "./read-incoming.ts";

/**
 * A report that is none by its form: servers that write a letter instead (qmail, older Exchange and
 * Exim, and those between). One counts by who writes it, a server's own account, and by a line that
 * says what a server said. `null` when the message is no such letter.
 */
export function bareBounce(message: ReceivedMessage): readonly DeliveryReport[] | null {
  if (!isFromServer(message)) return null;
  const words = partText(message)
    .split("\n")
    .slice(0, LINES_OF_A_LETTER)
    .map((line) => line.slice(0, LONGEST_LINE).trim())
    .find((line) => SAID.test(line));
  if (words === undefined) return null;
  return [
    classify({ action: DELAYED.test(subjectOf(message)) ? "delayed" : null, status: null, words }),
  ];
}

/** A greeting, an apology and the address come before it. */
const LINES_OF_A_LETTER = LINES_READ * 3;

const SERVERS = /^(?:mailer-daemon|postmaster|mail-daemon|maildaemon|bounces?|double-bounce)$/i;

function isFromServer({ header }: ReceivedMessage): boolean {
  if (findField(header, "x-failed-recipients") !== undefined) return true;
  const [from] = parseAddressList(findField(header, "from")?.value ?? "");
  const isOwnAccount = SERVERS.test(from?.address.split("@")[0] ?? "");
  const path = findField(header, "return-path")?.value;
  return isOwnAccount && (path === undefined || path.trim() === "<>" || path.trim() === "");
}

/** A reply code with an enhanced status or words after it, or what qmail writes. */
const SAID =
  /\b[45]\.\d{1,3}\.\d{1,3}\b|(?:^|[\s:(#])[45][0-5]\d[ -]\S|no mailbox here by that name|user unknown/i;

const DELAYED = /delay|warning|verz(?:ö|oe)ger|retard|vertraag/i;

function subjectOf({ header }: ReceivedMessage): string {
  return findField(header, "subject")?.value ?? "";
}
