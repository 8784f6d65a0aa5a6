import type { Summary } from "@consentry/audit";
import type { Instant } from "@consentry/kernel";

/** `inbox`: went nowhere else, for want of a relay. `audit`: foreign, handed in to be looked at. */
export const FOLDERS = ["inbox", "audit"] as const;
export type Folder = (typeof FOLDERS)[number];

/**
 * How a mail came to us: as it was received, attached whole to another, or written anew into
 * another by the program that forwarded it, which loses its header.
 */
export const WAYS = ["whole", "attached", "inline"] as const;
export type Came = (typeof WAYS)[number];

export const VERDICTS = [
  "tracked",
  "untracked",
  "unclear",
] as const satisfies readonly Summary["verdict"][];

/** A mail as it came in. */
export interface IncomingMail {
  readonly sender: string;
  readonly recipient: string;
  readonly message: Uint8Array;
  readonly came: Came;
  /** `member:ID`, `api-key:ID`; `mail`: it came by mail; `system`: our own sending. */
  readonly handedInBy: string;
}

/** What is known of a mail without opening it. */
export interface InboxMail extends Omit<IncomingMail, "message"> {
  readonly id: string;
  readonly folder: Folder;
  /** As its header says; empty where it says nothing. */
  readonly subject: string;
  /** What our own auditor said when it came; `null` where it did not look. */
  readonly verdict: Summary["verdict"] | null;
  readonly bytes: number;
  readonly receivedAt: Instant;
  /** The day on which it goes. */
  readonly keepUntil: Instant;
}
