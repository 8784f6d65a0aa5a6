import type { Instant, Result } from "@consentry/kernel";
import type { ComposedMail, DeliveryFailure, Taken } from "@consentry/mail";

import type { Database } from "../../database/database.ts";
import type { Tx } from "../../database/transaction.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { CampaignPace } from "../../deliverability/pace/campaign-pace.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import type { Campaign } from "../campaign.ts";
import type { DecidedPerson } from "../deciding/decided.ts";
import type { TakenText } from "../texting/sending/taken-text.ts";
import type { ClaimedDelivery, Outcome, ReaderRow } from "./delivery.ts";

/**
 * A campaign in the hands of one worker.
 *
 * @template Message what the channel hands over: its writer makes it, its transport takes it, and
 *   nobody between them looks into it
 */
export interface CampaignRun<Message = ComposedMail> {
  readonly database: Database;
  readonly organisation: Organisation;
  readonly campaign: Campaign;
  /** Whose rows in flight these are. */
  readonly worker: string;
  readonly now: () => Instant;
  readonly decide: DecideAnew;
  /** What messages are filled in with; left out: as mails are. */
  readonly readersOf?: ReadersOf;
  /** Of a channel that has hours; left out: any hour will do. */
  readonly heldUntil?: HeldUntil;
  /** Of a channel whose receivers have a pace: who waits for theirs, and what went wrong there. */
  readonly pace?: CampaignPace;
  readonly writer: MessageWriter<Message>;
  readonly transport: Hands<Message>;
  /** Writes down, with what became of messages, what those sent said to people; left out: nothing. */
  readonly recordSent?: RecordSent;
  /** The same of what was refused for good because of the recipient; left out: as of mails. */
  readonly recordRefused?: RecordRefused;
  /** How many messages may be under way to relays at once. */
  readonly atOnce: number;
}

/** Law's answer for these people at this moment, kept with the campaign. Who is gone is left out. */
export type DecideAnew = (
  tx: Tx,
  contacts: readonly string[],
  now: Instant,
) => Promise<readonly DecidedPerson[]>;

/** By contact id; who is gone is left out. */
export type ReadersOf = (
  tx: Tx,
  organisation: OrganisationId,
  contacts: readonly string[],
) => Promise<ReadonlyMap<string, ReaderRow>>;

/** When somebody may be written to who may not be now; `null`: now. Asked of each at each claim. */
export type HeldUntil = (reader: ReaderRow, now: Instant) => Instant | null;

/** What is kept of messages that were handed over, in the transaction that says so. */
export type RecordSent = (tx: Tx, sent: readonly SentMessage[], now: Instant) => Promise<void>;

export interface SentMessage {
  readonly delivery: ClaimedDelivery;
  readonly outcome: Extract<Outcome, { readonly kind: "sent" }>;
}

export type RecordRefused = (tx: Tx, refused: readonly Refused[], now: Instant) => Promise<void>;

export interface Refused {
  /** Contact id. */
  readonly contact: string;
  readonly code: string;
}

/** Writes the messages of one campaign as it stands. */
export interface MessageWriter<Message = ComposedMail> {
  /** Rejects only by a mistake of ours. */
  write(delivery: ClaimedDelivery, at: Instant): Promise<Result<Message, WriteFailure>>;
}

/** Hands messages to whoever carries them on. */
export interface Hands<Message> {
  deliver(message: Message): Promise<Result<Handed, DeliveryFailure>>;
}

/** What a carrier said when it took a message, whatever the channel. */
export interface Handed extends Taken {
  /** Of a text message. */
  readonly text?: TakenText;
}

/** Why there is no message. The code names nobody. */
export interface WriteFailure {
  readonly code: string;
  /** Whether it is the campaign that is wrong, and not this one message. */
  readonly stopsCampaign: boolean;
  /** It is only too late or too early for it: it waits as if it had not been taken in hand. */
  readonly isNotNow?: true;
}
