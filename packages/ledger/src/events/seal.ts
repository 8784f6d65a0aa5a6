import {
  emptyChain,
  hashIn,
  linkActs,
  type ChainForm,
  type ChainHead,
  type Linked,
} from "../chain/chain-form.ts";
import type { Hash, Sha256 } from "../hashing.ts";
import type { ConsentAct, ConsentEvent, LedgerEntry } from "./consent-event.ts";

/** Names the form of entry; a change of form is a new name, and old entries keep theirs. */
const ENTRY_SCHEMA = "consentry.consent-event/1";

/** The consent ledger, as a chain. */
export const CONSENT_CHAIN: ChainForm<ConsentEvent> & {
  readonly place: (act: ConsentAct, links: Linked) => ConsentEvent;
} = {
  beginning: "consentry.ledger/1",
  textOf: entryText,
  place: (act, links) => ({ ...act, ...links }),
};

/** The head of a ledger without entries: no entry can hold on to that of another organisation. */
export function emptyLedger(organisation: string, sha256?: Sha256): ChainHead {
  return emptyChain(CONSENT_CHAIN, organisation, sha256);
}

/** Numbers acts in their order, ties each to the one before, and gives the new head. */
export function seal(
  acts: readonly ConsentAct[],
  organisation: string,
  head: ChainHead,
  sha256?: Sha256,
): { readonly entries: readonly LedgerEntry[]; readonly head: ChainHead } {
  return linkActs(CONSENT_CHAIN, acts, organisation, head, sha256);
}

/** The hash of an event: a Merkle leaf over its one canonical text. */
export function hashOf(event: ConsentEvent, sha256?: Sha256): Hash {
  return hashIn(CONSENT_CHAIN, event, sha256);
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
