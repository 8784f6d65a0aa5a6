import type { AuditedPractice } from "@consentry/law";

/** What is said around the verdict of the day, in one language; law brings its own sentences. */
export interface LawWords {
  readonly heading: string;
  /** The day and whose rules were read. */
  readonly judgedBy: (day: string, whose: string) => string;
  readonly rulesFor: (country: string) => string;
  /** For the rules of no country in particular. */
  readonly baseline: string;
  readonly label: { readonly sources: string; readonly exempt: string };
  readonly since: (until: string) => string;
  readonly nothingSince: (until: string) => string;
  /** The columns of the table. */
  readonly columns: readonly [practice: string, need: string, sources: string];
  readonly practice: Readonly<Record<AuditedPractice, string>>;
}
