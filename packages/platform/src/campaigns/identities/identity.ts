import type { EmailAddress, Instant } from "@consentry/kernel";
import type { DkimAlgorithm } from "@consentry/mail";

/** Who writes: a name and an address, and who answers for what is written. */
export interface SenderIdentity {
  readonly id: string;
  readonly name: string;
  readonly address: EmailAddress;
  /** Where answers go; `null`: to `address`. */
  readonly replyTo: EmailAddress | null;
  /** Who answers for the mail and where they sit, one thing a line; stands in every footer. */
  readonly legalIdentity: string;
  /** IANA; in which "tomorrow at nine" is meant. */
  readonly timeZone: string;
  /** Of which key its mails are signed with; `null`: none, and nothing can be sent. */
  readonly signing: Signing | null;
  /** Where reports about its mails come in, each at an address of its own; `null`: at `address`. */
  readonly returnDomain: string | null;
  readonly madeAt: Instant;
}

/** Where the public half of a signing key stands in the DNS, and how it signs. */
export interface Signing {
  readonly domain: string;
  readonly selector: string;
  readonly algorithm: DkimAlgorithm;
}

/** As somebody states it: nothing is checked yet. */
export interface IdentityDraft {
  readonly name: string;
  readonly address: string;
  readonly replyTo: string | null;
  readonly legalIdentity: string;
  readonly timeZone: string;
  /** Left out: none. */
  readonly returnDomain?: string | null;
}

export type CheckedIdentity = Pick<
  SenderIdentity,
  "name" | "address" | "replyTo" | "legalIdentity" | "timeZone" | "returnDomain"
>;
