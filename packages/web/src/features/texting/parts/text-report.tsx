import type { CampaignReport, TextFacts } from "@consentry/client";
import type { ReactNode } from "react";

import { Figures } from "../../../ui/figures.tsx";
import { Section } from "../../../ui/section.tsx";
import { formatNumber, formatPercent, nameCountry } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { ReportCounts } from "../../campaigns/parts/report-counts.tsx";
import { formatCost } from "../format-cost.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly report: CampaignReport;
  readonly texts: TextFacts;
}

/** What became of a campaign's texts: facts of carriers, answers, and what it cost. */
export function TextReport({ report, texts }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { report: say } = words;
  const number = (value: number): string => formatNumber(value, language);
  const { sent } = report.sending;
  const failed = texts.failures.reduce((sum, one) => sum + one.texts, 0);
  const part = (value: number): string =>
    sent === 0 ? "–" : formatPercent(value / sent, language);
  const { costs } = texts;
  return (
    <>
      <p className="page-lead">{say.noOpens}</p>
      <Section title={say.title}>
        <Figures
          items={[
            {
              label: say.delivered,
              value: number(report.responses.delivered),
              note: `${part(report.responses.delivered)} · ${say.deliveredNote}`,
            },
            { label: say.failed, value: number(failed), note: part(failed) },
            { label: say.stops, value: number(texts.stops), note: part(texts.stops) },
            { label: say.segments, value: number(texts.segments) },
            {
              label: say.cost,
              value:
                costs.length === 0
                  ? "–"
                  : costs.map((cost) => formatCost(cost, language)).join(" + "),
              ...(texts.unpriced > 0 && { note: say.unpriced(number(texts.unpriced)) }),
            },
          ]}
        />
        <ReportCounts
          title={say.failures}
          of={say.texts}
          rows={texts.failures.map(({ code, texts: messages }) => ({
            id: code,
            label: code === "" ? say.noCode : code,
            messages,
          }))}
        />
      </Section>
      {texts.countries.length === 0 ? null : (
        <Section title={say.byCountry}>
          <table className="table">
            <thead>
              <tr>
                <th scope="col">{words.estimate.country}</th>
                <th scope="col">{say.texts}</th>
                <th scope="col">{say.segments}</th>
                <th scope="col">{say.delivered}</th>
                <th scope="col">{say.failed}</th>
              </tr>
            </thead>
            <tbody>
              {texts.countries.map((row) => (
                <tr key={row.country ?? ""}>
                  <th scope="row">
                    {row.country === null
                      ? words.estimate.unknownCountry
                      : nameCountry(row.country, language)}
                  </th>
                  <td data-label={say.texts}>{number(row.texts)}</td>
                  <td data-label={say.segments}>{number(row.segments)}</td>
                  <td data-label={say.delivered}>{number(row.delivered)}</td>
                  <td data-label={say.failed}>{number(row.failed)}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Section>
      )}
    </>
  );
}
