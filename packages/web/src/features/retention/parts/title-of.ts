import type { Retention } from "@consentry/client";

import type { PageLanguage } from "../../../words/words.ts";

export type Rule = Retention["rules"][number];

/** What a rule is about, in the reader's language; one that is not known any more by its name. */
export function titleOf(rules: readonly Rule[], id: string, language: PageLanguage): string {
  const title = rules.find((rule) => rule.id === id)?.title;
  return title?.[language === "fr" ? "fr" : "en"] ?? id;
}
