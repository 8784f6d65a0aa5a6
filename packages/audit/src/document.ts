import type { Carried } from "./identity/carried.ts";
import type { Authentication } from "./authentication/authentication.ts";
import type { Chain } from "./chains/chain.ts";
import type { Practice } from "./findings/law-join.ts";
import type { HostAnswer, Party } from "./parties/party.ts";
import type { Rendered } from "./rendered/rendered.ts";
import type { VerdictOfTheDay } from "./verdict/verdict.ts";

/**
 * The audit document, `consentry.audit/1`: what one message does to its reader, as plain data.
 * Scripts rely on the names here; add fields, rename none.
 */
export interface AuditDocument {
  readonly schema: "consentry.audit/1";
  /** As the caller named it; `null` when the message was pasted or piped. */
  readonly file: string | null;
  /** Of the bytes as received, lower-case hex. */
  readonly sha256: string;
  readonly bytes: number;
  /** Present when the message could not be read; whatever was read stands in the other fields. */
  readonly error?: AuditError;
  /** Where reading stopped at a bound, or went round damage: the rest was not looked at. */
  readonly notices: readonly Notice[];
  readonly message: MessageSummary;
  /** The sending platform; `null` when nothing in the message names one. */
  readonly platform: PlatformMatch | null;
  /** Everything remote that opening the message would touch, in the order of the message. */
  readonly references: readonly Reference[];
  /** Everything a click would visit, plain-text part included, in the order of the message. */
  readonly links: readonly Link[];
  readonly findings: readonly Finding[];
  /** Hosts that are told, and the country rule of the message's day. */
  readonly transfers: readonly Transfer[];
  /** Where links lead, as far as they say so themselves, or as `--resolve` found out. */
  readonly chains: readonly Chain[];
  /** Companies behind the hosts, on the message's day. */
  readonly parties: readonly Party[];
  /** What the world answered about the hosts; `null` when nobody asked (the default). */
  readonly hosts: readonly HostAnswer[] | null;
  readonly authentication: Authentication;
  readonly law: VerdictOfTheDay;
  /** What a real browser asked for; `null` when none was asked to draw it (the default). */
  readonly rendered: Rendered | null;
  readonly text: TextPartState;
  readonly summary: Summary;
}

/** The fields of a document in which nothing was looked at yet. */
export const NOTHING_KNOWN = {
  chains: [],
  parties: [],
  hosts: null,
  authentication: {
    signatures: [],
    claims: [],
    leaving: { isOffered: false, hasOneClick: false, isCovered: null },
    checked: null,
  },
  law: { on: null, jurisdiction: null, table: null, until: null, needs: [], citations: [] },
  rendered: null,
} as const satisfies Partial<AuditDocument>;

export type AuditErrorCode = "empty" | "not-a-message" | "too-large";

export interface AuditError {
  readonly code: AuditErrorCode;
  /** One English sentence that says what to do; holds nothing from the message. */
  readonly message: string;
}

export type NoticeCode =
  | "too-many-parts"
  | "nested-too-deep"
  | "header-too-large"
  | "body-too-large"
  | "too-many-references"
  | "too-many-links"
  | "truncated-multipart"
  | "unknown-charset"
  | "broken-encoding"
  | "html-too-deep"
  | "too-many-attributes"
  | "attachment-not-read"
  /** Made from an Outlook file: places count in the message made, `sha256` is the file's own. */
  | "converted-from-msg";

export interface Notice {
  readonly code: NoticeCode;
  /** The part's section number, `""` for the message as a whole. */
  readonly part: string;
}

export interface MessageSummary {
  /** From the Date header, UTC, `2022-09-14T08:02:11Z`; `null` when absent or unreadable. */
  readonly date: string | null;
  readonly from: string | null;
  readonly to: readonly string[];
  readonly subject: string | null;
  readonly messageId: string | null;
  readonly parts: readonly PartSummary[];
}

export interface PartSummary {
  /** IMAP section number (RFC 9051 §6.4.5): `1`, `1.2`. */
  readonly path: string;
  readonly type: string;
  /** Decoded size; 0 for a container. */
  readonly bytes: number;
}

/**
 * A place in the message as received, so that evidence can be checked by hand.
 * In a base64 part the range is widened to whole groups of four characters; of what is packed
 * inside an attached file it is the packed piece, or the whole file.
 */
export interface Place {
  /** Section number; `header` for the message's own header. */
  readonly part: string;
  /** Byte offset in the message as received. */
  readonly offset: number;
  /** In bytes as received, transfer encoding included. */
  readonly length: number;
  /** Counted from 1. */
  readonly line: number;
}

/** How sure, from decoded proof to a mere possibility. Every judgement carries one. */
export type Grade = "proved" | "documented" | "likely" | "possible";

export type Identifies = "recipient" | "campaign" | "none" | "unknown";

export type ReferenceClass = "beacon" | "aggregate-beacon" | "personalised-image" | "ordinary";

