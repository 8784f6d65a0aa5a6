import type { ChainEntry, Linked } from "../chain/chain-form.ts";
import type { Channel, Purpose } from "@consentry/law";
import type { Brand, Instant } from "@consentry/kernel";

import type { Hash } from "../hashing.ts";

/**
 * Stands for a person in the ledger: a hash keyed with a key of that person's own, 64 hex digits.
 * When the person is erased the key goes, and nobody can tell any more whose entry it was.
 */
export type Pseudonym = Brand<string, "Pseudonym">;

export const CONSENT_ACTIONS = [
  /** Asked, no answer yet. */
  "requested",
  "given",
  "refused",
  "withdrawn",
  /** Objected to what needed no consent. */
  "objected",
  /** Ran out by its own term. */
  "expired",
  /** Found not to count: the wording or the form did not meet what the day asked. */
  "invalidated",
  /** Informed under a transition rule, with a way to object; no consent, and kept apart from it. */
  "legacy-informed",
] as const;
export type ConsentAction = (typeof CONSENT_ACTIONS)[number];

export const CONSENT_METHODS = [
  "form",
  "double-opt-in",
  "preference-centre",
  "one-click",
  "email-reply",
  "text-reply",
  "api",
  "import",
  "paper",
  "phone",
  "member",
  "complaint",
  "system",
] as const;
export type ConsentMethod = (typeof CONSENT_METHODS)[number];

/** How the address was shown to be the person's own (a letter answered by its reader). */
export interface DoubleOptIn {
  readonly requestedAt: Instant;
  readonly confirmedAt: Instant;
}

/**
 * One act of consent, before it stands in the ledger. Nothing in it names a person: what does is
 * sealed in `evidence`, of which only the hash stands here.
 */
export interface ConsentAct {
  readonly contact: Pseudonym;
  readonly purpose: Purpose;
  /** Further purposes named beside the same box: a joint consent. */
  readonly alsoNames: readonly Purpose[];
  readonly channel: Channel;
  readonly action: ConsentAction;
  /** Hash of the exact text in the language shown; `null` only where nothing was shown. */
  readonly wording: Hash | null;
  readonly method: ConsentMethod;
  /** The form, page or import it happened at; an id of ours, never an address. */
  readonly place: string | null;
  /** `contact`, `member:ID`, `import:ID`, `system`. */
  readonly actor: string;
  readonly at: Instant;
  readonly doubleOptIn: DoubleOptIn | null;
  /** Hash of the sealed personal part (network address, user agent, …); `null` without one. */
  readonly evidence: Hash | null;
}

/** An act in its place: numbered without gaps, and holding on to the entry before it. */
export interface ConsentEvent extends ConsentAct, Linked {}

/** An event with its own hash, as it is stored. */
export type LedgerEntry = ChainEntry<ConsentEvent>;
