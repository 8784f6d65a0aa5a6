import type { PageLanguage } from "../../words/words.ts";
import { whyLeftOut } from "../campaigns/reasons.ts";
import type { CampaignWords } from "../campaigns/words/words.ts";
import type { AutomationWords } from "./words/words.ts";

interface Words {
  readonly own: AutomationWords;
  readonly campaign: CampaignWords;
  readonly language: PageLanguage;
}

/** Why somebody left before the end: `replied`, `law:FR-01`, `bounced:address`. */
export function sayReason(reason: string, { own, campaign, language }: Words): string {
  const { bounced, ...known } = own.reasons;
  if (Object.hasOwn(known, reason)) return known[reason as keyof typeof known];
  const colon = reason.indexOf(":");
  if (colon > 0 && reason.slice(0, colon) === "bounced") {
    const bounces: Readonly<Record<string, string>> = campaign.report.bounces;
    const why = reason.slice(colon + 1);
    return bounced((Object.hasOwn(bounces, why) ? bounces[why] : undefined) ?? why);
  }
  return whyLeftOut(reason, campaign, language);
}

/** What came of a step for somebody; the code itself where no words are known. */
export function sayOutcome(outcome: string, { outcomes }: AutomationWords): string {
  const known: Readonly<Record<string, string>> = outcomes;
  return (Object.hasOwn(known, outcome) ? known[outcome] : undefined) ?? outcome;
}