/** The means by which opening the message makes a request: the element, property or header. */
export type ReferenceTechnique =
  | "img"
  | "srcset"
  | "picture-source"
  | "input-image"
  | "background-attribute"
  | "css-inline"
  | "css-block"
  | "css-import"
  | "css-font"
  | "stylesheet"
  | "resource-hint"
  | "icon"
  | "link-other"
  | "vml"
  | "media"
  | "bgsound"
  | "svg"
  | "frame"
  | "object"
  | "script"
  | "meta-refresh"
  | "amp"
  | "calendar"
  | "vcard"
  | "external-body"
  | "legacy-css"
  | "document"
  | "pdf"
  | "shortcut"
  | "certificate"
  | "key-lookup"
  | "sender-logo";

/**
 * What has to happen before the request is made: `open` the mail is shown · `attachment` somebody
 * opens the attached file · `verify` a program checks who sent or signed it. Only `open` observes
 * the reading of the mail itself; the others are `ordinary` and say so in `because`.
 */
export type ReferenceMoment = "open" | "attachment" | "verify";

export interface Reference {
  /** As a client would request it: entities decoded, resolved against a base; never shortened. */
  readonly url: string;
  readonly host: string;
  readonly technique: ReferenceTechnique;
  readonly when: ReferenceMoment;
  readonly class: ReferenceClass;
  /** Every class but `ordinary`. */
  readonly tracker: boolean;
  readonly identifies: Identifies;
  readonly grade: Grade;
  /** Machine-readable reasons, strongest first: `1x1`, `platform:mailchimp`, `token:path:entropy`. */
  readonly because: readonly string[];
  readonly carries: readonly Carried[];
  /** Whether the reader could have seen it; `null` where the file cannot say. */
  readonly visible: boolean | null;
  readonly at: Place;
}

export type LinkKind =
  "content" | "unsubscribe" | "preferences" | "view-online" | "mailto" | "other";

export interface Link {
  readonly url: string;
  readonly host: string;
  /**
   * What holds it: the element (`a`, `area`, `form`, `v:rect`), `text`, `header`, the property of a
   * calendar or card (`url`), or `attachment` for a link inside an attached document.
   */
  readonly via: string;
  /** What the reader sees, white space folded, at most 200 characters. */
  readonly text: string;
  /** Passes a click counter, or carries an identifier of the reader. */
  readonly tracked: boolean;
  readonly kind: LinkKind;
  readonly identifies: Identifies;
  readonly grade: Grade;
  readonly because: readonly string[];
  readonly carries: readonly Carried[];
  /** Where it leads in the end, when the link itself says so; never looked up. */
  readonly destination: string | null;
  readonly at: Place;
}

export interface PlatformMatch {
  readonly name: string;
  readonly company: string | null;
  readonly country: string | null;
  readonly parent: string | null;
  readonly parentCountry: string | null;
  /** 0 to 1: how much of the evidence speaks for this one. */
  readonly confidence: number;
  /** What named it: `header:X-MC-User`, `link:…`, `open:…`. No personal data. */
  readonly evidence: readonly string[];
}

export type FindingId =
  | "A01"
  | "A02"
  | "A03"
  | "A04"
  | "A05"
  | "A06"
  | "A07"
  | "A08"
  | "A09"
  | "A10"
  | "A11"
  | "A12"
  | "A13"
  | "A14"
  | "A15"
  | "A16"
  | "A17"
  | "A18"
  | "A19"
  | "A20"
  | "A21"
  | "A22";

export type Severity = "violation_if_no_consent" | "contested" | "exposure" | "info";

export type Observed = "open" | "click" | "device" | "location" | "forwarding" | "address";

export interface Finding {
  readonly id: FindingId;
  /** The technique in words for machines: `hidden-image`, `redirected-link`. */
  readonly technique: string;
  readonly observes: readonly Observed[];
  readonly severity: Severity;
  readonly grade: Grade;
  /** One line. */
  readonly title: string;
  /** Two or three plain sentences for a reader who knows nothing of mail. */
  readonly explanation: string;
  readonly urls: readonly string[];
  readonly at: readonly Place[];
  /** What law is asked about it; `null` when it asks nothing of this. */
  readonly practice: Practice | null;
  /** Ids of rules and sources that asked something of this on the message's day. */
  readonly rules: readonly string[];
  readonly sources: readonly string[];
  readonly cannotProve: string;
}

export interface Transfer {
  readonly host: string;
  readonly operator: string | null;
  readonly country: string | null;
  /** T1 server abroad · T2 group under foreign law · T3 unknown. */
  readonly tier: "T1" | "T2" | "T3";
  /** The day it was judged for. */
  readonly on: string | null;
  readonly status: "eea" | "adequate" | "check-list" | "none" | "unknown";
  readonly basis: readonly string[];
}

export type TextPartState = "present" | "hollow" | "missing";

export interface Summary {
  readonly openTrackers: number;
  readonly trackedLinks: number;
  readonly untrackedLinks: number;
  /** `unclear`: only guesses speak for tracking, or the message could not be read whole. */
  readonly verdict: "tracked" | "untracked" | "unclear";
}

export type Language = "en" | "fr" | "nl" | "de";
