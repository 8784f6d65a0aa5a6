import type { DeliveryReports } from "@consentry/client";
import type { ReactNode } from "react";

import { everyDay } from "../../../ui/charts/every-day.ts";
import { LineChart } from "../../../ui/charts/line-chart.tsx";
import { Day } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

type Connections = DeliveryReports["connections"];

const NO_CONNECTIONS = { encrypted: 0, failed: 0 };

/** How connections to our servers were encrypted, and what stood in the way. */
export function ConnectionsSection({ of: whole }: { readonly of: DeliveryReports }): ReactNode {
  const of = whole.connections;
  const { words } = useFeatureWords(WORDS);
  const { connections } = words;
  return (
    <Section title={connections.title}>
      <p className="report-lead">{connections.lead}</p>
      {of.days.length === 0 ? (
        <p>{connections.none}</p>
      ) : (
        <LineChart
          summary={connections.summary}
          timeLabel={words.mails.day}
          isStacked
          series={[
            { id: "encrypted", kind: "permitted", label: connections.encrypted },
            { id: "failed", kind: "refused", label: connections.failed },
          ]}
          points={everyDay(of.days, whole.from, whole.until, NO_CONNECTIONS).map(
            ({ day, encrypted, failed }) => ({
              at: day,
              values: { encrypted, failed },
            }),
          )}
        />
      )}
      {of.failures.length === 0 ? null : <Failures of={of.failures} />}
    </Section>
  );
}

function Failures({ of }: { readonly of: Connections["failures"] }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { connections } = words;
  return (
    <div className="report-table">
      <table className="table">
        <thead>
          <tr>
            <th scope="col">{connections.what}</th>
            <th scope="col">{connections.where}</th>
            <th scope="col" className="report-number">
              {connections.sessions}
            </th>
            <th scope="col">{connections.last}</th>
          </tr>
        </thead>
        <tbody>
          {of.map(({ type, receiver, sessions, lastDay }) => (
            <tr key={`${type} ${receiver ?? ""}`}>
              <th scope="row">{connections.failures[type] ?? connections.failures["other"]}</th>
              <td data-label={connections.where}>
                {receiver === null ? connections.anywhere : <code>{receiver}</code>}
              </td>
              <td className="report-number" data-label={connections.sessions}>
                {formatNumber(sessions, language)}
              </td>
              <td data-label={connections.last}>
                <Day on={lastDay} />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
