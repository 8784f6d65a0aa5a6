import { err, ok, type Secret } from "@consentry/kernel";
import { createTransport } from "nodemailer";

import type { DeliveryFailure, Transport } from "./transport.ts";

/** A relay that says nothing for so long is not there. */
const PATIENCE_MS = 30_000;

/** Over SMTP to a relay, `smtp://` or `smtps://` with the login in the URL. */
export function smtpTransport(url: Secret): Transport {
  const relay = createTransport({
    url: url.reveal(),
    connectionTimeout: PATIENCE_MS,
    greetingTimeout: PATIENCE_MS,
    socketTimeout: PATIENCE_MS,
    disableFileAccess: true,
    disableUrlAccess: true,
  });
  return {
    async deliver({ sender, recipient, message }) {
      try {
        const envelope = { from: sender.reveal(), to: recipient.reveal() };
        await relay.sendMail({ envelope, raw: Buffer.from(message) });
        return ok("taken");
      } catch (error) {
        return err(failureOf(error));
      }
    },
    close: () => relay.close(),
  };
}

/** RFC 5321 §4.2.1: 5yz is for good. Whatever is unclear is tried again. */
function failureOf(error: unknown): DeliveryFailure {
  const { responseCode, code } = error as {
    readonly responseCode?: number;
    readonly code?: string;
  };
  // A refused login is ours to mend: the mail is as good as before.
  const isForGood = code !== "EAUTH" && (responseCode ?? 0) >= 500;
  return { kind: isForGood ? "for-good" : "for-now", code: String(responseCode ?? code ?? "-") };
}
