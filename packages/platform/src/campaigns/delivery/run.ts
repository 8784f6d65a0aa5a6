import type { Instant, Result } from "@consentry/kernel";
import type { ComposedMail, Transport } from "@consentry/mail";

import type { Database } from "../../database/database.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Organisation } from "../../organisations/organisation.ts";
import type { Campaign } from "../campaign.ts";
import type { DecidedPerson } from "../deciding/decided.ts";
import type { ClaimedDelivery } from "./delivery.ts";

/** A campaign in the hands of one worker. */
export interface CampaignRun {
  readonly database: Database;
  readonly organisation: Organisation;
  readonly campaign: Campaign;
  /** Whose rows in flight these are. */
  readonly worker: string;
  readonly now: () => Instant;
  readonly decide: DecideAnew;
  readonly writer: MessageWriter;
  readonly transport: Transport;
  /** Writes down, with what became of messages, what those sent said to people; left out: nothing. */
  readonly recordSent?: RecordSent;
  /** How many messages may be under way to relays at once. */
  readonly atOnce: number;
}

/** Law's answer for these people at this moment, kept with the campaign. Who is gone is left out. */
export type DecideAnew = (
  tx: Tx,
  contacts: readonly string[],
  now: Instant,
) => Promise<readonly DecidedPerson[]>;

/** What is kept of people whose message was handed over, in the transaction that says so. */
export type RecordSent = (tx: Tx, contacts: readonly string[], now: Instant) => Promise<void>;

/** Writes the messages of one campaign as it stands. */
export interface MessageWriter {
  /** Rejects only by a mistake of ours. */
  write(delivery: ClaimedDelivery, at: Instant): Promise<Result<ComposedMail, WriteFailure>>;
}

/** Why there is no message. The code names nobody. */
export interface WriteFailure {
  readonly code: string;
  /** Whether it is the campaign that is wrong, and not this one message. */
  readonly stopsCampaign: boolean;
}
