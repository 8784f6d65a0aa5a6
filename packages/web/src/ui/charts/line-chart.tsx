import type { ReactNode } from "react";
import {
  Area,
  AreaChart,
  CartesianGrid,
  Legend,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from "recharts";

import { formatDate, formatNumber } from "../../words/format.ts";
import { useWords } from "../../words/words.ts";
import { ChartFrame } from "./chart-frame.tsx";
import { colourOf, type SeriesKind } from "./series.ts";

export interface LineSeries {
  readonly id: string;
  readonly label: string;
  /** One of the marks, where the series is of that state; otherwise the next of the series. */
  readonly kind?: SeriesKind;
}

interface Props {
  readonly summary: string;
  readonly series: readonly LineSeries[];
  /** A day or a moment, and the value of each series then; in the order of time. */
  readonly points: readonly {
    readonly at: string;
    readonly values: Readonly<Record<string, number>>;
  }[];
  /** Parts of a whole lie on each other; otherwise each line stands for itself. */
  readonly isStacked?: boolean;
  /** How a value is written; as a number when left out. */
  readonly format?: (value: number) => string;
  readonly timeLabel: string;
  readonly height?: number;
  /** What happened on days among the points, to be seen in the picture; told in words beside it. */
  readonly marks?: readonly string[];
}

/** How something went over time. */
export function LineChart({
  summary,
  series,
  points,
  isStacked = false,
  format,
  timeLabel,
  height = 260,
  marks = [],
}: Props): ReactNode {
  const { language } = useWords();
  const written = format ?? ((value: number) => formatNumber(value, language));
  const day = (at: string): string => formatDate(at, language);
  return (
    <ChartFrame
      summary={summary}
      head={[timeLabel, ...series.map(({ label }) => label)]}
      rows={points.map(({ at, values }) => [
        day(at),
        ...series.map(({ id }) => written(values[id] ?? 0)),
      ])}
    >
      <ResponsiveContainer width="100%" height={height}>
        <AreaChart
          data={points.map(({ at, values }) => ({ at, ...values }))}
          accessibilityLayer={false}
        >
          <CartesianGrid stroke="var(--rule)" vertical={false} />
          <XAxis
            dataKey="at"
            tickFormatter={day}
            stroke="var(--ink-soft)"
            minTickGap={48}
            fontSize={13}
          />
          <YAxis tickFormatter={written} stroke="var(--ink-soft)" width={64} fontSize={13} />
          <Tooltip
            labelFormatter={(at) => (typeof at === "string" ? day(at) : "")}
            formatter={(value) => written(Number(value))}
            contentStyle={{
              background: "var(--sheet)",
              borderColor: "var(--rule)",
              color: "var(--ink)",
            }}
          />
          {series.length > 1 ? <Legend itemSorter={null} /> : null}
          {marks.map((at) => (
            <ReferenceLine key={at} x={at} stroke="var(--ink)" strokeDasharray="4 3" />
          ))}
          {series.map(({ id, label, kind }, index) => (
            <Area
              key={id}
              dataKey={id}
              name={label}
              // The last of parts that are added up has a width, too.
              type={isStacked ? "step" : "stepAfter"}
              stroke={colourOf(index, kind)}
              // A line around nothing would be seen on top of what lies beneath it.
              strokeWidth={isStacked ? 0 : 2}
              fill={colourOf(index, kind)}
              fillOpacity={isStacked ? 0.8 : 0.08}
              isAnimationActive={false}
              {...(isStacked && { stackId: "whole" })}
            />
          ))}
        </AreaChart>
      </ResponsiveContainer>
    </ChartFrame>
  );
}
