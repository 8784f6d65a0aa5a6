import type { Language } from "@consentry/audit";

import { inkFor, type Ink } from "../../terminal/ink.ts";
import { visible } from "../../terminal/visible.ts";
import { shortened } from "../../terminal/width.ts";
import type { AuditRecord } from "../record.ts";
import { WORDS } from "../words/index.ts";
import { addChains } from "./chains-section.ts";
import { addAuthentication } from "./authentication-section.ts";
import { addEvidence } from "./evidence-section.ts";
import { evidenceOf } from "./evidence.ts";
import { addFindings } from "./findings-section.ts";
import { addLaw } from "./law-section.ts";
import { limitsOf } from "./limits.ts";
import { dayAndTime } from "./local.ts";
import { MARK } from "./marks.ts";
import { addHeading, MARKED, type Page } from "./page.ts";
import { platformLine } from "./platform-line.ts";
import { addRendered } from "./rendered-section.ts";
import { MARGIN, Sheet } from "./sheet.ts";
import { addToldHosts } from "./told-section.ts";
import { asksForReceipt, verdictFacts } from "./verdict.ts";

export interface PageSettings {
  /** The terminal's; the page is never narrower than 60 nor wider than 100. */
  readonly columns: number;
  readonly hasColour: boolean;
  readonly language: Language;
}

const NARROWEST = 60;
const WIDEST = 100;

/** A subject can be as long as a header; the page needs to recognise it. */
const LONGEST_QUOTE = 300;

/** Renders one audited message for a person: the verdict, then what it stands on. */
export function textPage(record: AuditRecord, settings: PageSettings): string {
  const page: Page = {
    record,
    words: WORDS[settings.language],
    language: settings.language,
    ink: inkFor(settings.hasColour),
    sheet: new Sheet(Math.min(WIDEST, Math.max(NARROWEST, settings.columns))),
    evidence: evidenceOf(record),
  };
  page.sheet.gap();
  addVerdict(page);
  if (record.error === undefined) {
    addMessage(page);
    addFindings(page);
    addToldHosts(page);
    addChains(page);
    addLaw(page);
    addEvidence(page);
    addAuthentication(page);
    addRendered(page);
    addNotices(page);
    addLimits(page);
  }
  return page.sheet.toString();
}

function addVerdict({ record, words, ink, sheet }: Page): void {
  const { error, summary } = record;
  if (error !== undefined) {
    sheet.add(words.verdict.unread, verdictStyle(MARK.unread, ink.bad, ink));
    sheet.add(words.error[error.code], { indent: MARKED });
    sheet.gap();
    sheet.add(visible(record.file ?? "-"), { indent: MARKED, ink: ink.quiet });
    return;
  }
  const facts = verdictFacts(record);
  const colour = { tracked: ink.bad, untracked: ink.good, unclear: ink.unsure }[summary.verdict];
  const sentence = words.verdict[summary.verdict](facts);
  sheet.add(sentence, verdictStyle(MARK[summary.verdict], colour, ink));
  if (facts.ordinary > 0 && summary.verdict !== "tracked") {
    sheet.add(words.verdict.ordinary(facts), { indent: MARKED, ink: ink.quiet });
  }
  if (asksForReceipt(record)) sheet.add(words.verdict.receipt, { indent: MARKED });
}

function verdictStyle(mark: string, colour: (text: string) => string, ink: Ink) {
  return {
    indent: MARKED,
    lead: mark,
    leadInk: colour,
    ink: (line: string) => ink.strong(colour(line)),
  };
}

function addMessage({ record, words, language, ink, sheet }: Page): void {
  const { message, platform } = record;
  const rows: (readonly [label: string, value: string])[] = [
    [words.label.subject, message.subject ?? words.label.none],
    [words.label.from, message.from ?? words.label.none],
    [words.label.to, message.to.join(", ")],
    [words.label.sent, message.date === null ? "" : dayAndTime(message.date, language)],
    [words.label.sentWith, platformLine(platform, words, language)],
    [words.label.file, record.file ?? ""],
  ];
  const indent = MARGIN + Math.max(...rows.map(([label]) => label.length)) + 2;
  sheet.gap();
  for (const [label, value] of rows) {
    if (value === "") continue;
    const shown = shortened(visible(value), LONGEST_QUOTE);
    sheet.add(shown, { indent, lead: label, leadInk: ink.quiet });
  }
}

function addNotices(page: Page): void {
  const { record, words, sheet, ink } = page;
  if (record.notices.length === 0) return;
  addHeading(page, words.heading.notRead);
  for (const { code, part } of record.notices) {
    const where = part === "" ? words.wholeMessage : words.part(part);
    sheet.add(`${visible(where)}: ${words.notice[code]}`, {
      indent: MARKED,
      lead: MARK.unclear,
      leadInk: ink.unsure,
    });
  }
}

function addLimits(page: Page): void {
  const { record, words, sheet } = page;
  addHeading(page, words.heading.cannotShow);
  for (const limit of limitsOf(record, words)) {
    sheet.add(limit, { indent: MARKED, lead: MARK.limit });
  }
}
