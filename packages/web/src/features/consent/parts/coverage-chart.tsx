import type { PurposeCoverage } from "@consentry/client";
import type { ReactNode } from "react";

import { LineChart } from "../../../ui/charts/line-chart.tsx";
import { KNOWN_WORDS, nameOf } from "../../../words/known/words.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

/** How everybody stood to a purpose over time; the parts lie on each other and make the whole. */
export function CoverageChart({ of }: { readonly of: PurposeCoverage }): ReactNode {
  const { words } = useFeatureWords(WORDS);
  const { words: known } = useFeatureWords(KNOWN_WORDS);
  const { standings } = words.purposes;
  return (
    <LineChart
      summary={words.purposes.picture(nameOf(known.purposes, of.purpose))}
      timeLabel={words.purposes.day}
      isStacked
      series={[
        { id: "yes", label: standings.yes, kind: "permitted" },
        { id: "no", label: standings.no, kind: "refused" },
        { id: "withdrawn", label: standings.withdrawn, kind: "unclear" },
        { id: "waiting", label: standings.waiting, kind: "contested" },
        { id: "neverAsked", label: standings.neverAsked, kind: "rest" },
      ]}
      points={of.series.map(({ day, yes, no, withdrawn, ended, waiting, neverAsked }) => ({
        at: day,
        // What ended by itself is no yes any more, like what was taken back.
        values: { yes, no, withdrawn: withdrawn + ended, waiting, neverAsked },
      }))}
    />
  );
}
