import type { Day } from "@consentry/kernel";

import type { DnsFailure } from "../outside/outside.ts";
import type { Origin } from "../platforms/origin.ts";

/** A company that learns of the reader through the message, with those who own and host it. */
export interface Party {
  /** Hosts through which it is told, those that opening tells first; each in one party only. */
  readonly hosts: readonly string[];
  /** Those of the hosts that the header names: told by delivery, a receipt or a leave. */
  readonly byHeader: readonly string[];
  /** When it is told: `delivery` by the header alone (bounces, receipts). */
  readonly told: readonly ("open" | "click" | "delivery")[];
  /**
   * `sender` the registrable domain in From · `provider` another one that the tables, or what the
   * world answered, can name · `unknown` nobody: one party for each registrable domain.
   */
  readonly role: "sender" | "provider" | "unknown";
  /** The service's name, several with commas: `Mailchimp`; `null` when unknown. */
  readonly service: string | null;
  readonly company: PartyCompany | null;
  /** From the company up to the last known owner on the mail's day. */
  readonly owners: readonly PartyCompany[];
  /**
   * How the hosts came to stand for the company: `platform:mailchimp` (a form of address of its
   * own), `host:…` (a host of its own), `cname:…`, `ns:…`, `network:…` (what the world answered on
   * the day asked), `storage:…` (rented machines), `list:…` (the caller's own table).
   */
  readonly evidence: readonly string[];
}

export interface PartyCompany {
  readonly name: string;
  /** ISO 3166-1 alpha-2; `null` where no source backs one. */
  readonly country: string | null;
  /** First day this is known to have been so, and first day it no longer was. */
  readonly from: Day | null;
  readonly until: Day | null;
  /** Of kind `knowledge`: hearsay, shown as such; no transfer and no finding rests on it. */
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
  /** Why there is no address; `null` when there is one, or none is published. */
  readonly failure: DnsFailure | null;
  /** When it was asked, RFC 3339: not the day of the mail. */
  readonly askedAt: string;
}

export interface HostAddress {
  readonly address: string;
  readonly country: string | null;
  readonly asn: number | null;
  readonly organisation: string | null;
  /**
   * `true`: the network answers from many countries at once, and a country says nothing of the
   * server. `null`: not known; no table of such networks is complete.
   */
  readonly isAnycast: true | null;
}
