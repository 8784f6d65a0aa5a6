import type { Instant } from "@consentry/kernel";
import type { TakenText } from "@consentry/sms";

/** A text that this worker has in hand and nobody else. */
export interface SendingText {
  readonly id: string;
  /** E.164. */
  readonly number: string;
  readonly sender: string;
  readonly body: string;
  readonly expiresAt: Instant;
  /** How often it was handed over before. */
  readonly attempts: number;
  /** It was handed over before, and nobody knows whether it was taken. */
  readonly mayHaveArrived: boolean;
}

/** What became of a text in hand. */
export type TextOutcome =
  | { readonly kind: "sent"; readonly taken: TakenText }
  /** Tried again; it was handed over and not taken. */
  | { readonly kind: "later"; readonly dueAt: Instant; readonly code: string }
  | { readonly kind: "failed"; readonly code: string }
  /** It was handed over and no answer came: it may have been taken, and is handed over once more. */
  | { readonly kind: "again"; readonly dueAt: Instant; readonly code: string }
  /** No answer came again, or it would say nothing any more: nobody knows. */
  | { readonly kind: "unknown"; readonly code: string }
  /** Waits again as if it had not been taken in hand. */
  | { readonly kind: "put-back" };

export interface SettledText {
  readonly text: SendingText;
  readonly outcome: TextOutcome;
}
