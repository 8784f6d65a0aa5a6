import type { Instant } from "@consentry/kernel";

/** What a receiver says of mail in a domain's name, or of connections to it. Claims, all of it. */
export type ReceiverReport = DmarcReport | TlsReport;

interface Told {
  /** Who reports, as they call themselves, in lower case. */
  readonly reporter: string;
  /** What the reporter calls this report; the same for the same report sent again. */
  readonly id: string;
  /** The time it is about, mostly a day in UTC. */
  readonly from: Instant;
  readonly until: Instant;
}

/** Of mails that name a domain as their author's: who sent them, and whether they proved it. */
export interface DmarcReport extends Told {
  readonly kind: "dmarc";
  /** Where the policy stands, in lower case: the author's domain or the one above it. */
  readonly domain: string;
  readonly rows: readonly DmarcRow[];
  /** Rows that told no source or no number, and were passed over. */
  readonly unread: number;
}

export interface DmarcRow {
  /** Address of the server that the mails came from. */
  readonly source: string;
  readonly mails: number;
  /** Whether a signature of the author's domain held; so the reporter says. */
  readonly isSigned: boolean;
  /** Whether the server was one of the author's domain; so the reporter says. */
  readonly isOfSender: boolean;
  readonly disposition: "none" | "quarantine" | "reject";
  /** Whether the reporter takes it for a mail that somebody passed on (a list, a forwarding). */
  readonly isForwarded: boolean;
  /** The domain in `From`, as far as it is told. */
  readonly author: string | null;
  /** The domain of the return path, as far as it is told. */
  readonly returnPath: string | null;
  readonly signatures: readonly Signature[];
  /** `pass`, `fail`, `none` …, for the return path alone. */
  readonly spf: string | null;
}

export interface Signature {
  readonly domain: string;
  readonly selector: string | null;
  /** `pass`, `fail`, `none` … */
  readonly result: string;
}

/** Of connections that brought mail to a domain: how many were encrypted as it asks for. */
export interface TlsReport extends Told {
  readonly kind: "tls";
  readonly policies: readonly TlsPolicy[];
}

export interface TlsPolicy {
  /** In lower case. */
  readonly domain: string;
  /** What the domain asks for, and where it says so. */
  readonly type: "tlsa" | "sts" | "no-policy-found";
  readonly succeeded: number;
  readonly failed: number;
  readonly failures: readonly TlsFailure[];
}

export interface TlsFailure {
  /** As the standard names it, `certificate-expired`; `other` for what it does not name. */
  readonly type: string;
  readonly sessions: number;
  /** The server of ours that it happened at, as far as it is told. */
  readonly receiver: string | null;
}

/** Why something is no report that could be counted. */
export type ReportFault =
  /** Larger than any report, packed or unpacked; what was beyond the bound was not read. */
  | "too-large"
  | "too-many-rows"
  /** The archive or what is in it cannot be read. */
  | "damaged"
  /** Its XML brings definitions of its own, which no report needs. */
  | "has-definitions"
  /** It is one, and lacks what tells it from others: who reports, its number, its domain, its time. */
  | "incomplete"
  /** It is something else. */
  | "no-report";
