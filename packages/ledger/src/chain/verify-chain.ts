import type { Sha256 } from "../hashing.ts";
import {
  emptyChain,
  hashIn,
  type ChainEntry,
  type ChainForm,
  type ChainHead,
  type Linked,
} from "./chain-form.ts";

export type ChainFault =
  /** Belongs to the chain of somebody else. */
  | "other-organisation"
  /** A number is missing or comes twice: something was dropped, inserted or put elsewhere. */
  | "out-of-sequence"
  /** Does not hold on to the entry before it. */
  | "broken-link"
  /** Its content is not what was hashed. */
  | "changed";

export type ChainVerdict =
  | { readonly isWhole: true; readonly head: ChainHead }
  | {
      readonly isWhole: false;
      /** The number of the first entry that is wrong, as it should have been. */
      readonly sequence: number;
      readonly fault: ChainFault;
      /** Up to where everything holds. */
      readonly head: ChainHead;
    };

/** Checks a chain entry by entry, so that one of any length fits in no memory at all. */
export class ChainVerifier<Event extends Linked> {
  readonly #form: ChainForm<Event>;
  readonly #organisation: string;
  readonly #sha256: Sha256 | undefined;
  #head: ChainHead;
  #fault: { readonly sequence: number; readonly fault: ChainFault } | null = null;

  /** @param from where checking begins; the chain's beginning when left out */
  constructor(form: ChainForm<Event>, organisation: string, from?: ChainHead, sha256?: Sha256) {
    this.#form = form;
    this.#organisation = organisation;
    this.#sha256 = sha256;
    this.#head = from ?? emptyChain(form, organisation, sha256);
  }

  /** Takes the next entry; after the first fault nothing that follows can be vouched for. */
  add(entry: ChainEntry<Event>): void {
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

  #faultOf({ event, hash }: ChainEntry<Event>): ChainFault | null {
    if (event.organisation !== this.#organisation) return "other-organisation";
    if (event.sequence !== this.#head.sequence + 1) return "out-of-sequence";
    if (event.previous !== this.#head.hash) return "broken-link";
    return hashIn(this.#form, event, this.#sha256) === hash ? null : "changed";
  }
}

/** Checks a chain that is at hand as a whole. */
export function verifyChain<Event extends Linked>(
  form: ChainForm<Event>,
  entries: Iterable<ChainEntry<Event>>,
  organisation: string,
  from?: ChainHead,
): ChainVerdict {
  const verifier = new ChainVerifier(form, organisation, from);
  for (const entry of entries) verifier.add(entry);
  return verifier.verdict;
}
