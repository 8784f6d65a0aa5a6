import { leafHash, textHash, type Hash, type Sha256 } from "../hashing.ts";
import type { ConsentAct, ConsentEvent, LedgerEntry } from "./consent-event.ts";

/** Where a ledger stands: the number and hash of its last entry. */
export interface LedgerHead {
  readonly sequence: number;
  readonly hash: Hash;
}

/** Names the form of entry; a change of form is a new name, and old entries keep theirs. */
const ENTRY_SCHEMA = "consentry.consent-event/1";

/** The head of a ledger without entries: no entry can hold on to that of another organisation. */
export function emptyLedger(organisation: string, sha256?: Sha256): LedgerHead {
  return { sequence: 0, hash: textHash(`consentry.ledger/1 ${organisation}`, sha256) };
}

/** Numbers acts in their order, ties each to the one before, and gives the new head. */
export function seal(
  acts: readonly ConsentAct[],
  organisation: string,
  head: LedgerHead,
  sha256?: Sha256,
): { readonly entries: readonly LedgerEntry[]; readonly head: LedgerHead } {
  const entries: LedgerEntry[] = [];
  let { sequence, hash } = head;
  for (const act of acts) {
    sequence += 1;
    const event: ConsentEvent = { ...act, organisation, sequence, previous: hash };
    hash = hashOf(event, sha256);
    entries.push({ event, hash });
  }
  return { entries, head: { sequence, hash } };
}

/** The hash of an event: a Merkle leaf over its one canonical text. */
export function hashOf(event: ConsentEvent, sha256?: Sha256): Hash {
  return leafHash(entryText(event), sha256);
}

/**
 * The bytes that are hashed, as text: canonical JSON. Field by field: what else an object carries
 * is not proved.
 */
export function entryText(event: ConsentEvent): string {
  const { doubleOptIn } = event;
  // Named in canonical order, so that the runtime's own writer gives the canonical text: a ledger
  // of millions is sealed and checked entry by entry.
  return JSON.stringify({
    action: event.action,
    actor: event.actor,
    alsoNames: event.alsoNames,
    at: event.at,
    channel: event.channel,
    contact: event.contact,
    doubleOptIn: doubleOptIn && {
      confirmedAt: doubleOptIn.confirmedAt,
      requestedAt: doubleOptIn.requestedAt,
    },
    evidence: event.evidence,
    method: event.method,
    organisation: event.organisation,
    place: event.place,
    previous: event.previous,
    purpose: event.purpose,
    schema: ENTRY_SCHEMA,
    sequence: event.sequence,
    wording: event.wording,
  });
}
