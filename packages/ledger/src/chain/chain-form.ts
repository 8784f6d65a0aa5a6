import { leafHash, textHash, type Hash, type Sha256 } from "../hashing.ts";

/** What ties an entry to its place in one organisation's chain. */
export interface Linked {
  readonly organisation: string;
  /** From 1, without gaps. */
  readonly sequence: number;
  /** Hash of the entry before; of an empty chain for the first. */
  readonly previous: Hash;
}

/** An entry: what was written down, in its place, and the hash over both. */
export interface ChainEntry<Event extends Linked> {
  readonly event: Event;
  readonly hash: Hash;
}

/** Where a chain stands: the number and hash of its last entry. */
export interface ChainHead {
  readonly sequence: number;
  readonly hash: Hash;
}

/** A kind of chain. Entries of one kind never pass for those of another. */
export interface ChainForm<Event extends Linked> {
  /** What an empty chain of it is hashed from, together with its organisation. */
  readonly beginning: string;
  /** The bytes that are hashed, as text: canonical JSON, with a schema that names the form. */
  readonly textOf: (event: Event) => string;
}

/** The head of a chain without entries: none can hold on to that of another organisation. */
export function emptyChain<Event extends Linked>(
  { beginning }: Pick<ChainForm<Event>, "beginning">,
  organisation: string,
  sha256?: Sha256,
): ChainHead {
  return { sequence: 0, hash: textHash(`${beginning} ${organisation}`, sha256) };
}

/** The hash of an event: a Merkle leaf over its one canonical text. */
export function hashIn<Event extends Linked>(
  { textOf }: Pick<ChainForm<Event>, "textOf">,
  event: Event,
  sha256?: Sha256,
): Hash {
  return leafHash(textOf(event), sha256);
}

/** Numbers acts in their order, ties each to the one before, and gives the new head. */
export function linkActs<Act extends object, Event extends Act & Linked>(
  form: ChainForm<Event> & { readonly place: (act: Act, links: Linked) => Event },
  acts: readonly Act[],
  organisation: string,
  head: ChainHead,
  sha256?: Sha256,
): { readonly entries: readonly ChainEntry<Event>[]; readonly head: ChainHead } {
  const entries: ChainEntry<Event>[] = [];
  let { sequence, hash } = head;
  for (const act of acts) {
    sequence += 1;
    const event = form.place(act, { organisation, sequence, previous: hash });
    hash = hashIn(form, event, sha256);
    entries.push({ event, hash });
  }
  return { entries, head: { sequence, hash } };
}
