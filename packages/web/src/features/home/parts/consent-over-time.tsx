import type { ConsentCoverage } from "@consentry/client";
import type { ReactNode } from "react";

import { useRead } from "../../../api/use-api.ts";
import { LineChart } from "../../../ui/charts/line-chart.tsx";
import { Link } from "../../../ui/link.tsx";
import { Loaded } from "../../../ui/state.tsx";
import { formatDate } from "../../../words/format.ts";
import { KNOWN_WORDS, nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** As many lines as can be told apart at a glance. */
const MOST_LINES = 4;

/** How many people say yes to what they are asked most, over the last year. */
export function ConsentOverTime(): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const coverage = useRead("showCoverage", {});
  return (
    <div className="over-time">
      <h3>{words.picture.overTime}</h3>
      <Loaded of={coverage}>{(data) => <Lines coverage={data} />}</Loaded>
      <p>
        <Link href="/consent">{words.picture.toConsent}</Link>
      </p>
    </div>
  );
}

function Lines({ coverage }: { readonly coverage: ConsentCoverage }): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const shown = coverage.purposes
    .toSorted((one, other) => other.now.yes - one.now.yes)
    .slice(0, MOST_LINES);
  const days = shown[0]?.series.map(({ day }) => day) ?? [];
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) {
    return <p className="faint">{words.picture.noneYet}</p>;
  }
  return (
    <LineChart
      summary={words.picture.overTimeSummary(
        formatDate(first, language),
        formatDate(last, language),
      )}
      timeLabel={words.picture.month}
      series={shown.map(({ purpose }) => ({ id: purpose, label: nameOf(known.purposes, purpose) }))}
      points={days.map((at, index) => ({
        at,
        values: Object.fromEntries(
          shown.map(({ purpose, series }) => [purpose, series[index]?.yes ?? 0]),
        ),
      }))}
    />
  );
}
