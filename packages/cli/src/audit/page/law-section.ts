import type { NeedOfTheDay } from "@consentry/audit";

import type { Ink } from "../../terminal/ink.ts";
import { LAW_WORDS } from "../words/law/index.ts";
import { changesIn, judgedInWords, sourcesInWords } from "./law.ts";
import { dayInWords } from "./local.ts";
import { MARK } from "./marks.ts";
import { addHeading, addRows, MARKED, type Page } from "./page.ts";

/** Adds what the rules of the mail's day asked of what it does, and what changed since. */
export function addLaw(page: Page): void {
  const { record, language, ink, sheet } = page;
  const { law } = record;
  const words = LAW_WORDS[language];
  const judged = judgedInWords(law, words, language);
  if (judged === null || law.needs.length === 0) return;
  addHeading(page, words.heading);
  sheet.add(judged, { ink: ink.quiet });
  sheet.gap();
  for (const need of law.needs) addNeed(page, need);
  // Of a mail that watches nobody, what was asked later of those that do is noise.
  if (record.summary.verdict === "untracked") return;
  const until = dayInWords(law.until ?? "", language);
  const changes = changesIn(law);
  sheet.gap();
  sheet.add(changes.length === 0 ? words.nothingSince(until) : words.since(until), {
    ink: ink.quiet,
  });
  for (const { on, what } of changes) {
    sheet.add(what, { indent: MARKED + DAY_WIDTH, lead: on, leadAt: MARKED, leadInk: ink.quiet });
  }
}

/** `2022-09-14` and two spaces. */
const DAY_WIDTH = 12;

function addNeed(page: Page, need: NeedOfTheDay): void {
  const { record, language, ink, sheet } = page;
  const { practice, because, exemptions } = need;
  const words = LAW_WORDS[language];
  const [lead, leadInk] = markOf(need, ink);
  const sources = sourcesInWords(need.sources, record.law, language).join("; ");
  if (isMinor(need)) {
    const colon = language === "fr" ? " :" : ":";
    const said = `${words.practice[practice]}${colon} ${because}${sources === "" ? "" : ` (${sources})`}`;
    sheet.add(said, { indent: MARKED, lead, leadInk });
    return;
  }
  sheet.add(words.practice[practice], { indent: MARKED, lead, leadInk, ink: ink.strong });
  sheet.add(because, { indent: MARKED });
  addRows(page, MARKED, [
    [words.label.sources, sources],
    ...exemptions.map(
      ({ takes }, index) => [index === 0 ? words.label.exempt : "", takes] as const,
    ),
  ]);
}

/** What asks no consent is said in one paragraph: the page is about what does. */
function isMinor({ need, exemptions }: NeedOfTheDay): boolean {
  const isAsked = need === "consent" || need === "contested" || need === "forbidden";
  return !isAsked && exemptions.length === 0;
}

function markOf({ need }: NeedOfTheDay, ink: Ink): readonly [string, (text: string) => string] {
  if (need === "consent" || need === "forbidden") return [MARK.tracked, ink.bad];
  if (need === "contested" || need === "safeguards" || need === "listing") {
    return [MARK.unclear, ink.unsure];
  }
  return [MARK.untracked, ink.quiet];
}
