import type { Language } from "@consentry/audit";

import { countryName, share, wholeNumber } from "../page/local.ts";
import type { SummaryWords } from "../words/summary/words.ts";
import type { StudyFigure } from "./studies.ts";
import type { SummaryDocument } from "./summary-document.ts";

/** A study's share as it gave it: "over 24 %". */
export function studyShare(
  { percent, precision }: StudyFigure,
  words: SummaryWords,
  language: Language,
): string {
  const shown = `${new Intl.NumberFormat(language === "en" ? "en-GB" : language).format(percent)} %`;
  return precision === "exact" ? shown : words[precision](shown);
}

/** What was looked at, in short pieces: years, senders, what was left out. */
export function corpusFacts(
  summary: SummaryDocument,
  words: SummaryWords,
  language: Language,
): string[] {
  const number = (value: number): string => wholeNumber(value, language);
  const years = summary.years.flatMap(({ year }) => (year === null ? [] : [year]));
  const [first, last] = [years[0], years.at(-1)];
  return [
    ...(first === undefined || last === undefined
      ? []
      : [words.period(String(first), String(last))]),
    words.senders(number(summary.senderDomains), summary.areSendersPartial),
    ...(summary.duplicates > 0
      ? [words.duplicates(number(summary.duplicates), summary.areDuplicatesPartial)]
      : []),
    ...(summary.unread > 0 ? [words.unread(number(summary.unread))] : []),
  ];
}

export function headline(
  summary: SummaryDocument,
  words: SummaryWords,
  language: Language,
): string {
  if (summary.messages === 0) return words.nothing;
  const watching = summary.figures.tracked.messages;
  return words.headline(wholeNumber(summary.messages, language), share(watching, summary.messages));
}

export function countryLabel(
  country: string | null,
  words: SummaryWords,
  language: Language,
): string {
  return country === null ? words.unknown.country : countryName(country, language);
}
