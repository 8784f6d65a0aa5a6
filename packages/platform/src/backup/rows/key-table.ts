const NUMBER_BYTES = 16;
const KEY_BYTES = 32;
const SLOT_BYTES = NUMBER_BYTES + KEY_BYTES;

/** Fuller, and looking for one takes many steps. */
const FULLEST = 0.6;
const FEWEST_SLOTS = 1024;

/**
 * Keys by their numbers (UUIDs), for millions of people: 48 bytes each, where a `Map` takes
 * hundreds.
 */
export class KeyTable {
  #slots = Buffer.alloc(FEWEST_SLOTS * SLOT_BYTES);
  #isTaken = new Uint8Array(FEWEST_SLOTS);
  #size = 0;

  get size(): number {
    return this.#size;
  }

  set(number: string, key: Uint8Array): void {
    if (this.#size >= this.#isTaken.length * FULLEST) this.#grow();
    this.#put(bytesOf(number), key);
  }

  /** A copy; `null` when there is none under this number. */
  get(number: string): Uint8Array | null {
    const wanted = bytesOf(number);
    const slot = this.#find(wanted);
    if (this.#isTaken[slot] === 0) return null;
    const start = slot * SLOT_BYTES + NUMBER_BYTES;
    return Uint8Array.prototype.slice.call(this.#slots, start, start + KEY_BYTES);
  }

  #put(number: Buffer, key: Uint8Array): void {
    const slot = this.#find(number);
    if (this.#isTaken[slot] === 0) this.#size += 1;
    this.#isTaken[slot] = 1;
    this.#slots.set(number, slot * SLOT_BYTES);
    this.#slots.set(key.subarray(0, KEY_BYTES), slot * SLOT_BYTES + NUMBER_BYTES);
  }

  /** Where it stands, or the free place where it would. */
  #find(number: Buffer): number {
    const slots = this.#isTaken.length;
    // The end of a number is drawn at random in every kind that we make.
    let slot = number.readUInt32BE(NUMBER_BYTES - 4) % slots;
    while (this.#isTaken[slot] === 1 && !this.#isAt(slot, number)) slot = (slot + 1) % slots;
    return slot;
  }

  #isAt(slot: number, number: Buffer): boolean {
    const start = slot * SLOT_BYTES;
    return this.#slots.compare(number, 0, NUMBER_BYTES, start, start + NUMBER_BYTES) === 0;
  }

  #grow(): void {
    const [slots, isTaken] = [this.#slots, this.#isTaken];
    this.#slots = Buffer.alloc(slots.length * 2);
    this.#isTaken = new Uint8Array(isTaken.length * 2);
    this.#size = 0;
    for (let slot = 0; slot < isTaken.length; slot += 1) {
      if (isTaken[slot] === 0) continue;
      const start = slot * SLOT_BYTES;
      const key = start + NUMBER_BYTES;
      this.#put(slots.subarray(start, key), slots.subarray(key, start + SLOT_BYTES));
    }
  }
}

function bytesOf(number: string): Buffer {
  return Buffer.from(number.replaceAll("-", ""), "hex");
}
