import type { Instant } from "@consentry/kernel";
import type { Channel, Purpose } from "@consentry/law";
import type { ConsentAction, ConsentMethod, Hash, LedgerEntry, Pseudonym } from "@consentry/ledger";

/** A row of consent_events as `EVENT_COLUMNS` selects it: hashes as hex. */
export interface EventRow {
  readonly organisation: string;
  readonly sequence: number;
  readonly previous: Hash;
  readonly hash: Hash;
  readonly contact: Pseudonym;
  readonly purpose: Purpose;
  readonly also_names: readonly Purpose[];
  readonly channel: Channel;
  readonly action: ConsentAction;
  readonly wording: Hash | null;
  readonly method: ConsentMethod;
  readonly place: string | null;
  readonly actor: string;
  readonly at: Instant;
  readonly requested_at: Instant | null;
  readonly confirmed_at: Instant | null;
  readonly evidence: Hash | null;
}

export const EVENT_COLUMNS = `
  organisation_id as organisation, sequence, encode(previous, 'hex') as previous,
  encode(hash, 'hex') as hash, encode(contact, 'hex') as contact, purpose, also_names, channel,
  action, encode(wording, 'hex') as wording, method, place, actor, at,
  opt_in_requested_at as requested_at, opt_in_confirmed_at as confirmed_at,
  encode(evidence, 'hex') as evidence`;

/** The entry as it was sealed; what a hand changed in the table is changed here too. */
export function entryOf(row: EventRow): LedgerEntry {
  const { requested_at: requestedAt, confirmed_at: confirmedAt } = row;
  return {
    hash: row.hash,
    event: {
      organisation: row.organisation,
      sequence: row.sequence,
      previous: row.previous,
      contact: row.contact,
      purpose: row.purpose,
      alsoNames: row.also_names,
      channel: row.channel,
      action: row.action,
      wording: row.wording,
      method: row.method,
      place: row.place,
      actor: row.actor,
      at: row.at,
      doubleOptIn:
        requestedAt === null || confirmedAt === null ? null : { requestedAt, confirmedAt },
      evidence: row.evidence,
    },
  };
}

/** Hex to bytes, for a parameter. */
export function bytesOf(hex: string): Uint8Array {
  return Buffer.from(hex, "hex");
}
