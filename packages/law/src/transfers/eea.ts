import type { Day } from "@consentry/kernel";

/** First day of membership of the Union, by state. */
const UNION: Readonly<Record<string, readonly string[]>> = {
  "1958-01-01": ["BE", "DE", "FR", "IT", "LU", "NL"],
  "1973-01-01": ["DK", "IE", "GB"],
  "1981-01-01": ["GR"],
  "1986-01-01": ["ES", "PT"],
  "1995-01-01": ["AT", "FI", "SE"],
  "2004-05-01": ["CY", "CZ", "EE", "HU", "LT", "LV", "MT", "PL", "SI", "SK"],
  "2007-01-01": ["BG", "RO"],
  "2013-07-01": ["HR"],
};

/** First day in the European Economic Area without the Union. */
const EFTA: Readonly<Record<string, string>> = {
  IS: "1994-01-01",
  NO: "1994-01-01",
  LI: "1995-05-01",
};

/** Territories with a code of their own that Union law covers, by the state they belong to. */
const INSIDE: Readonly<Record<string, string>> = {
  GP: "FR",
  GF: "FR",
  MQ: "FR",
  RE: "FR",
  YT: "FR",
  MF: "FR",
  AX: "FI",
};

/** The withdrawal of the United Kingdom; Union law held until the end of the transition. */
const LAST_DAY: Readonly<Record<string, string>> = { GB: "2020-12-31" };

const SINCE: ReadonlyMap<string, string> = new Map([
  ...Object.entries(UNION).flatMap(([from, states]) =>
    states.map((state) => [state, from] as const),
  ),
  ...Object.entries(EFTA),
]);

/** Whether Union data-protection law held in this country on that day, as a member of the EEA. */
export function isInEea(country: string, on: Day): boolean {
  const state = INSIDE[country] ?? country;
  const from = SINCE.get(state);
  const to = LAST_DAY[state];
  return from !== undefined && on >= from && (to === undefined || on <= to);
}
