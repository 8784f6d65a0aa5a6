import { type ChainEntry, type StaffDeed, type StaffEvent } from "@consentry/ledger";
import type { Instant } from "@consentry/kernel";

/** A row of `staff_log`, with hashes as hex. */
export interface LogRow {
  readonly organisation: string;
  readonly sequence: number;
  readonly previous: string;
  readonly hash: string;
  readonly actor: string;
  readonly deed: StaffDeed;
  readonly operation: string;
  readonly about: string | null;
  readonly people: number | null;
  readonly at: Instant;
}

export const LOG_COLUMNS = `organisation_id as organisation, sequence,
  encode(previous, 'hex') as previous, encode(hash, 'hex') as hash, actor, deed, operation, about,
  people, at`;

export type StaffEntry = ChainEntry<StaffEvent>;

/** The entry that a row says it is; whether it is one, the chain tells. */
export function staffEntryOf({ hash, ...event }: LogRow): StaffEntry {
  return { event, hash };
}
