import { ruleById } from "@consentry/law";

import { nameCountry } from "../../words/format.ts";
import type { PageLanguage } from "../../words/words.ts";
import type { CampaignWords } from "./words/words.ts";

/** The title of a rule of law, in the languages law speaks; its id where it is not known. */
export function titleOfRule(id: string, language: PageLanguage): string {
  const title = ruleById(id)?.title;
  return title === undefined ? id : title[language];
}

/** The same with the country whose rule it is, where it is one country's. */
export function ruleInCountry(id: string, language: PageLanguage): string {
  const jurisdiction = ruleById(id)?.jurisdiction ?? "";
  const title = titleOfRule(id, language);
  return /^[A-Z]{2}$/.test(jurisdiction)
    ? `${title}, ${nameCountry(jurisdiction, language)}`
    : title;
}

interface HeldBack {
  readonly by: string;
  readonly why: string;
}

/** Why people are not written to, in a sentence. */
export function whyNot(
  { by, why }: HeldBack,
  words: CampaignWords,
  language: PageLanguage,
): string {
  if (by === "suppression") return suppressionSentence(why, words);
  if (by === "reach") return words.audience.notReached;
  if (by === "errand") return sparedSentence(why, words);
  const title = ruleInCountry(why, language);
  if (by === "quarantine") return `${words.audience.quarantine} ${title}.`;
  const need = ruleById(why)?.need ?? "forbidden";
  return `${words.audience.lawNeeds[need]} (${title}).`;
}

/** The reason on a message that was left out: `suppression:objected`, `law:FR-01`, `gone`. */
export function whyLeftOut(reason: string, words: CampaignWords, language: PageLanguage): string {
  if (reason === "gone") return words.messages.gone;
  const colon = reason.indexOf(":");
  const [by, why] = [reason.slice(0, colon), reason.slice(colon + 1)];
  if (by === "writing") return words.messages.unwritable;
  const isKnown = ["suppression", "quarantine", "reach", "law", "errand"].includes(by);
  return isKnown ? whyNot({ by, why }, words, language) : reason;
}

function sparedSentence(reason: string, { audience }: CampaignWords): string {
  const sentences: Readonly<Record<string, string>> = audience.spared;
  return sentences[reason] ?? reason;
}

function suppressionSentence(reason: string, { audience }: CampaignWords): string {
  const sentences: Readonly<Record<string, string>> = audience.suppressions;
  return sentences[reason] ?? reason;
}

/** What a mail rests on, in words. */
export function needWords(need: string, { audience }: CampaignWords): string {
  const known: Readonly<Record<string, string>> = audience.bases;
  return known[need] ?? need;
}
