import { writeFileSync } from "node:fs";
import { join } from "node:path";

import { findFreePort } from "../../database/testing/test-doors.ts";
import { giveToPostfix, inline, startPostfix } from "./postfix.ts";

/** Reports go to domains below it. */
export const BACK = "back.choir.example";

/** Where the readers are: ada and bea, who get their mail; full, policy and busy; and nobody else. */
export const THEIRS = "their.example";

/** A domain whose server does not answer. */
export const CLOSED = "closed.example";

/** Two servers in a row: the relay that we hand to, and the readers' own. */
export interface MailRoute {
  /** Of the relay. */
  readonly port: number;
  /** What both wrote down. */
  log(): string;
  stop(): Promise<void>;
}

/** Larger than a message of these tests. */
const MAILBOX_BYTES = 20_000;

/**
 * Starts both.
 *
 * @param intake the port at which we take what comes back
 */
export async function startMailRoute(intake: number): Promise<MailRoute> {
  const back = { [`.${BACK}`]: intake };
  const theirs = await startPostfix({
    hostname: `mx.${THEIRS}`,
    routes: back,
    settings: {
      virtual_mailbox_domains: THEIRS,
      virtual_mailbox_maps: inline(
        ["ada", "bea", "full", "policy", "busy"].map((name) => [`${name}@${THEIRS}`, name]),
      ),
      virtual_mailbox_limit: String(MAILBOX_BYTES),
      message_size_limit: String(MAILBOX_BYTES),
      smtpd_recipient_restrictions: `check_recipient_access ${inline([
        [`policy@${THEIRS}`, "550 5.7.1 Mail of this sender is not taken here"],
        [`busy@${THEIRS}`, "450 4.2.1 Try again later"],
      ])}, reject_unauth_destination`,
    },
  });
  const full = join(theirs.mailboxes, "full");
  writeFileSync(full, "x".repeat(MAILBOX_BYTES));
  giveToPostfix(full);
  const relay = await startPostfix({
    hostname: "relay.choir.example",
    routes: { ...back, [THEIRS]: theirs.port, [CLOSED]: await findFreePort() },
    settings: { delay_warning_time: "1s", maximal_queue_lifetime: "5s" },
  });
  return {
    port: relay.port,
    log: () => `${relay.log()}\n${theirs.log()}`,
    async stop() {
      await relay.stop();
      await theirs.stop();
    },
  };
}
