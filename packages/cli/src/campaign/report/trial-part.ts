import type { CampaignReport } from "@consentry/platform";

import type { Told } from "./told.ts";
import type { ViewPart } from "./view.ts";
import type { ReportWords } from "./words/words.ts";

/** How both writings do, and how the trial came out; nothing where there is one writing. */
export function trial(
  { trial: facts }: CampaignReport,
  words: ReportWords,
  told: Told,
): readonly ViewPart[] {
  if (facts === null) return [];
  const { result } = facts;
  const sentences =
    result === null
      ? [words.trialWaits(told.number(facts.waiting))]
      : [
          words.winner[result.winner](words.judgedBy[result.judgedBy]),
          words.because[result.because],
          words.judgedOn(told.number(result.judgedOn[0]), told.number(result.judgedOn[1])),
        ];
  const { sent, replied, unsubscribed } = words.column;
  const rows = facts.parts.map((part) => ({
    name: words.part[part.part === 1 ? 1 : 0],
    cells: [part.sent, part.replied, part.unsubscribed].map((count) => told.number(count)),
    bar: null,
  }));
  const tables = [{ head: ["", sent, replied, unsubscribed], rows }];
  return [{ title: words.heading.trial, sentences, tables }];
}
