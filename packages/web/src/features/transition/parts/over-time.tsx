import type { PurposeCoverage, TransitionMailing } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { LineChart } from "../../../ui/charts/line-chart.tsx";
import { Day } from "../../../ui/moment.tsx";
import { Section } from "../../../ui/section.tsx";
import { KNOWN_WORDS, nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";
import type { Purpose } from "./purposes.ts";

interface Props {
  readonly purpose: Purpose;
  readonly mailings: readonly TransitionMailing[];
}

/** A quarter by weeks: what a mailing changes is seen within it. */
const WEEKS = { by: "week" } as const;

/** How everybody stood to a use over time, with the mails that asked for it. */
export function OverTime({ purpose, mailings }: Props): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { data } = useRead("showCoverage", { query: { purpose, ...WEEKS } });
  const { time } = words;
  const known = data?.purposes.find((one) => one.purpose === purpose);
  const asked = mailings.flatMap(({ id, name, startedAt, purposes }) => {
    const isOfIt = purposes.some((one) => one === purpose);
    return isOfIt && startedAt !== null ? [{ id, name, on: startedAt.slice(0, 10) }] : [];
  });
  return (
    <Section title={time.title}>
      <p className="transition-lead">{time.lead}</p>
      {known === undefined || known.series.every(isEmpty) ? (
        <p className="faint">{time.none}</p>
      ) : (
        <Chart of={known} marks={marksAmong(known, asked)} />
      )}
      <ul>
        {asked.map(({ id, name, on }) => (
          <li key={id}>
            <Day on={on} /> – {time.sent(name)}
          </li>
        ))}
      </ul>
    </Section>
  );
}

function isEmpty({ yes, no, withdrawn, ended, waiting }: PurposeCoverage["now"]): boolean {
  return yes + no + withdrawn + ended + waiting === 0;
}

/** A day between two points is drawn at the later, where what it changed is first seen. */
function marksAmong(
  { series }: PurposeCoverage,
  asked: readonly { readonly on: string }[],
): readonly string[] {
  const marks = asked.flatMap(({ on }) => series.find(({ day }) => day >= on)?.day ?? []);
  return [...new Set(marks)];
}

function Chart({
  of,
  marks,
}: {
  readonly of: PurposeCoverage;
  readonly marks: readonly string[];
}): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const { time } = words;
  const { standings } = time;
  return (
    <LineChart
      summary={time.picture(nameOf(known.purposes, of.purpose))}
      timeLabel={time.day}
      isStacked
      marks={marks}
      series={[
        { id: "yes", label: standings.yes, kind: "permitted" },
        { id: "no", label: standings.no, kind: "refused" },
        { id: "withdrawn", label: standings.withdrawn, kind: "unclear" },
        { id: "waiting", label: standings.waiting, kind: "contested" },
        { id: "neverAsked", label: standings.neverAsked, kind: "rest" },
      ]}
      points={of.series.map(({ day, yes, no, withdrawn, ended, waiting, neverAsked }) => ({
        at: day,
        values: { yes, no, withdrawn: withdrawn + ended, waiting, neverAsked },
      }))}
    />
  );
}
