/** The words of our own blocks. Places and days are put in as Liquid. */
export const EN = {
  why: {
    sourceAndDay: (source: string, day: string): string =>
      `You receive this mail because we have had your address since ${day}, from “${source}”.`,
    source: (source: string): string =>
      `You receive this mail because we have your address, from “${source}”.`,
    unknown: "You receive this mail because we have your address. Ask us where from.",
  },
  /** A day in the format of the `date` filter. */
  day: "%-d %B %Y",
  unsubscribe: "Unsubscribe",
  preferences: "Change your preferences",
  withdrawMeasurement: "Stop measuring what I read",
};

export type BlockWords = typeof EN;
