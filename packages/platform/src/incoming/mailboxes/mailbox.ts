import type { Instant } from "@consentry/kernel";

/** `none`: nothing is encrypted, which is taken on this machine alone. */
export const SECURITIES = ["tls", "starttls", "none"] as const;
export type Security = (typeof SECURITIES)[number];

/** What becomes of a report that was taken in. What a person wrote is left as it is, always. */
export const AFTERWARDS = ["seen", "move", "delete"] as const;
export type Afterwards = (typeof AFTERWARDS)[number];

/** Why a mailbox cannot be looked into. */
export const TROUBLES = [
  "host",
  "connection",
  "tls",
  "timeout",
  "login",
  "folder",
  "answer",
] as const;
export type MailboxTrouble = (typeof TROUBLES)[number];

/** Where a mailbox is, and how it is entered. */
export interface MailboxSettings {
  readonly name: string;
  readonly host: string;
  readonly port: number;
  readonly security: Security;
  readonly user: string;
  readonly password: string;
  readonly folder: string;
  readonly afterwards: Afterwards;
  /** Of `move`: where to; else `null`. */
  readonly moveTo: string | null;
  readonly isOn: boolean;
}

/** A mailbox as it is shown: its password never is. */
export interface Mailbox extends Omit<MailboxSettings, "password"> {
  readonly id: string;
  /** `null`: it was not looked into yet. */
  readonly lookedAt: Instant | null;
  readonly dueAt: Instant;
  readonly trouble: MailboxTrouble | null;
  readonly troubleSince: Instant | null;
  readonly mailsRead: number;
  /** Of these, so many were about a mail of ours. */
  readonly mailsOurs: number;
}
