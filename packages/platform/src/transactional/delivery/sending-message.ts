import type { Instant } from "@consentry/kernel";
import type { SendPermit } from "@consentry/law";
import type { DeliveryFailure } from "@consentry/mail";

/** A message that this worker has in hand and nobody else, with law's permit for it. */
export interface SendingMessage {
  readonly id: string;
  readonly recipient: string;
  readonly recipientName: string | null;
  readonly addressKey: Uint8Array;
  readonly locale: string | null;
  /** `null`: it is gone. */
  readonly identity: string | null;
  readonly replyTo: string | null;
  readonly receipt: boolean;
  readonly proof: "portal" | null;
  /** How often it was handed over before. */
  readonly attempts: number;
  readonly firstTriedAt: Instant | null;
  readonly subject: string;
  readonly html: string | null;
  readonly text: string;
  readonly hasFiles: boolean;
  readonly permit: SendPermit;
  /** Whom the permit names. */
  readonly about: string;
}

/** What became of a message in hand. */
export type MessageOutcome =
  | { readonly kind: "sent"; readonly relay: string; readonly code: string }
  | { readonly kind: "bounced" | "given-up"; readonly failure: DeliveryFailure }
  /** Tried again; it was handed over, or nearly. */
  | { readonly kind: "later"; readonly failure: DeliveryFailure; readonly dueAt: Instant }
  /** Waits again as if it had not been taken in hand. */
  | { readonly kind: "put-back" }
  /** It cannot be written. */
  | { readonly kind: "held-back"; readonly reason: string };

export interface SettledMessage {
  readonly message: SendingMessage;
  readonly outcome: MessageOutcome;
}
