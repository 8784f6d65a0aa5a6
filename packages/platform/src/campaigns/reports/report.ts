import type { Instant } from "@consentry/kernel";

import type { Campaign } from "../campaign.ts";
import type { TextFacts } from "../texting/report/text-facts.ts";
import type { TrialResult } from "../trial/trial-result.ts";
import type { BounceClass } from "./server-facts/bounce-class.ts";

/**
 * What became of a campaign. It names nobody: who a number is about cannot be told from it, alone or
 * beside the others.
 */
export interface CampaignReport {
  readonly campaign: Pick<Campaign, "id" | "name" | "state" | "startedAt" | "finishedAt">;
  readonly at: Instant;
  /** No number of people who were observed is told that is smaller; it is `null` then. */
  readonly fewestPeople: number;
  readonly sending: SendingFacts;
  readonly responses: ResponseFacts;
  /** By where mailboxes are, the most first; `null` for all others together. */
  readonly domains: readonly DomainFacts[];
  readonly trial: TrialFacts | null;
  readonly opens: SignalReport;
  readonly clicks: SignalReport;
  /** What was counted of readers before the events went; the newest last. */
  readonly kept: readonly KeptStatistics[];
  /** `null` for mails. */
  readonly texts: TextFacts | null;
}

/** Figures of readers that stay when what they were counted from is gone. */
export interface KeptStatistics {
  /** Of messages sent before it and not among the ones above; `null`: of all there were. */
  readonly sentBefore: Instant | null;
  readonly keptAt: Instant;
  readonly opens: PeopleReport;
  readonly clicks: PeopleReport;
}

/** Facts of servers: known of every message, and nothing was read on anybody's device. */
export interface SendingFacts {
  /** All messages there are, in whatever state. */
  readonly planned: number;
  readonly waiting: number;
  readonly inFlight: number;
  readonly sent: number;
  readonly bounced: number;
  readonly skipped: number;
  readonly cancelled: number;
  /** Messages that may have arrived more than once; they are listed by name elsewhere. */
  readonly possibleDuplicates: number;
  readonly bouncedBecause: readonly { readonly what: BounceClass; readonly messages: number }[];
  /** A reason of law or of ours, as it stands on the message. */
  readonly skippedBecause: readonly { readonly reason: string; readonly messages: number }[];
}

/** What came back, once for each message. */
export interface ResponseFacts {
  readonly delivered: number;
  readonly deferred: number;
  /** After a server had taken the message first; counted as bounced, too. */
  readonly bouncedLater: number;
  readonly replied: number;
  readonly unsubscribed: number;
  readonly complained: number;
}

export interface DomainFacts {
  readonly domain: string | null;
  readonly sent: number;
  readonly bounced: number;
}

export interface TrialFacts {
  /** The campaign's own writing, then the one on trial: of all messages, not of the trial alone. */
  readonly parts: readonly {
    readonly part: number;
    readonly sent: number;
    readonly replied: number;
    readonly unsubscribed: number;
  }[];
  /** How many still wait for its end. */
  readonly waiting: number;
  /** `null` until it is over. */
  readonly result: TrialResult | null;
}

/** What was observed of one signal, with the agreement that each way of observing needs. */
export interface SignalReport {
  readonly people: PeopleReport;
  readonly counted: CountedReport;
}

/** Of readers who agreed to be observed one by one for reports. */
export interface PeopleReport {
  /** Messages sent that observe it. */
  readonly measured: number;
  /** Their share of all messages sent; `null` when none was. */
  readonly coverage: number | null;
  /** How many of them did it, at least once. */
  readonly readers: number | null;
  /** How often they did. */
  readonly events: number | null;
  readonly machines: {
    /** Messages that a program loaded and, as far as is known, no person. */
    readonly onlyMachines: number | null;
    readonly events: number | null;
  };
  /** Each reader in the hour of their first time. */
  readonly byHour: readonly HourRow[];
  /** Of clicks; each reader at the first link they followed. */
  readonly byLink: readonly LinkRow[];
  readonly byDomain: readonly {
    readonly domain: string | null;
    readonly measured: number;
    readonly readers: number;
  }[];
}

export interface HourRow {
  /** The first second of the first hour, and the one after the last. */
  readonly from: Instant;
  readonly to: Instant;
  readonly readers: number;
  readonly events: number;
}

export interface LinkRow {
  /** `null` for all others together. */
  readonly link: number | null;
  readonly url: string | null;
  readonly readers: number;
  readonly events: number;
}

/** Loads of addresses that are the same for all: nobody knows of whom, or of how many. */
export interface CountedReport {
  /** Messages sent with such addresses. */
  readonly messages: number;
  readonly loads: number | null;
  readonly machines: number | null;
  readonly byHour: readonly {
    readonly from: Instant;
    readonly to: Instant;
    readonly loads: number;
  }[];
  readonly byLink: readonly {
    readonly link: number | null;
    readonly url: string | null;
    readonly loads: number;
  }[];
}
