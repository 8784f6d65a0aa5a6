/** Stands in the slots that are free, and for a word that happens to have this number. */
const FREE = 0;
const INSTEAD_OF_FREE = 1;

/**
 * Words as numbers, each once: two words that share one are a word too many alike, which harms
 * nobody. A table of its own, since a `Set` costs several times as much and this is asked for
 * every word of a mail.
 */
export class WordSet {
  readonly #slots: Int32Array;
  /** How many different ones. */
  size = 0;

  /** @param most how many words may come; half of the slots stay free even then */
  constructor(most: number) {
    const bits = 33 - Math.clz32(Math.max(most, 1));
    this.#slots = new Int32Array(2 ** bits);
  }

  add(word: number): void {
    const slot = slotOf(this.#slots, word);
    if (this.#slots[slot] !== FREE) return;
    this.#slots[slot] = word === FREE ? INSTEAD_OF_FREE : word;
    this.size++;
  }

  /** How many words of the other one are in this one. */
  countShared(other: WordSet): number {
    const slots = this.#slots;
    const words = other.#slots;
    let shared = 0;
    for (let i = 0; i < words.length; i++) {
      const word = words[i] as number;
      if (word !== FREE && slots[slotOf(slots, word)] !== FREE) shared++;
    }
    return shared;
  }
}

/** Where the word stands, or the free slot where it would. */
function slotOf(slots: Int32Array, word: number): number {
  const last = slots.length - 1;
  const sought = word === FREE ? INSTEAD_OF_FREE : word;
  let slot = (sought ^ (sought >>> 15)) & last;
  while (slots[slot] !== FREE && slots[slot] !== sought) slot = (slot + 1) & last;
  return slot;
}
