import type { CampaignReport } from "@consentry/platform";

type Trial = NonNullable<CampaignReport["trial"]>;
type Result = NonNullable<Trial["result"]>;

/** What a report says for people. Numbers come in as they are written in the language. */
export interface ReportWords {
  readonly title: string;
  readonly state: Readonly<Record<CampaignReport["campaign"]["state"], string>>;
  readonly asOf: (moment: string) => string;
  /** Stands where a number is not told. */
  readonly untold: string;
  readonly others: string;
  readonly heading: {
    readonly sending: string;
    readonly responses: string;
    readonly bounced: string;
    readonly skipped: string;
    readonly domains: string;
    readonly trial: string;
    readonly opens: string;
    readonly clicks: string;
    readonly byHour: string;
    readonly byLink: string;
    readonly byDomain: string;
    readonly counted: string;
    readonly method: string;
  };
  readonly column: {
    readonly messages: string;
    readonly share: string;
    readonly sent: string;
    readonly bounced: string;
    readonly readers: string;
    readonly events: string;
    readonly measured: string;
    readonly loads: string;
    readonly replied: string;
    readonly unsubscribed: string;
  };
  readonly sending: Readonly<
    Record<
      "sent" | "waiting" | "inFlight" | "bounced" | "skipped" | "cancelled" | "possibleDuplicates",
      string
    >
  >;
  readonly response: Readonly<Record<keyof CampaignReport["responses"], string>>;
  readonly bounce: Readonly<
    Record<CampaignReport["sending"]["bouncedBecause"][number]["what"], string>
  >;
  readonly coverage: (share: string, measured: string, sent: string) => string;
  readonly nobodyMeasured: string;
  readonly readers: { readonly opens: string; readonly clicks: string };
  readonly events: { readonly opens: string; readonly clicks: string };
  readonly onlyMachines: string;
  readonly machineEvents: string;
  readonly counted: (messages: string) => string;
  readonly loads: string;
  readonly part: readonly [own: string, onTrial: string];
  readonly trialWaits: (waiting: string) => string;
  /** What the rest got, and by which measure. */
  readonly winner: readonly [own: (by: string) => string, onTrial: (by: string) => string];
  readonly judgedBy: Readonly<Record<Result["judgedBy"], string>>;
  readonly because: Readonly<Record<Result["because"], string>>;
  readonly judgedOn: (own: string, onTrial: string) => string;
  readonly method: readonly string[];
}
