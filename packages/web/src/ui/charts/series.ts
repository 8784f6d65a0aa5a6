/** The colours of series, in their order; named in `design/tokens.css`. */
const COLOURS = [
  "var(--series-1)",
  "var(--series-2)",
  "var(--series-3)",
  "var(--series-4)",
] as const;

export function seriesColour(index: number): string {
  return COLOURS[index] ?? "var(--series-rest)";
}
