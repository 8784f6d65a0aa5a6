import type { Finding, Severity } from "@consentry/audit";

import type { Ink } from "../../terminal/ink.ts";
import { visible } from "../../terminal/visible.ts";
import { SEVERITIES } from "../severity.ts";
import type { AuditRecord } from "../record.ts";
import type { Words } from "../words/words.ts";
import { numbersAt } from "./evidence.ts";
import { MARK } from "./marks.ts";
import { addHeading, addRows, MARKED, placesInWords, type Page } from "./page.ts";
import { observesReading } from "./verdict.ts";

/** Lines of one finding that are listed; the JSON document has them all. */
const MOST_LINES = 4;

/** Adds what observes the reader, worst first. */
export function addFindings(page: Page): void {
  const { record, words, sheet } = page;
  addHeading(page, words.heading.observes);
  if (record.findings.length === 0) sheet.add(words.nothingObserves);
  else if (isWorthKnowingOnly(record)) {
    sheet.add(words.worthKnowing);
    sheet.gap();
  }
  // Worst first; findings of one severity keep the auditor's order.
  const findings = SEVERITIES.flatMap((severity) =>
    record.findings.filter((finding) => finding.severity === severity),
  );
  findings.forEach((finding, index) => {
    if (index > 0) sheet.gap();
    addFinding(page, finding);
  });
}

function addFinding(page: Page, finding: Finding): void {
  const { record, words, ink, sheet, evidence } = page;
  const colour = severityInk(finding.severity, ink);
  const indent = MARKED;
  sheet.add(visible(finding.title), {
    indent,
    lead: MARK.severity[finding.severity],
    leadInk: colour,
    ink: ink.strong,
  });
  sheet.add(visible(finding.explanation), { indent });
  const numbers = numbersAt(evidence, finding.at);
  const [certainty] = words.grade[finding.grade];
  addRows(page, indent, [
    [words.label.learns, words.listed(finding.observes.map((what) => words.observed[what]))],
    [words.label.consent, consentInWords(finding, record.law, words), colour],
    numbers.length > 0
      ? [words.label.evidence, `${numbersInWords(numbers)} (${certainty})`]
      : [words.label.place, placesInWords(finding.at, words, MOST_LINES)],
  ]);
}

/** Whether a mail that watches nobody is told of all the same. */
export function isWorthKnowingOnly(record: AuditRecord): boolean {
  return record.summary.verdict === "untracked" && !observesReading(record);
}

/** What consent has to do with a finding, in the same sense as the section on law says it. */
export function consentInWords(
  { severity, practice }: Finding,
  { needs }: AuditRecord["law"],
  words: Words,
): string {
  const isAsked = needs.some((one) => one.practice === practice && one.need === "consent");
  return severity === "contested" && isAsked ? words.askedByRules : words.severity[severity];
}

/** `1–3, 7` */
function numbersInWords(numbers: readonly number[]): string {
  const runs: (readonly [first: number, last: number])[] = [];
  for (const number of numbers) {
    const run = runs.at(-1);
    if (run?.[1] === number - 1) runs[runs.length - 1] = [run[0], number];
    else runs.push([number, number]);
  }
  return runs
    .map(([first, last]) => {
      if (first === last) return `${first}`;
      return last === first + 1 ? `${first}, ${last}` : `${first}–${last}`;
    })
    .join(", ");
}

function severityInk(severity: Severity, ink: Ink): (text: string) => string {
  if (severity === "violation_if_no_consent") return ink.bad;
  return severity === "info" ? ink.quiet : ink.unsure;
}
