import type { SignalReport } from "@consentry/client";
import type { ReactNode } from "react";
import { Bar, BarChart, CartesianGrid, ResponsiveContainer, Tooltip, XAxis, YAxis } from "recharts";

import { ChartFrame } from "../../../ui/charts/chart-frame.tsx";
import { formatMoment, formatNumber } from "../../../words/format.ts";
import { useFeatureWords } from "../../../words/use-feature-words.ts";
import { WORDS } from "../words/words.ts";

interface Props {
  readonly hours: SignalReport["people"]["byHour"];
}

/** Readers by the hour of their first time; hours of few are put together. */
export function HoursChart({ hours }: Props): ReactNode {
  const { words, language } = useFeatureWords(WORDS);
  const span = (from: string): string => formatMoment(from, language);
  return (
    <div className="sheet">
      <h3>{words.report.hours}</h3>
      <ChartFrame
        summary={words.report.hoursSummary}
        head={[words.report.hour, words.report.readers]}
        rows={hours.map(({ from, to, readers }) => [
          `${span(from)} – ${span(to)}`,
          formatNumber(readers, language),
        ])}
      >
        <ResponsiveContainer width="100%" height={220}>
          <BarChart data={[...hours]} accessibilityLayer={false}>
            <CartesianGrid stroke="var(--rule)" vertical={false} />
            <XAxis
              dataKey="from"
              tickFormatter={span}
              stroke="var(--ink-soft)"
              minTickGap={48}
              fontSize={13}
            />
            <YAxis stroke="var(--ink-soft)" width={48} fontSize={13} allowDecimals={false} />
            <Tooltip
              cursor={{ fill: "var(--rule)", fillOpacity: 0.4 }}
              labelFormatter={(from) => (typeof from === "string" ? span(from) : "")}
              contentStyle={{
                background: "var(--sheet)",
                borderColor: "var(--rule)",
                color: "var(--ink)",
              }}
            />
            <Bar
              dataKey="readers"
              name={words.report.readers}
              fill="var(--series-1)"
              isAnimationActive={false}
            />
          </BarChart>
        </ResponsiveContainer>
      </ChartFrame>
    </div>
  );
}
