import {
  civilFromDays,
  dayFromNumber,
  dayNumber,
  daysFromCivil,
  type Day,
  type Instant,
} from "@consentry/kernel";
import type { Channel, Purpose } from "@consentry/law";
import type { Answer, ConsentStanding } from "@consentry/ledger";

/** Our own practice, and no rule of `law`: who said no, or nothing, is left in peace this long. */
export const REST_MONTHS = 6;

export interface Asking {
  readonly purpose: Purpose;
  readonly channel: Channel;
  readonly on: Day;
}

/** Why somebody is left in peace, and to which day; `null` for good. */
export interface Rest {
  readonly because: "said-no" | "not-answered" | "objected";
  readonly until: Day | null;
}

/** How somebody stands to a purpose; a moment may be told by its day. */
export type StandingToAsk = Pick<ConsentStanding, "purpose" | "channel"> & {
  readonly answer: (Pick<Answer, "action" | "alsoNames"> & { readonly at: Day | Instant }) | null;
  readonly askedAt: Day | Instant | null;
};

/**
 * Whether a person may be asked again for a purpose. A no and a silence rest for six months; an
 * objection is never questioned by us. A consent that stands is no reason to ask either, and says
 * nothing here: whether asking is needed is the caller's to know.
 *
 * @param standings all of one person; other purposes and channels are passed over
 */
export function mayAskAgain(standings: Iterable<StandingToAsk>, asking: Asking): boolean {
  return restOf(standings, asking) === null;
}

/** The longest rest a person has from being asked for a purpose; `null` where they have none. */
export function restOf(standings: Iterable<StandingToAsk>, asking: Asking): Rest | null {
  let longest: (Rest & { readonly until: Day }) | null = null;
  for (const standing of standings) {
    if (!isAbout(standing, asking)) continue;
    const { answer, askedAt } = standing;
    if (answer?.action === "objected") return { because: "objected", until: null };
    const no = answer !== null && NO.has(answer.action) ? answer.at : null;
    const silence = askedAt !== null && (answer === null || askedAt > answer.at) ? askedAt : null;
    for (const [because, since] of [
      ["said-no", no],
      ["not-answered", silence],
    ] as const) {
      const until = since === null ? null : restsUntil(since.slice(0, 10) as Day);
      if (until === null || asking.on >= until) continue;
      if (longest === null || until > longest.until) longest = { because, until };
    }
  }
  return longest;
}

const NO: ReadonlySet<string> = new Set(["refused", "withdrawn"]);

/** Who said no to a box that named several purposes said no to each of them. */
function isAbout({ purpose, channel, answer }: StandingToAsk, asking: Asking): boolean {
  if (channel !== asking.channel) return false;
  return purpose === asking.purpose || (answer?.alsoNames.includes(asking.purpose) ?? false);
}

/** Six months on by the calendar; a day the month lacks runs over into the next, never short. */
export function restsUntil(day: Day): Day {
  const { year, month, day: ofMonth } = civilFromDays(dayNumber(day));
  const later = month - 1 + REST_MONTHS;
  return dayFromNumber(daysFromCivil(year + Math.floor(later / 12), (later % 12) + 1, ofMonth));
}
