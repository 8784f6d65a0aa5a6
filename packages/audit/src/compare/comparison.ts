import type {
  Grade,
  Identifies,
  LinkKind,
  Place,
  ReferenceMoment,
  ReferenceTechnique,
} from "../document.ts";

/**
 * What two copies of one mailing say about each other, `consentry.comparison/1`, as plain data.
 * Scripts rely on the names here; add fields, rename none.
 */
export interface Comparison {
  readonly schema: "consentry.comparison/1";
  readonly copies: Both<ComparedCopy>;
  readonly mailing: MailingVerdict;
  /** Whether the headers name two readers; `unknown` when a copy names none. */
  readonly readers: "different" | "same" | "unknown";
  readonly verdict: ComparisonVerdict;
  /** What stands in both copies, in the order of the first; empty when they are not one mailing. */
  readonly pairs: readonly ComparedPair[];
  /** What has no counterpart in the other copy. */
  readonly onlyIn: Both<readonly ComparedItem[]>;
  /** Values that stand for one reader wherever they occur; the most frequent first. */
  readonly readerValues: readonly ReaderValue[];
  /** Header fields of the sender that differ, apart from date and transport. */
  readonly headers: readonly HeaderDifference[];
  readonly summary: ComparisonSummary;
}

/** The first copy's and the second's. */
export type Both<T> = readonly [first: T, second: T];

export interface ComparedCopy {
  /** As the caller named it. */
  readonly file: string | null;
  /** Of the bytes as received, lower-case hex: names the document that `withComparison` may raise. */
  readonly sha256: string;
  readonly bytes: number;
  readonly subject: string | null;
  readonly from: string | null;
  readonly date: string | null;
  readonly references: number;
  readonly links: number;
}

export interface MailingVerdict {
  readonly isOne: boolean;
  /** References and links with a counterpart, of all in both; `null` when there are none. */
  readonly sharedItems: number | null;
  /** Runs of three words that stand in both, of all; `null` when there is no text. */
  readonly sharedText: number | null;
}

/**
 * `reader-identified`: something differs that singles out the reader. `nobody-identified`: no
 * reference and no link does. `one-reader`: both copies went to one address, so what is the same
 * proves nothing. `not-one-mailing`: there is nothing to compare.
 */
export type ComparisonVerdict =
  "reader-identified" | "nobody-identified" | "one-reader" | "not-one-mailing";

export interface ComparedItem {
  /** `opening`: a reference; `click`: a link. */
  readonly on: "opening" | "click";
  /** In the document's `references` or `links`. */
  readonly index: number;
  readonly url: string;
  readonly at: Place;
}

export interface ComparedPair {
  readonly on: "opening" | "click";
  readonly copies: Both<ComparedItem>;
  readonly technique: ReferenceTechnique | null;
  /** What has to happen before a reference is asked for; `null` for a link. */
  readonly when: ReferenceMoment | null;
  readonly kind: LinkKind | null;
  readonly relation: "same" | "differs";
  /** Where the two addresses differ, from left to right; empty for the same. */
  readonly differences: readonly Difference[];
  readonly identifies: Identifies;
  readonly grade: Grade;
}

/** `form`: the same parts, written otherwise (`http` and `https`, another order). */
export type DifferencePlace = "host" | "path" | "query" | "fragment" | "address" | "form";

export type ValueKind =
  "address" | "uuid" | "hash" | "number" | "opaque" | "time" | "name" | "word" | "missing";

export interface Difference {
  readonly place: DifferencePlace;
  /** Of a path, counted from 1; `null` elsewhere, and where the paths differ in length. */
  readonly segment: number | null;
  /** Of a parameter, in lower case. */
  readonly name: string | null;
  /** `null` where one copy has no such value. */
  readonly values: Both<string | null>;
  readonly kind: ValueKind;
  /** Whether a difference like this tells readers apart; words and times of day do not. */
  readonly isTelling: boolean;
  /** The reader value that stands in it. */
  readonly readerValue: ReaderValue["id"] | null;
}

export interface ReaderValue {
  readonly id: `v${number}`;
  /** In each copy the same everywhere. */
  readonly values: Both<string>;
  readonly kind: ValueKind;
  readonly appearsIn: Appearances;
}

export interface Appearances {
  /** References that report an opening. */
  readonly openings: number;
  /** Other references: pictures, fonts, styles. */
  readonly otherReferences: number;
  /** Links to content. */
  readonly links: number;
  readonly unsubscribe: number;
  /** Preferences, web version and other links of service. */
  readonly otherLinks: number;
  readonly headers: number;
}

export interface HeaderDifference {
  readonly name: string;
  readonly values: Both<string | null>;
  readonly kind: ValueKind;
  readonly isTelling: boolean;
  readonly readerValue: ReaderValue["id"] | null;
}

export interface ComparisonSummary {
  readonly references: ComparedCounts;
  readonly links: ComparedCounts;
}

export interface ComparedCounts {
  /** Pairs that differ and tell readers apart. */
  readonly recipient: number;
  /** Pairs that differ only in words or times. */
  readonly unclear: number;
  readonly same: number;
  readonly onlyInFirst: number;
  readonly onlyInSecond: number;
}
