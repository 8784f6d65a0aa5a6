import type { LedgerEntry } from "../events/consent-event.ts";
import { emptyLedger, hashOf, type LedgerHead } from "../events/seal.ts";
import type { Sha256 } from "../hashing.ts";

export type ChainFault =
  /** Belongs to the ledger of somebody else. */
  | "other-organisation"
  /** A number is missing or comes twice: something was dropped, inserted or put elsewhere. */
  | "out-of-sequence"
  /** Does not hold on to the entry before it. */
  | "broken-link"
  /** Its content is not what was hashed. */
  | "changed";

export type ChainVerdict =
  | { readonly isWhole: true; readonly head: LedgerHead }
  | {
      readonly isWhole: false;
      /** The number of the first entry that is wrong, as it should have been. */
      readonly sequence: number;
      readonly fault: ChainFault;
      /** Up to where everything holds. */
      readonly head: LedgerHead;
    };

/** Checks a ledger entry by entry, so that one of any length fits in no memory at all. */
export class ChainVerifier {
  readonly #organisation: string;
  readonly #sha256: Sha256 | undefined;
  #head: LedgerHead;
  #fault: { readonly sequence: number; readonly fault: ChainFault } | null = null;

  /** @param from where checking begins; the ledger's beginning when left out */
  constructor(organisation: string, from?: LedgerHead, sha256?: Sha256) {
    this.#organisation = organisation;
    this.#sha256 = sha256;
    this.#head = from ?? emptyLedger(organisation, sha256);
  }

  /** Takes the next entry; after the first fault nothing that follows can be vouched for. */
  add(entry: LedgerEntry): void {
    if (this.#fault !== null) return;
    const fault = this.#faultOf(entry);
    if (fault === null) this.#head = { sequence: entry.event.sequence, hash: entry.hash };
    else this.#fault = { sequence: this.#head.sequence + 1, fault };
  }

  get verdict(): ChainVerdict {
    return this.#fault === null
      ? { isWhole: true, head: this.#head }
      : { isWhole: false, ...this.#fault, head: this.#head };
  }

  #faultOf({ event, hash }: LedgerEntry): ChainFault | null {
    if (event.organisation !== this.#organisation) return "other-organisation";
    if (event.sequence !== this.#head.sequence + 1) return "out-of-sequence";
    if (event.previous !== this.#head.hash) return "broken-link";
    return hashOf(event, this.#sha256) === hash ? null : "changed";
  }
}

/** Checks a ledger that is at hand as a whole. */
export function verifyChain(
  entries: Iterable<LedgerEntry>,
  organisation: string,
  from?: LedgerHead,
): ChainVerdict {
  const verifier = new ChainVerifier(organisation, from);
  for (const entry of entries) verifier.add(entry);
  return verifier.verdict;
}
