import type { Instant } from "@consentry/kernel";

import type { WebhookKind } from "../webhook-event.ts";

/** An event as it lies in the outbox, with what this endpoint may have beside it. */
export interface Told {
  readonly kind: WebhookKind;
  readonly at: Instant;
  readonly about: Readonly<Record<string, unknown>>;
  /** Of the person, where the endpoint may have it and they are still there. */
  readonly address: string | null;
}

/**
 * The body of an event, as Standard Webhooks shapes it. It is the same text at every try for as
 * long as what it is about is.
 */
export function payloadOf({ kind, at, about, address }: Told): string {
  const data = address === null ? about : { ...about, address };
  return JSON.stringify({ type: kind, timestamp: at, data });
}
