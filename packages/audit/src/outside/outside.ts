import type { Instant, Result } from "@consentry/kernel";

/**
 * What the auditor may ask of the world. It is handed in by whoever runs the auditor, and only
 * after the reader said so: to follow a link is itself a click, and to look a name up is seen by
 * whoever answers. Without it a message is judged by its bytes alone.
 */
export interface Outside {
  readonly dns: DnsLookup;
  readonly fetchHop: FetchHop;
  /** Who runs the network of an IP address, from a table the operator mounted; `null` unknown. */
  readonly networkOf: (address: string) => Network | null;
  /** When the world was asked: its answers hold for this moment, not for the mail's. */
  readonly now: () => Instant;
}

/** A record of `MX` is its rank and its server: `10 mx.example.org`. */
export type DnsType = "A" | "AAAA" | "CNAME" | "MX" | "NS" | "TXT" | "PTR";

/** An empty list: the name exists and has no record of this type. */
export type DnsLookup = (
  name: string,
  type: DnsType,
) => Promise<Result<readonly string[], DnsFailure>>;

export type DnsFailure = "no-such-name" | "timeout" | "unreachable";

/**
 * One request, without cookies and without following anything. The caller of the auditor refuses
 * private addresses *after* the name was looked up and connects to the address it checked, so
 * that a name cannot change between the two.
 */
export type FetchHop = (url: string) => Promise<Result<FetchedHop, FetchFailure>>;

export interface FetchedHop {
  readonly status: number;
  /** The `Location` field as sent; `null` when there is none. */
  readonly location: string | null;
  /** The address that answered. */
  readonly address: string;
  /** The first bytes of an HTML answer as text, for `meta refresh`; `null` for other types. */
  readonly html: string | null;
}

export type FetchFailure =
  | "private-address"
  /** Not a port that web pages are served from. */
  | "refused-port"
  | "no-such-host"
  | "unreachable"
  | "timeout"
  /** More header than a redirect needs; of a body only the beginning is read anyway. */
  | "too-large"
  | "not-web";

export interface Network {
  /** ISO 3166-1 alpha-2, where the table names one. */
  readonly country: string | null;
  readonly asn: number | null;
  readonly organisation: string | null;
}
