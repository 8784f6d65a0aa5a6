import type { AuthenticationClaim, CheckedResult, CheckReason } from "@consentry/audit";

/** What is said of signatures, claims and checks, in one language. */
export interface AuthenticationWords {
  readonly heading: string;
  readonly label: {
    readonly signed: string;
    readonly claimed: string;
    readonly checked: string;
    readonly leaving: string;
  };
  /** Neither signature nor claim. */
  readonly nothing: string;
  readonly ownSignature: (domain: string) => string;
  readonly otherSignature: (domain: string) => string;
  /** A server on the way signed. */
  readonly relaySignature: (domain: string) => string;
  /** Only the first bytes of the body. */
  readonly upTo: (bytes: string) => string;
  readonly notVerified: string;
  readonly isCovered: string;
  readonly isNotCovered: string;
  /** A server without a name. */
  readonly nobody: string;
  /** The topmost field of its kind. */
  readonly nearest: string;
  /** Said once of all claims. */
  readonly anybody: string;
  readonly method: Readonly<Record<AuthenticationClaim["method"], string>>;
  /** The day and hour of the check stand before it. */
  readonly asked: (when: string) => string;
  readonly result: Readonly<Record<CheckedResult["result"], string>>;
  readonly reason: Readonly<Record<CheckReason, string>>;
}
