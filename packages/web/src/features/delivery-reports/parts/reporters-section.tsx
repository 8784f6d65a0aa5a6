import type { DeliveryReports } from "@consentry/client";
import type { ReactNode } from "react";

import { Moment } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly reporters: DeliveryReports["reporters"];
}

/** Who reports, and when they last did. */
export function ReportersSection({ reporters }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { who, what, kinds, reports, last, title } = words.reporters;
  return (
    <Section title={title}>
      <div className="report-table">
        <table className="table">
          <thead>
            <tr>
              <th scope="col">{who}</th>
              <th scope="col">{what}</th>
              <th scope="col" className="report-number">
                {reports}
              </th>
              <th scope="col">{last}</th>
            </tr>
          </thead>
          <tbody>
            {reporters.map((one) => (
              <tr key={`${one.kind} ${one.reporter}`}>
                <th scope="row">{one.reporter}</th>
                <td data-label={what}>{kinds[one.kind]}</td>
                <td className="report-number" data-label={reports}>
                  {formatNumber(one.reports, language)}
                </td>
                <td data-label={last}>
                  <Moment at={one.lastAt} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </Section>
  );
}
