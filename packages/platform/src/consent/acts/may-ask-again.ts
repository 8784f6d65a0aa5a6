import {
  civilFromDays,
  dayFromNumber,
  dayNumber,
  daysFromCivil,
  dayOf,
  type Day,
} from "@consentry/kernel";
import type { Channel, Purpose } from "@consentry/law";
import type { ConsentStanding } from "@consentry/ledger";

/** Our own practice, and no rule of `law`: who said no, or nothing, is left in peace this long. */
export const REST_MONTHS = 6;

export interface Asking {
  readonly purpose: Purpose;
  readonly channel: Channel;
  readonly on: Day;
}

/**
 * Whether a person may be asked again for a purpose. A no and a silence rest for six months; an
 * objection is never questioned by us. A consent that stands is no reason to ask either, and says
 * nothing here: whether asking is needed is the caller's to know.
 *
 * @param standings all of one person; other purposes and channels are passed over
 */
export function mayAskAgain(standings: Iterable<ConsentStanding>, asking: Asking): boolean {
  for (const standing of standings) {
    if (!isAbout(standing, asking)) continue;
    const { answer, askedAt } = standing;
    if (answer?.action === "objected") return false;
    const no = answer !== null && NO.has(answer.action) ? answer.at : null;
    const silence = askedAt !== null && (answer === null || askedAt > answer.at) ? askedAt : null;
    for (const since of [no, silence]) {
      if (since !== null && asking.on < restsUntil(dayOf(since))) return false;
    }
  }
  return true;
}

const NO: ReadonlySet<string> = new Set(["refused", "withdrawn"]);

/** Who said no to a box that named several purposes said no to each of them. */
function isAbout({ purpose, channel, answer }: ConsentStanding, asking: Asking): boolean {
  if (channel !== asking.channel) return false;
  return purpose === asking.purpose || (answer?.alsoNames.includes(asking.purpose) ?? false);
}

/** Six months on by the calendar; a day the month lacks runs over into the next, never short. */
export function restsUntil(day: Day): Day {
  const { year, month, day: ofMonth } = civilFromDays(dayNumber(day));
  const later = month - 1 + REST_MONTHS;
  return dayFromNumber(daysFromCivil(year + Math.floor(later / 12), (later % 12) + 1, ofMonth));
}
