import type { Day } from "@consentry/kernel";

export const DEMANDS = [
  "spf-or-dkim",
  "spf",
  "dkim",
  "dmarc",
  "alignment",
  "reverse-name",
  "one-click",
  "complaints",
] as const;
export type Demand = (typeof DEMANDS)[number];

/** What a provider of mailboxes asks of those who write to them. */
export interface ProviderRule {
  readonly provider: "Gmail" | "Yahoo" | "Microsoft";
  readonly demand: Demand;
  readonly appliesFrom: Day;
  /** It is asked of who sends more than so many mails a day to the provider; `null`: of everybody. */
  readonly above: number | null;
  /** `own`: on the provider's own page; `several`: pages of others agree, its own was not opened. */
  readonly confidence: "own" | "several";
  /** Where it was read. */
  readonly source: string;
}

const GMAIL = {
  provider: "Gmail",
  appliesFrom: "2024-02-01" as Day,
  confidence: "own",
  source: "https://support.google.com/a/answer/14229414",
} as const;

const YAHOO = {
  provider: "Yahoo",
  appliesFrom: "2024-02-01" as Day,
  confidence: "several",
  source: "https://mailgun.com/blog/deliverability/yahoo-requirement-insights-with-marcel-becker",
} as const;

const MICROSOFT = {
  provider: "Microsoft",
  appliesFrom: "2025-05-05" as Day,
  above: 5_000,
  confidence: "several",
  source: "https://dmarcian.com/microsoft-enforces-spf-dkim-dmarc",
} as const;

/** Gmail counts mails of a domain and its subdomains, once reached for good. */
const MANY = 5_000;

/** What Gmail and Yahoo publish as the most mails in a thousand that may be called unwanted. */
export const MOST_COMPLAINTS_PER_THOUSAND = 3;

/** As of November 2026. Yahoo names no figure for "many": everybody is taken for one. */
export const PROVIDER_RULES: readonly ProviderRule[] = [
  { ...GMAIL, demand: "spf-or-dkim", above: null },
  { ...GMAIL, demand: "reverse-name", above: null },
  { ...GMAIL, demand: "complaints", above: null },
  { ...GMAIL, demand: "spf", above: MANY },
  { ...GMAIL, demand: "dkim", above: MANY },
  { ...GMAIL, demand: "dmarc", above: MANY },
  { ...GMAIL, demand: "alignment", above: MANY },
  { ...GMAIL, demand: "one-click", above: MANY },
  { ...YAHOO, demand: "spf", above: null },
  { ...YAHOO, demand: "dkim", above: null },
  { ...YAHOO, demand: "dmarc", above: null },
  { ...YAHOO, demand: "alignment", above: null },
  { ...YAHOO, demand: "one-click", above: null },
  { ...YAHOO, demand: "complaints", above: null },
  { ...MICROSOFT, demand: "spf" },
  { ...MICROSOFT, demand: "dkim" },
  { ...MICROSOFT, demand: "dmarc" },
  { ...MICROSOFT, demand: "alignment" },
];
