const KEY_BYTES = 32;
/** Of four bytes each: the number of a key. */
const NUMBER_WORDS = 4;

/** Fuller, and looking for one takes many steps. */
const FULLEST = 0.6;
const FEWEST_SLOTS = 1024;

/**
 * Keys by their numbers (UUIDs), for millions of people: some 80 bytes each, where a `Map` takes
 * hundreds.
 */
export class KeyTable {
  #numbers = new Uint32Array(FEWEST_SLOTS * NUMBER_WORDS);
  #keys = new Uint8Array(FEWEST_SLOTS * KEY_BYTES);
  #isTaken = new Uint8Array(FEWEST_SLOTS);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  set(number: string, key: Uint8Array): void {
    if (this.#size >= this.#isTaken.length * FULLEST) this.#grow();
    this.#put(wordsOf(number), key);
  }

  /** A copy; `null` when there is none under this number. */
  get(number: string): Uint8Array | null {
    const slot = this.#find(wordsOf(number));
    if (this.#isTaken[slot] === 0) return null;
    return this.#keys.slice(slot * KEY_BYTES, (slot + 1) * KEY_BYTES);
  }

  #put(words: Words, key: Uint8Array): void {
    const slot = this.#find(words);
    if (this.#isTaken[slot] === 0) this.#size += 1;
    this.#isTaken[slot] = 1;
    this.#numbers.set(words, slot * NUMBER_WORDS);
    this.#keys.set(key.subarray(0, KEY_BYTES), slot * KEY_BYTES);
  }

  /** Where it stands, or the free place where it would. */
  #find(words: Words): number {
    // There is a power of two of them.
    const last = this.#isTaken.length - 1;
    let slot = spread(words) & last;
    while (this.#isTaken[slot] === 1 && !this.#isAt(slot, words)) slot = (slot + 1) & last;
    return slot;
  }

  #isAt(slot: number, [first, second, third, fourth]: Words): boolean {
    const at = slot * NUMBER_WORDS;
    return (
      this.#numbers[at + 3] === fourth &&
      this.#numbers[at + 2] === third &&
      this.#numbers[at + 1] === second &&
      this.#numbers[at] === first
    );
  }

  #grow(): void {
    const [numbers, keys, isTaken] = [this.#numbers, this.#keys, this.#isTaken];
    this.#numbers = new Uint32Array(numbers.length * 2);
    this.#keys = new Uint8Array(keys.length * 2);
    this.#isTaken = new Uint8Array(isTaken.length * 2);
    this.#size = 0;
    for (let slot = 0; slot < isTaken.length; slot += 1) {
      if (isTaken[slot] === 0) continue;
      const at = slot * NUMBER_WORDS;
      const [first = 0, second = 0, third = 0, fourth = 0] = numbers.subarray(at, at + 4);
      this.#put(
        [first, second, third, fourth],
        keys.subarray(slot * KEY_BYTES, (slot + 1) * KEY_BYTES),
      );
    }
  }
}

type Words = readonly [first: number, second: number, third: number, fourth: number];

function wordsOf(number: string): Words {
  const hex = number.replaceAll("-", "");
  const word = (at: number): number => Number.parseInt(hex.slice(at * 8, at * 8 + 8), 16) >>> 0;
  return [word(0), word(1), word(2), word(3)];
}

/** Numbers that follow one another come to lie apart (Knuth's multiplier; the finish is murmur3's). */
function spread([first, second, third, fourth]: Words): number {
  let mixed = Math.imul(first ^ Math.imul(second, 0x9e3779b1), 0x85ebca6b) ^ third;
  mixed = Math.imul(mixed ^ Math.imul(fourth, 0x9e3779b1), 0xc2b2ae35);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}
