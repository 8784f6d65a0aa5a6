import type { Result } from "@consentry/kernel";

/** One text to one telephone. */
export interface TextMessage {
  /** Ours, drawn by chance: what a carrier may repeat back to us. Says nothing of a person. */
  readonly reference: string;
  /** E.164, `+33612345678`. */
  readonly to: string;
  /** A name of up to eleven characters, a short code, or a number in E.164. */
  readonly from: string;
  readonly text: string;
  /** How long a carrier may go on trying. */
  readonly validForSeconds: number;
}

/** What a carrier said when it took a text: from then on it is the carrier's. */
export interface TakenText {
  readonly carrier: string;
  /** The carrier's name for each segment; receipts come under them. */
  readonly messageIds: readonly string[];
}

/** Why a text was not taken. Names nobody. */
export interface TextFailure {
  /**
   * Whether trying again later can help. `unknown`: it was handed over and no answer came; it may
   * have been taken, and sent again it may arrive twice.
   */
  readonly kind: "for-now" | "for-good" | "unknown";
  /** What was refused: this number, this text, us, or everything, since the carrier is away. */
  readonly about: "recipient" | "message" | "policy" | "carrier";
  /** `ESME_RTHROTTLED`, `HTTP 429`, `ECONNREFUSED`. */
  readonly code: string;
  readonly carrier: string;
}

/** What a carrier says later of a text it took. */
export interface TextReceipt {
  readonly carrier: string;
  readonly messageId: string;
  readonly state: "delivered" | "undeliverable" | "expired" | "rejected" | "on-its-way" | "unknown";
  /** The carrier's own, without personal data; empty when it gives none. */
  readonly code: string;
}

/** A text that somebody sent to us. */
export interface IncomingText {
  readonly carrier: string;
  readonly from: string;
  readonly to: string;
  readonly text: string;
}

/** Hears what comes from a carrier. A carrier is answered once the promise has resolved. */
export interface TextListener {
  receipt(receipt: TextReceipt): Promise<void>;
  incoming(text: IncomingText): Promise<void>;
}

/** Hands texts to whoever carries them on. */
export interface TextTransport {
  deliver(message: TextMessage): Promise<Result<TakenText, TextFailure>>;
  /** Ends when every connection is closed. What is under way is finished first. */
  close(): Promise<void>;
}
