import type { Origin } from "./origin.ts";
import type { CompanyId } from "../parties/companies/companies.ts";

export type PlatformKind =
  /** A service that composes and sends campaigns. */
  | "esp"
  /** A service that only carries mail which another tool composed. */
  | "carrier"
  /** A program that senders run on their own servers. */
  | "self-hosted"
  /** A website or shop that sends its own mail with its own counters. */
  | "in-house"
  /** Measures opens or visits of mail that others send. */
  | "analytics"
  /** A program that measures the same for whoever runs it, on a server of their own. */
  | "self-hosted-analytics"
  /** Counts clicks of mail that others send. */
  | "click-measurement"
  /** An add-on with which one person tracks single letters. */
  | "personal-tracker";

export type UrlRole = "open" | "click" | "action" | "image" | "ordinary";

/**
 * A form of URL. Either `host` or `word` is given: both index the pattern, so that a URL is
 * compared with the few patterns that could fit and never with all.
 */
export interface UrlPattern {
  /** The host or any parent of it; `#` stands for a run of digits: `cmail#.com`. */
  readonly host?: string;
  /** A word of the path or query, lower case: a run of letters, digits and `_` between others. */
  readonly word?: string;
  /** Demanded first label of the host, for clients' own domains: `ablink`. */
  readonly label?: string;
  /** Tested on path and query without the fragment; begins with `/` or `?`. Absent: any path. */
  readonly path?: RegExp;
  /** A URL of this form, on the platform's own or a reserved host, with invented tokens. */
  readonly example: string;
  readonly origin: readonly Origin[];
  /** So general a form that it proves nothing unless something else names the platform. */
  readonly generic?: true;
  /** Counts openings or visits without telling readers apart. */
  readonly aggregate?: true;
}

export interface HeaderPattern {
  /** Field name; a trailing `*` stands for any ending: `X-MJ-*`. */
  readonly header: string;
  readonly value?: RegExp;
  /** Several platforms write it: supports, and never names one alone. */
  readonly shared?: true;
  readonly origin: readonly Origin[];
}

export interface HostSuffix {
  /** As in `UrlPattern.host`. */
  readonly suffix: string;
  readonly origin: readonly Origin[];
}

export interface Platform {
  /** Kebab-case and stable. */
  readonly id: string;
  readonly name: string;
  readonly kind: PlatformKind;
  /** In the table of companies, with its seat and its owners; `null` when nobody is known. */
  readonly company: CompanyId | null;
  /** Ids of the carriers it is known to send through; self-hosted programs use any. */
  readonly over: readonly string[];
  readonly opens: readonly UrlPattern[];
  readonly clicks: readonly UrlPattern[];
  /** Unsubscribe, preferences: functional, and not counted as tracking. */
  readonly actions: readonly UrlPattern[];
  /** Visible pictures with a URL of each reader's own. */
  readonly images: readonly UrlPattern[];
  /** Pictures that look like beacons and are the same for everybody. */
  readonly ordinary: readonly UrlPattern[];
  readonly headers: readonly HeaderPattern[];
  readonly hosts: readonly HostSuffix[];
  readonly note?: string;
}

/** A record as the data files write it: what is left out is empty. */
export type PlatformEntry = Pick<Platform, "id" | "name" | "kind"> & Partial<Platform>;

/** Fills the blanks of one data file. */
export function platforms(entries: readonly PlatformEntry[]): readonly Platform[] {
  return entries.map((entry) => ({
    company: null,
    over: [],
    opens: [],
    clicks: [],
    actions: [],
    images: [],
    ordinary: [],
    headers: [],
    hosts: [],
    ...entry,
  }));
}

/**
 * Whether anything but hearsay backs the fact.
 * Facts that only general knowledge gives are kept apart: they yield `likely` at best.
 */
export function isBacked(origin: readonly Origin[]): boolean {
  return origin.some(({ kind }) => kind !== "knowledge");
}
