import { err, ok, type Result } from "./result.ts";

const HIDDEN = "‹number›";

/** What Node prints in `console.log`; named so, the kernel needs no Node. */
const INSPECT: unique symbol = Symbol.for("nodejs.util.inspect.custom");

/** ITU-T E.164 §6: at most fifteen digits, the country code first, which never begins with 0. */
const E164 = /^\+[1-9]\d{6,14}$/;

export type PhoneNumberProblem = { readonly kind: "not-e164" };

/**
 * A telephone number in E.164, `+33639980001`, that does not print itself: logs, errors and JSON
 * show `‹number›`. Whether anybody has it, and what a number written as people write it stands
 * for, it does not know.
 */
export class PhoneNumber {
  readonly #digits: string;

  private constructor(digits: string) {
    this.#digits = digits;
  }

  /** Takes E.164 alone: no spaces, no national form. */
  static parse(text: string): Result<PhoneNumber, PhoneNumberProblem> {
    return E164.test(text) ? ok(new PhoneNumber(text)) : err({ kind: "not-e164" });
  }

  /** The whole number. Each call site is a place where personal data leaves its wrapping. */
  reveal(): string {
    return this.#digits;
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
