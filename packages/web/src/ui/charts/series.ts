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

/** States that have a colour of their own in every picture. */
export type SeriesKind = "permitted" | "refused" | "unclear" | "contested" | "rest";

const KINDS: Readonly<Record<SeriesKind, string>> = {
  permitted: "var(--untracked)",
  refused: "var(--refused)",
  unclear: "var(--unclear)",
  contested: "var(--contested)",
  rest: "var(--series-rest)",
};

/** The colour of a state, or of the series at this place. */
export function colourOf(index: number, kind?: SeriesKind): string {
  return kind === undefined ? seriesColour(index) : KINDS[kind];
}
