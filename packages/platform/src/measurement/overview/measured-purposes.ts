import type { MeasurePurpose } from "@consentry/law";

import { EVENT_PURPOSES, usesSignal } from "../../campaigns/event-purposes.ts";
import type { Signal } from "../tokens/measure-token.ts";

/** What reads what was observed. */
export type ObservationReader = "campaign-report" | "trial" | "inactivity";

/** One use of openings or clicks: what would be kept for it, and what reads that. */
export interface MeasuredPurpose {
  readonly purpose: MeasurePurpose;
  readonly level: "aggregate" | "day" | "individual";
  readonly signals: readonly Signal[];
  /** None: it may be agreed to and collected for, and nothing here reads it yet. */
  readonly readers: readonly ObservationReader[];
}

const SIGNALS = ["open", "click"] as const;

const READERS_OF: Readonly<Partial<Record<MeasurePurpose, readonly ObservationReader[]>>> = {
  "track.open.individual": ["campaign-report"],
  "track.click.individual": ["campaign-report"],
  "track.open.aggregate": ["campaign-report"],
  "track.click.aggregate": ["campaign-report"],
  "optimise.campaign": ["trial"],
  "hygiene.inactive": ["inactivity"],
};

/** Everything that can be measured here. Whatever else law knows of is not done by this program. */
export const MEASURED_PURPOSES: readonly MeasuredPurpose[] = [
  measured("track.open.aggregate", "aggregate", ["open"]),
  measured("track.click.aggregate", "aggregate", ["click"]),
  ...EVENT_PURPOSES.map((purpose) =>
    measured(
      purpose,
      "individual",
      SIGNALS.filter((signal) => usesSignal(purpose, signal)),
    ),
  ),
  measured("hygiene.inactive", "day", ["open"]),
];

/** What law knows of observing readers and this program never does. */
export const NEVER_MEASURED = [
  "fraud.detection",
  "security.authentication",
  "proof.legal_notice",
  "read.receipt",
] as const satisfies readonly MeasurePurpose[];

function measured(
  purpose: MeasurePurpose,
  level: MeasuredPurpose["level"],
  signals: readonly Signal[],
): MeasuredPurpose {
  return { purpose, level, signals, readers: READERS_OF[purpose] ?? [] };
}
