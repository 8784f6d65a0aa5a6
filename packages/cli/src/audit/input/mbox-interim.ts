export function looksLikeMbox(start: Uint8Array): boolean {
  return Buffer.from(start.subarray(0, 5)).toString("latin1") === "From ";
}
export class MboxSplitter {
  #held = Buffer.alloc(0);
  push(chunk: Uint8Array): Uint8Array[] {
    this.#held = Buffer.concat([this.#held, chunk]);
    const out: Uint8Array[] = [];
    for (;;) {
      const next = this.#held.indexOf("\n\nFrom ");
      if (next < 0) return out;
      out.push(this.#body(this.#held.subarray(0, next + 1)));
      this.#held = this.#held.subarray(next + 2);
    }
  }
  end(): Uint8Array[] {
    return this.#held.length ? [this.#body(this.#held)] : [];
  }
  #body(raw: Buffer): Uint8Array {
    return new Uint8Array(raw.subarray(raw.indexOf("\n") + 1));
  }
}
