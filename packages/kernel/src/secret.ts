const HIDDEN = "‹secret›";

/** What Node prints in `console.log`; named so, the kernel needs no Node. */
const INSPECT: unique symbol = Symbol.for("nodejs.util.inspect.custom");

/**
 * Holds a value that must not reach a log, an error or JSON: printed any way, it shows `‹secret›`.
 * It protects against slips, not against code that calls `reveal`.
 */
export class Secret<T = string> {
  readonly #value: T;

  constructor(value: T) {
    this.#value = value;
  }

  /** Opens it. Each call site is a place to review. */
  reveal(): T {
    return this.#value;
  }

  toString(): string {
    return HIDDEN;
  }

  toJSON(): string {
    return HIDDEN;
  }

  [INSPECT](): string {
    return HIDDEN;
  }
}
