import type { PurposeForecast, Transition } from "@consentry/client";

export type Purpose = PurposeForecast["purpose"];
export type Cell = PurposeForecast["cells"][number];

/** What is looked at unless the address says otherwise: what most mails measured so far. */
const FIRST = "track.open.individual" satisfies Purpose;

/** Uses that the page can show, in the order in which they are offered. */
export const PURPOSES = [
  "track.open.individual",
  "track.click.individual",
  "optimise.campaign",
  "personalise.by_opens",
  "personalise.by_clicks",
  "frequency.performance",
  "profile.cross_channel",
  "hygiene.inactive",
  "track.open.aggregate",
  "track.click.aggregate",
] as const satisfies readonly Purpose[];
export type ShownPurpose = (typeof PURPOSES)[number];

/** Uses that somebody can be asked for: a counter common to all takes no yes. */
export const ASKED = PURPOSES.slice(0, 8);

export function purposeOf(text: string | null): ShownPurpose {
  return PURPOSES.find((known) => known === text) ?? FIRST;
}

/** The places people stand in, those who are measured first. */
export const PLACES = [
  "agreed",
  "exempt",
  "may-be-informed",
  "may-be-asked",
  "left-in-peace",
  "not",
] as const satisfies readonly Cell["as"][];

/** How many stand in each place, everywhere or in one country. */
export function placesOf(
  countries: Transition["countries"],
  purpose: Purpose,
): Readonly<Record<Cell["as"], number>> {
  const sums = {
    agreed: 0,
    exempt: 0,
    "may-be-informed": 0,
    "may-be-asked": 0,
    "left-in-peace": 0,
    not: 0,
  };
  for (const { cells } of forecastsOf(countries, purpose)) {
    for (const { as, people } of cells) sums[as] += people;
  }
  return sums;
}

export function forecastsOf(
  countries: Transition["countries"],
  wanted: Purpose,
): readonly PurposeForecast[] {
  return countries.flatMap(({ purposes }) => purposes.filter(({ purpose }) => purpose === wanted));
}

/** When those who are left in peace may be asked again, everywhere together. */
export function monthsOf(
  countries: Transition["countries"],
  purpose: Purpose,
): readonly { readonly month: string; readonly people: number }[] {
  const months = new Map<string, number>();
  for (const { askedAgain } of forecastsOf(countries, purpose)) {
    for (const { month, people } of askedAgain) {
      months.set(month, (months.get(month) ?? 0) + people);
    }
  }
  return [...months]
    .map(([month, people]) => ({ month, people }))
    .toSorted((one, other) => (one.month < other.month ? -1 : 1));
}
