import { err, ok, type Result } from "./result.ts";

const HIDDEN = "‹address›";

/** What Node prints in `console.log`; named so, the kernel needs no Node. */
const INSPECT: unique symbol = Symbol.for("nodejs.util.inspect.custom");

/** RFC 5321 §4.5.3.1: local part 64 octets, path 256 with its angle brackets. */
const LONGEST_LOCAL_PART = 64;
const LONGEST_ADDRESS = 254;

export type EmailAddressProblem =
  | { readonly kind: "empty" }
  | { readonly kind: "too-long"; readonly longest: number }
  | { readonly kind: "no-at-sign" }
  | { readonly kind: "bad-local-part" }
  | { readonly kind: "bad-domain" };

// RFC 5322 dot-atom, with RFC 6531's non-ASCII letters. Quoted local parts are not accepted:
// nobody mails them on purpose, and they are a classic way to smuggle headers.
const LOCAL_PART =
  /^[\w!#$%&'*+/=?^`{|}~\u0080-\u{10ffff}-]+(?:\.[\w!#$%&'*+/=?^`{|}~\u0080-\u{10ffff}-]+)*$/u;
const DOMAIN_LABEL = /^[\p{L}\p{N}](?:[\p{L}\p{N}\p{M}-]*[\p{L}\p{N}\p{M}])?$/u;

/**
 * An e-mail address that does not print itself: logs, errors and JSON show `‹address›`.
 * The domain is lower case; the local part keeps its case, as RFC 5321 §2.4 demands.
 */
export class EmailAddress {
  readonly #local: string;
  readonly #domain: string;

  private constructor(local: string, domain: string) {
    this.#local = local;
    this.#domain = domain;
  }

  /** Reads one bare address (no display name, no comment). Does not look whether it exists. */
  static parse(text: string): Result<EmailAddress, EmailAddressProblem> {
    const trimmed = text.trim();
    if (trimmed === "") return err({ kind: "empty" });
    if (trimmed.length > LONGEST_ADDRESS)
      return err({ kind: "too-long", longest: LONGEST_ADDRESS });
    const at = trimmed.lastIndexOf("@");
    if (at < 0) return err({ kind: "no-at-sign" });
    const local = trimmed.slice(0, at);
    const domain = trimmed.slice(at + 1).toLowerCase();
    if (local.length > LONGEST_LOCAL_PART || !LOCAL_PART.test(local)) {
      return err({ kind: "bad-local-part" });
    }
    const labels = domain.split(".");
    if (
      labels.length < 2 ||
      !labels.every((label) => label.length < 64 && DOMAIN_LABEL.test(label))
    ) {
      return err({ kind: "bad-domain" });
    }
    return ok(new EmailAddress(local, domain));
  }

  /** The whole address. Each call site is a place where personal data leaves its wrapping. */
  reveal(): string {
    return `${this.#local}@${this.#domain}`;
  }

  get domain(): string {
    return this.#domain;
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
