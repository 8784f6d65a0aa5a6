import { createHmac } from "node:crypto";

import type { Instant, Secret } from "@consentry/kernel";

/** The headers that let a receiver know who speaks, and that it was just now. */
export interface SignedHeaders {
  readonly "webhook-id": string;
  readonly "webhook-timestamp": string;
  readonly "webhook-signature": string;
}

/**
 * Signs an event as Standard Webhooks asks: HMAC-SHA-256 over id, moment and body, one signature
 * for each secret in force. The id stays the same at every repeat.
 *
 * @param secrets in base64, without the prefix
 * @source Standard Webhooks 1.0.0, “Signature scheme”
 */
export function signEvent(
  { id, body }: { readonly id: string; readonly body: string },
  secrets: readonly Secret[],
  now: Instant,
): SignedHeaders {
  const seconds = String(Math.floor(Date.parse(now) / 1000));
  const signatures = secrets.map((secret) => {
    const key = Buffer.from(secret.reveal(), "base64");
    return `v1,${createHmac("sha256", key).update(`${id}.${seconds}.${body}`).digest("base64")}`;
  });
  return {
    "webhook-id": id,
    "webhook-timestamp": seconds,
    "webhook-signature": signatures.join(" "),
  };
}
