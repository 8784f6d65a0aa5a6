import type { Language } from "@consentry/audit";
import { expect, test } from "vitest";

import { aReport } from "../../../../platform/src/campaigns/reports/testing/a-report.ts";
import { LANGUAGES } from "../../consent/flags.ts";
import { htmlReport } from "./html-report.ts";
import { textReport } from "./text-report.ts";
import { reportView } from "./report-view.ts";
import { REPORT_WORDS } from "./words/index.ts";

const PLAIN = { columns: 80, hasColour: false };

function text(language: Language = "en"): string {
  return textReport(reportView(aReport(), language), PLAIN);
}

test("a report for a terminal tells coverage first, and numbers with a bar", () => {
  const page = text();
  expect(page).toContain("Measured on 41 % of recipients, who agreed (410 of 1,000).");
  expect(page).toMatch(/readers who opened it +180 +44 % {2}█+\n/);
  expect(page).toMatch(/2026-11-21 09–10 h +120 +150 {2}█+\n/);
  expect(page).toContain("2026-11-21 10 h – 2026-11-23 15 h");
  expect(page).toMatch(/https:\/\/choir\.example\/tickets\?seat=a +31 +45/);
  expect(page).toContain("The rest got the one on trial, judged by openings of readers who agreed");
  expect(page).toContain("no more than chance gives as well");
});

test("what is not told is said to be so, and has no bar", () => {
  expect(text()).toMatch(/only a program, as far as is known +not told +not told\n/);
});

test("a campaign that measured nothing says so, and shows no table of it", () => {
  const { clicks } = aReport();
  const people = { ...clicks.people, measured: 0, coverage: 0, readers: null };
  const report = aReport({ opens: { ...clicks, people }, trial: null });
  const page = textReport(reportView(report, "en"), PLAIN);
  expect(page).toContain("Nobody agreed to have this measured, or the campaign did not ask to.");
  expect(page).not.toContain("readers who opened it");
});

test.each(LANGUAGES)("a report is one file in %s that loads nothing", (language) => {
  const file = htmlReport(reportView(aReport(), language), language);
  expect(file).toContain(`<html lang="${language}">`);
  expect(file).toContain("default-src &#39;none&#39;");
  expect(file).toContain(REPORT_WORDS[language].heading.opens);
  expect(file).not.toMatch(/<script|<img|<link|src=/);
  expect(file).toContain('<svg class="bar');
});

test("what a stranger named is text in a page, and steers no terminal", () => {
  const report = aReport();
  const campaign = { ...report.campaign, name: "<b>May</b>\u001b[31m" };
  const view = reportView({ ...report, campaign }, "en");
  const file = htmlReport(view, "en");
  expect(file).toContain("&lt;b&gt;May");
  expect(file).not.toContain("<b>May");
  expect(textReport(view, PLAIN)).not.toContain("\u001b");
});
