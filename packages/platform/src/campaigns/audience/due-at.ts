import type { Instant } from "@consentry/kernel";

import { zoneOfCountry } from "./country-zones.ts";

/** When a campaign starts, and by whose clock. */
export interface Start {
  readonly at: Instant;
  /** Each reader by their own clock, as far as their country tells it. */
  readonly isLocal: boolean;
  /** IANA name: the zone in which the start was meant, and of readers whose zone nobody knows. */
  readonly senderZone: string;
}

/** When the mail to a reader in this country is due. Readers east of the sender are due earlier. */
export function makeDueAt(start: Start): (country: string | null) => Instant {
  const due = new Map<string | null, Instant>();
  return (country) => {
    if (!start.isLocal) return start.at;
    const known = due.get(country) ?? sameClock(start, zoneOfCountry(country) ?? start.senderZone);
    due.set(country, known);
    return known;
  };
}

/** The moment at which clocks of a zone show what the sender's show at the start. */
function sameClock({ at, senderZone }: Start, zone: string): Instant {
  if (zone === senderZone) return at;
  return momentShowing(clockOf(Date.parse(at), senderZone), zone);
}

/**
 * The moment at which a zone's clocks show something. An hour that they leave out is the one after
 * it, and of one that they show twice it is either.
 *
 * @param shown read as if it were UTC, in milliseconds
 */
export function momentShowing(shown: number, zone: string): Instant {
  // The zone's own distance changes between the first guess and the moment itself: asked again once.
  const guess = shown - distanceOf(shown, zone);
  const moment = shown - distanceOf(guess, zone);
  return new Date(moment).toISOString().replace(".000Z", "Z") as Instant;
}

function distanceOf(millis: number, zone: string): number {
  return clockOf(millis, zone) - millis;
}

/** What a zone's clocks show at a moment, read as if it were UTC. */
export function clockOf(millis: number, zone: string): number {
  const shown = new Intl.DateTimeFormat("en-GB", { timeZone: zone, ...TO_THE_SECOND });
  const parts = Object.fromEntries(
    shown.formatToParts(millis).map(({ type, value }) => [type, Number(value)]),
  );
  const { year = 0, month = 1, day = 1, hour = 0, minute = 0, second = 0 } = parts;
  return Date.UTC(year, month - 1, day, hour, minute, second);
}

const TO_THE_SECOND = {
  year: "numeric",
  month: "numeric",
  day: "numeric",
  hour: "numeric",
  minute: "numeric",
  second: "numeric",
  hourCycle: "h23",
} as const;
