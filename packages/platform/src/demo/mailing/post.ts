import { err, ok } from "@consentry/kernel";
import type { Transport } from "@consentry/mail";

import type { IncomingMail } from "../../inbox/inbox-mail.ts";
import { isGone } from "../people/people.ts";

export const CONNECTIONS = 4;

/** RFC 3463 §3.2: “bad destination mailbox address”. */
const NO_SUCH_MAILBOX = "550 5.1.1";

/** Who carries the mails of a day that is over: takes everything, but for mailboxes that are gone. */
export class Post implements Transport {
  readonly taken: IncomingMail[] = [];
  async deliver(mail: Parameters<Transport["deliver"]>[0]): ReturnType<Transport["deliver"]> {
    const [sender, recipient] = [mail.sender.reveal(), mail.recipient.reveal()];
    if (isGone(recipient)) {
      return err({ kind: "for-good", about: "recipient", code: NO_SUCH_MAILBOX, relay: RELAY });
    }
    const came = { came: "whole", handedInBy: "system" } as const;
    this.taken.push({ sender, recipient, message: mail.message, ...came });
    return ok({ relay: RELAY, code: "250" });
  }

  async close(): Promise<void> {
    // It holds nothing open.
  }
}

const RELAY = "local inbox";
