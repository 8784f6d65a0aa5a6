import type { Carried } from "../identity/carried.ts";

/** Where one address of the message leads, hop by hop. */
export interface Chain {
  /** The address as it stands in the message. */
  readonly url: string;
  /** The address itself first, its end last; never empty. */
  readonly hops: readonly Hop[];
  readonly end: ChainEnd;
  /** What the last address says about the reader or the campaign by name. */
  readonly identifiers: readonly UrlIdentifier[];
  /** What the last address carries of the reader's address; left out where nobody followed it. */
  readonly carries?: readonly Carried[];
}

export interface Hop {
  readonly url: string;
  readonly host: string;
  /**
   * `message` stands in the message · `decoded` read out of the hop before, nothing was asked ·
   * `walked` answered by the server before it, when `--resolve` followed the link.
   */
  readonly learnt: "message" | "decoded" | "walked";
  /** The address that answered when this hop was asked; `null` when it was not, or did not. */
  readonly address: string | null;
  /** The company with its owners of that day, `Posta NV (Big Holding Inc.)`; else the service. */
  readonly operator: string | null;
  /** Of the last owner known; where the server stood only `networkCountry` hints at. */
  readonly country: string | null;
  readonly networkCountry: string | null;
}

export type ChainEnd =
  /** Leads to a page that redirects no further (walked), or decodes no further. */
  | "arrived"
  /** Opaque: only its server knows where it leads, and nobody asked. */
  | "opaque"
  /** Leads to leaving, settings or a confirmation: asking it could act for the reader. */
  | "left-alone"
  | "too-many-hops"
  | "loop"
  | "timeout"
  | "refused-private-address"
  /** Not a port that web pages are served from: following could speak to anything. */
  | "refused-port"
  | "not-web"
  /** Could not be reached, or refused to answer (status 400 and above). */
  | "failed";

/** A named parameter of an address that singles out a reader, a mailing or a list. */
export interface UrlIdentifier {
  /** In lower case: `mc_eid`, `at_recipient_id`. */
  readonly name: string;
  readonly value: string;
  /** `unclear`: documented names are used for both (`at_recipient_id` may hold a list's number). */
  readonly of: "recipient" | "campaign" | "unclear";
  /** Whose name it is: `Mailchimp`; `null` when many use it, or nobody known. */
  readonly readBy: string | null;
}
