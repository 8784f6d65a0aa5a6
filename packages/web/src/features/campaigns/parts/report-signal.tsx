import type { CampaignReport, SignalReport } from "@consentry/client";
import type { ReactNode } from "react";

import { Figures } from "../../../ui/figures.tsx";
import { formatDate, formatNumber, formatPercent } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import { HoursChart } from "./hours-chart.tsx";

interface Props {
  readonly signal: SignalReport;
  readonly report: CampaignReport;
  readonly kind: "open" | "click";
}

/** What was observed of one signal: of people who agreed, and of counters that know nobody. */
export function ReportSignal({ signal, report, kind }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { people, counted } = signal;
  return (
    <>
      {people.measured === 0 ? (
        <p>{words.report.nobodyMeasured}</p>
      ) : (
        <OfPeople signal={signal} report={report} kind={kind} />
      )}
      <KeptFigures report={report} kind={kind} />
      {counted.messages === 0 ? null : <Counted signal={signal} report={report} />}
    </>
  );
}

/** What stands in the place of events that are gone, or go, by their day. */
function KeptFigures({ report, kind }: Omit<Props, "signal">): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  return report.kept.map((kept) => {
    const people = kind === "open" ? kept.opens : kept.clicks;
    const on = formatDate(kept.keptAt.slice(0, 10), language);
    return (
      <p key={kept.sentBefore ?? "all"} className="faint">
        {kept.sentBefore === null
          ? words.report.keptAll(on)
          : words.report.keptBefore(
              formatDate(kept.sentBefore.slice(0, 10), language),
              formatNumber(people.measured, language),
              people.readers === null
                ? `< ${formatNumber(report.fewestPeople, language)}`
                : formatNumber(people.readers, language),
            )}
      </p>
    );
  });
}

function OfPeople({ signal: { people }, report, kind }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const told = useTold(report);
  const { machines } = people;
  const isHidden = people.readers === null || machines.onlyMachines === null;
  return (
    <>
      <Figures
        items={[
          {
            label: words.report.coverage,
            value: people.coverage === null ? "–" : formatPercent(people.coverage, language),
            note: words.report.coverageNote(formatNumber(people.measured, language)),
          },
          {
            label: kind === "open" ? words.report.openedBy : words.report.clickedBy,
            value: told(people.readers),
            ...(people.readers !== null && {
              note: words.report.ofMeasured(
                formatPercent(people.readers / people.measured, language),
              ),
            }),
          },
          { label: words.report.events, value: told(people.events) },
          { label: words.report.machines, value: told(machines.onlyMachines) },
        ]}
      />
      <p className="faint">{words.report.machinesNote}</p>
      {isHidden ? <p className="faint">{words.report.hidden(report.fewestPeople)}</p> : null}
      {people.byHour.length < 2 ? null : <HoursChart hours={people.byHour} />}
      <Links
        rows={people.byLink.map(({ link, url, readers }) => ({ link, url, value: readers }))}
        label={words.report.readers}
      />
    </>
  );
}

function Counted({ signal: { counted }, report }: Omit<Props, "kind">): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const told = useTold(report);
  return (
    <>
      <h3>{words.report.counted}</h3>
      <p>{words.report.countedLead(formatNumber(counted.messages, language))}</p>
      <Figures
        items={[
          { label: words.report.loads, value: told(counted.loads) },
          { label: words.report.loadsMachines, value: told(counted.machines) },
        ]}
      />
      <Links
        rows={counted.byLink.map(({ link, url, loads }) => ({ link, url, value: loads }))}
        label={words.report.loads}
      />
    </>
  );
}

/** A number, or that it is kept back. */
function useTold({ fewestPeople }: CampaignReport): (value: number | null) => ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  return (value) =>
    value === null ? (
      <span className="report-hidden" title={words.report.hidden(fewestPeople)}>
        {words.report.notShown}
      </span>
    ) : (
      formatNumber(value, language)
    );
}

interface LinksProps {
  readonly rows: readonly {
    readonly link: number | null;
    readonly url: string | null;
    readonly value: number;
  }[];
  readonly label: string;
}

function Links({ rows, label }: LinksProps): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  if (rows.length === 0) return null;
  return (
    <table className="table">
      <thead>
        <tr>
          <th scope="col">{words.report.link}</th>
          <th scope="col">{label}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ link, url, value }) => (
          <tr key={link ?? "others"}>
            <th scope="row">
              {url === null ? words.report.others : <code className="gate-url">{url}</code>}
            </th>
            <td data-label={label}>{formatNumber(value, language)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
