import type { Language } from "@consentry/audit";
import type { CampaignReport } from "@consentry/platform";

import { dayAndTime } from "../../audit/page/local.ts";
import { observed } from "./observed-part.ts";
import { domains, responses, sending } from "./server-parts.ts";
import { Told } from "./told.ts";
import { trial } from "./trial-part.ts";
import type { ReportView } from "./view.ts";
import { REPORT_WORDS } from "./words/index.ts";

/** Puts a report into words. */
export function reportView(report: CampaignReport, language: Language): ReportView {
  const words = REPORT_WORDS[language];
  const told = new Told(words, language);
  return {
    title: report.campaign.name,
    facts: [words.state[report.campaign.state], words.asOf(dayAndTime(report.at, language))],
    parts: [
      sending(report, words, told),
      responses(report, words, told),
      ...(["opens", "clicks"] as const).map((signal) => observed(report, signal, words, told)),
      ...trial(report, words, told),
      domains(report, words, told),
    ],
    method: { title: words.heading.method, sentences: words.method },
  };
}
