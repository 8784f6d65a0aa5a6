/** Words to look for in a whole text, in any case. */
export interface SoughtWords {
  /** They count wherever they stand: in compounds, and in any inflection. */
  readonly stems: readonly string[];
  /** They count between things that are no letters, digits or `_` of ASCII. */
  readonly whole: readonly string[];
}

interface Sought {
  readonly word: string;
  readonly isWhole: boolean;
}

/** In which letters differ, but for their case; those of Latin-1 as well. */
const LETTER = 0x1f;
const PAIRS = 1024;

/** A shift has to fit into an octet. */
const LONGEST_WINDOW = 255;

/**
 * Looks for some dozens of words at once, in a quarter of the time that one expression takes: a
 * window as long as the shortest of them moves on as far as its last two characters allow
 * (Horspool's way, for several words), and only where some word has these two it is compared.
 */
export class WordSearch {
  readonly #width: number;
  /** How far the window may move when it ends on a pair; 0 where a word may stand. */
  readonly #shifts: Uint8Array;
  readonly #words = new Map<number, Sought[]>();

  /** @param sought letters of Latin-1, each word of two characters or more */
  constructor({ stems, whole }: SoughtWords) {
    const words: Sought[] = [
      ...stems.map((word) => ({ word: word.toLowerCase(), isWhole: false })),
      ...whole.map((word) => ({ word: word.toLowerCase(), isWhole: true })),
    ];
    this.#width = Math.min(LONGEST_WINDOW, ...words.map(({ word }) => word.length));
    this.#shifts = new Uint8Array(PAIRS).fill(this.#width - 1);
    for (const one of words) this.#add(one);
  }

  /** Whether any of the words stands there. */
  isIn(text: string): boolean {
    const shifts = this.#shifts;
    for (let last = this.#width - 1; last < text.length;) {
      const pair = pairOf(text.charCodeAt(last - 1), text.charCodeAt(last));
      const shift = shifts[pair] as number;
      if (shift === 0 && this.#standsAt(text, last - this.#width + 1, pair)) return true;
      last += shift || 1;
    }
    return false;
  }

  #add(one: Sought): void {
    const { word } = one;
    for (let last = 1; last < this.#width; last++) {
      const pair = pairOf(word.charCodeAt(last - 1), word.charCodeAt(last));
      const shift = this.#width - 1 - last;
      if (shift < (this.#shifts[pair] as number)) this.#shifts[pair] = shift;
      if (shift > 0) continue;
      const known = this.#words.get(pair);
      if (known) known.push(one);
      else this.#words.set(pair, [one]);
    }
  }

  #standsAt(text: string, start: number, pair: number): boolean {
    for (const { word, isWhole } of this.#words.get(pair) ?? []) {
      const end = start + word.length;
      if ((text.charCodeAt(start) & LETTER) !== (word.charCodeAt(0) & LETTER)) continue;
      if (text.slice(start, end).toLowerCase() !== word) continue;
      if (!isWhole || (!isInWord(text, start - 1) && !isInWord(text, end))) return true;
    }
    return false;
  }
}

function pairOf(first: number, second: number): number {
  return ((first & LETTER) << 5) | (second & LETTER);
}

function isInWord(text: string, at: number): boolean {
  return /\w/.test(text.charAt(at));
}
