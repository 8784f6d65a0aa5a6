import type { FigureId } from "../../summary/message-facts.ts";
import type { StudyId, StudySource } from "../../summary/studies.ts";

/** What only the summary of a corpus says; the rest of its words are the page's. */
export interface SummaryWords {
  readonly title: string;
  /** The first sentence. `count` are messages, `share` is how many of them watch their reader. */
  readonly headline: (count: string, share: string) => string;
  readonly nothing: string;
  readonly period: (from: string, to: string) => string;
  readonly senders: (count: string, isAtLeast: boolean) => string;
  readonly unread: (count: string) => string;
  readonly duplicates: (count: string, isAtLeast: boolean) => string;
  readonly figure: Readonly<Record<FigureId, string>>;
  readonly heading: {
    readonly figures: string;
    readonly years: string;
    readonly studies: string;
    readonly platforms: string;
    readonly countries: string;
    readonly techniques: string;
    readonly hosts: string;
    readonly method: string;
  };
  readonly column: {
    readonly messages: string;
    readonly share: string;
    readonly watching: string;
    readonly opens: string;
    readonly clicks: string;
    readonly year: string;
    readonly platform: string;
    readonly country: string;
    readonly technique: string;
    readonly host: string;
  };
  readonly unknown: { readonly country: string; readonly year: string };
  readonly countriesNote: string;
  readonly studiesNote: string;
  readonly here: string;
  readonly there: string;
  readonly over: (percent: string) => string;
  readonly about: (percent: string) => string;
  readonly definition: string;
  readonly differs: string;
  readonly source: Readonly<Record<StudySource, string>>;
  readonly study: Readonly<
    Record<StudyId, { readonly measured: string; readonly differs: string }>
  >;
  readonly method: readonly string[];
}
