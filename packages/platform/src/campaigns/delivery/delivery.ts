import type { Day, Instant, PhoneNumber } from "@consentry/kernel";
import type { DeliveryFailure } from "@consentry/mail";

import type { Attributes } from "../../contacts/contacts/attributes.ts";
import type { Handed } from "./run.ts";
import { whatHolds, type DecidedPerson, type HeldBack, type MaySend } from "../deciding/decided.ts";

/** Who may be sent a message now; what may be observed is decided with it. */
export type Recipient = DecidedPerson & { readonly send: Extract<MaySend, { readonly may: true }> };

export function isRecipient(person: DecidedPerson): person is Recipient {
  return person.send.may;
}

/** What a message needs to know of its reader. */
export interface ReaderRow {
  readonly email: string;
  readonly locale: string | null;
  readonly country: string | null;
  readonly attributes: Attributes;
  /** The name of the source, as its organisation gave it. */
  readonly source: string;
  readonly collectedOn: Day;
  /** Where a text message goes; mails leave it out. */
  readonly telephone?: Telephone;
}

export interface Telephone {
  readonly number: PhoneNumber;
  /** Whose numbering plan it belongs to; `null` where the number does not tell. */
  readonly country: string | null;
}

/** A message that this worker has in hand and nobody else. */
export interface ClaimedDelivery {
  readonly id: string;
  /** Which of the campaign's writings: 0 its own, 1 the one on trial. */
  readonly part: number;
  /** How often it was handed over before. */
  readonly attempts: number;
  readonly firstTriedAt: Instant | null;
  /** It was handed over before, and nobody knows whether it was taken. */
  readonly mayHaveArrived: boolean;
  readonly recipient: Recipient;
  readonly reader: ReaderRow;
}

/** What became of a message in hand. */
export type Outcome =
  | ({ readonly kind: "sent" } & Handed)
  | { readonly kind: "bounced"; readonly failure: DeliveryFailure }
  /** Tried again; it was handed over, or nearly. */
  | { readonly kind: "later"; readonly failure: DeliveryFailure; readonly dueAt: Instant }
  /** Waits again as if it had not been taken in hand. */
  | { readonly kind: "put-back" }
  | { readonly kind: "skipped"; readonly reason: string };

export interface Settled {
  readonly delivery: ClaimedDelivery;
  readonly outcome: Outcome;
}

/** Why somebody was not written to, as it stands on the row: `suppression:unsubscribed`. */
export function skipReason(heldBack: HeldBack): string {
  return `${heldBack.by}:${whatHolds(heldBack)}`;
}

/** The person is not there any more. */
export const GONE = "gone";
