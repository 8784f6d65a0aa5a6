/** Longer names are read like unknown ones. */
const LONGEST_KNOWN = 15;

/**
 * Reads names of elements and attributes in small letters. A known name comes back as the same
 * string every time, without a piece cut out of the text: a message repeats a few of them by the
 * hundred, and whoever looks one up finds it by identity.
 */
export class NameTable {
  readonly #buckets: string[][] = [];

  /** @param known lower case; names that are left out are read all the same */
  constructor(known: readonly string[]) {
    for (let i = 0; i <= bucketOf(LONGEST_KNOWN, LETTER); i++) this.#buckets.push([]);
    // Keys of an object are strings that are compared by identity alone; cut-out pieces are not.
    const names = Object.keys(Object.fromEntries(known.map((name) => [name, true])));
    for (const name of names) this.#buckets[bucketOf(name.length, name.charCodeAt(0))]?.push(name);
  }

  read(text: string, start: number, end: number): string {
    const length = end - start;
    if (length <= LONGEST_KNOWN) {
      const bucket = this.#buckets[bucketOf(length, text.charCodeAt(start))];
      if (bucket) for (const name of bucket) if (standsAt(text, start, name)) return name;
    }
    return text.slice(start, end).toLowerCase();
  }
}

/** The bits in which letters differ, but for their case. */
const LETTER = 0x1f;

function bucketOf(length: number, first: number): number {
  return (length << 5) | (first & LETTER);
}

function standsAt(text: string, start: number, name: string): boolean {
  for (let i = 0; i < name.length; i++) {
    const written = text.charCodeAt(start + i);
    const wanted = name.charCodeAt(i);
    const isCapital = written >= 0x41 && written <= 0x5a;
    if ((isCapital ? written | 0x20 : written) !== wanted) return false;
  }
  return true;
}
