import { setTimeout as pause } from "node:timers/promises";

import { err, type Result } from "@consentry/kernel";
import { probeRelay, relayAt, type DeliveryFailure } from "@consentry/mail";

import type { Config } from "../../config.ts";
import { fine, look, sick, type Finding } from "./finding.ts";

/** Somebody waits for the answer; a mail would wait longer. */
const PATIENCE_MS = 10_000;

/** Connects to the relay as a mail would, and sends nothing. */
export async function checkRelay({ smtpUrl }: Pick<Config, "smtpUrl">): Promise<Finding> {
  if (smtpUrl === null) {
    return look(
      "relay",
      "There is no relay: what is sent ends in the local inbox.",
      "Set SMTP_URL before anybody else is written to.",
    );
  }
  const { hostname, port } = new URL(smtpUrl.reveal());
  const server = port === "" ? hostname : `${hostname}:${port}`;
  const probed = await Promise.race([
    probeRelay(relayAt(smtpUrl)),
    pause(PATIENCE_MS, SILENT, { ref: false }),
  ]);
  if (probed.ok) {
    return fine("relay", `The relay ${server} answers and lets us in; nothing was sent.`);
  }
  return sick("relay", `The relay ${server} cannot be used (${probed.error.code}).`, ADVICE);
}

const SILENT: Result<void, DeliveryFailure> = err({
  kind: "for-now",
  about: "relay",
  code: "ETIMEDOUT",
  relay: "relay",
});

const ADVICE =
  "Check SMTP_URL: server, port, login; and whether a firewall is between. What waits is kept and goes out when it answers again.";
