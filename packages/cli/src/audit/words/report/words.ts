import type { FindingId, MarkWords, Severity, TextPartState } from "@consentry/audit";

/** What only the reports to keep say (`html`, `sarif`); the rest of their words are the page's. */
export interface ReportWords {
  /** What this document is. */
  readonly title: string;
  readonly contents: string;
  readonly verdictName: Readonly<Record<"tracked" | "untracked" | "unclear" | "unread", string>>;
  readonly severityName: Readonly<Record<Severity, string>>;
  /** What a large figure counts; the figure itself stands above. */
  readonly figure: {
    readonly opens: (count: number) => string;
    readonly links: (count: number, all: string) => string;
    readonly told: (count: number) => string;
    readonly ordinary: (count: number) => string;
  };
  readonly text: Readonly<Record<TextPartState, string>>;
  readonly drawing: {
    readonly heading: string;
    readonly note: string;
    readonly frame: string;
    readonly tooLarge: string;
    readonly noOriginal: string;
    readonly marks: MarkWords;
  };
  readonly inTheMail: string;
  readonly line: (line: string) => string;
  readonly asItStands: string;
  readonly morePlaces: (count: string) => string;
  /** A list was cut; the JSON document has all of it. */
  readonly restInJson: (count: string) => string;
  readonly cannotProve: string;
  readonly law: string;
  readonly noLaw: string;
  readonly host: string;
  readonly operator: string;
  readonly country: string;
  readonly transfer: string;
  readonly unknown: string;
  readonly original: string;
  readonly size: string;
  readonly bytes: (count: string) => string;
  readonly judged: string;
  /** The day and the country whose rules were applied; either may not be known. */
  readonly judgedBy: (day: string | null, country: string | null) => string;
  readonly madeWith: (version: string) => string;
  readonly selfContained: string;
  readonly noAdvice: string;
  /** What a finding is called when one place of it is shown; its title when it has no such name. */
  readonly findingName: Readonly<Partial<Record<FindingId, string>>>;
}
