import type { Day } from "@consentry/kernel";

import type { Origin } from "../platforms/platform.ts";

/** A company that learns of the reader through the message, with those who own and host it. */
export interface Party {
  /** Hosts through which it is told, those that opening tells first. */
  readonly hosts: readonly string[];
  /** When it is told: `delivery` by the header alone (bounces, receipts). */
  readonly told: readonly ("open" | "click" | "delivery")[];
  /** `sender` the one in From · `provider` works for it · `unknown` nobody in our tables. */
  readonly role: "sender" | "provider" | "unknown";
  /** The service's name: `Mailchimp`; `null` when unknown. */
  readonly service: string | null;
  readonly company: PartyCompany | null;
  /** From the company up to the last known owner on the mail's day. */
  readonly owners: readonly PartyCompany[];
  /** How the hosts came to stand for the company: `platform:mailchimp`, `cname:…`, `network:…`. */
  readonly evidence: readonly string[];
}

export interface PartyCompany {
  readonly name: string;
  /** ISO 3166-1 alpha-2; `null` where no source backs one. */
  readonly country: string | null;
  /** First and last day this is known to have been so. */
  readonly from: Day | null;
  readonly until: Day | null;
  readonly source: Origin;
}

/** What the world answered about a host when `--resolve` asked. */
export interface HostAnswer {
  readonly host: string;
  /** The names it stands for, in order: a sender's own name run by its provider shows here. */
  readonly cnames: readonly string[];
  /** Servers its zone is delegated to. */
  readonly nameServers: readonly string[];
  readonly addresses: readonly HostAddress[];
  /** When it was asked, RFC 3339: not the day of the mail. */
  readonly askedAt: string;
}

export interface HostAddress {
  readonly address: string;
  readonly country: string | null;
  readonly asn: number | null;
  readonly organisation: string | null;
  /** The network answers from many countries at once: a country says nothing of the server. */
  readonly isAnycast: boolean;
}
