import type { Measuring } from "@consentry/client";

export type Signal = "open" | "click";
export type Level = Measuring["open"][number];
export type EventPurpose = Measuring["purposes"][number];

/** Firmest first: what a sender learns most from is asked for first. */
export const LEVELS: Readonly<Record<Signal, readonly Level[]>> = {
  open: ["individual", "day", "aggregate"],
  click: ["individual", "aggregate"],
};

const SIGNALS_OF: Readonly<Record<EventPurpose, readonly Signal[]>> = {
  "track.open.individual": ["open"],
  "track.click.individual": ["click"],
  "personalise.by_opens": ["open"],
  "personalise.by_clicks": ["click"],
  "frequency.performance": ["open", "click"],
  "optimise.campaign": ["open", "click"],
  "profile.cross_channel": ["open", "click"],
};

export const EVENT_PURPOSES = Object.keys(SIGNALS_OF) as readonly EventPurpose[];

/** Whether a purpose has a signal that is measured of each person. */
export function isServed(purpose: EventPurpose, measuring: Measuring): boolean {
  return SIGNALS_OF[purpose].some((signal) => measures(measuring, signal));
}

/**
 * A level of a signal asked for, or not any more. Measuring each person needs a use: it begins with
 * the report; and what a signal served alone goes with it.
 */
export function withLevel(
  measuring: Measuring,
  signal: Signal,
  level: Level,
  isAsked: boolean,
): Measuring {
  const chosen = new Set<Level>(measuring[signal]);
  if (isAsked) chosen.add(level);
  else chosen.delete(level);
  const levels = LEVELS[signal].filter((known) => chosen.has(known));
  const changed: Measuring = { ...measuring, [signal]: levels };
  const purposes = changed.purposes.filter((purpose) => isServed(purpose, changed));
  const hasUse = purposes.some((purpose) => SIGNALS_OF[purpose].includes(signal));
  const report = `track.${signal}.individual` as const;
  const needsUse = measures(changed, signal) && !hasUse;
  return { ...changed, purposes: needsUse ? [...purposes, report] : purposes };
}

/** A use asked for, or not any more. A signal whose last use goes is not measured of anybody. */
export function withPurpose(
  measuring: Measuring,
  purpose: EventPurpose,
  isAsked: boolean,
): Measuring {
  const chosen = new Set<EventPurpose>(measuring.purposes);
  if (isAsked) chosen.add(purpose);
  else chosen.delete(purpose);
  const purposes = EVENT_PURPOSES.filter((known) => chosen.has(known));
  const used = (signal: Signal): boolean =>
    purposes.some((known) => SIGNALS_OF[known].includes(signal));
  const changed: Measuring = {
    open: measuring.open.filter((level) => level !== "individual" || used("open")),
    click: measuring.click.filter((level) => level !== "individual" || used("click")),
    purposes,
  };
  return { ...changed, purposes: purposes.filter((known) => isServed(known, changed)) };
}

function measures(measuring: Measuring, signal: Signal): boolean {
  const levels: readonly Level[] = measuring[signal];
  return levels.includes("individual");
}
