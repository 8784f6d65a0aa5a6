import { addDays, dayOf, type Day, type Instant } from "@consentry/kernel";

/** How long backups are kept; every one of them is encrypted, and the newest never goes. */
export interface KeepingRule {
  readonly dailyDays: number;
  /** For how many months the first backup of each is kept; 0: none is. */
  readonly monthlyMonths: number;
}

export const DEFAULT_KEEPING: KeepingRule = { dailyDays: 15, monthlyMonths: 4 };

/** A backup that is kept long is long beyond what somebody may ask to be erased. */
export const DAILY_BOUNDS = { least: 1, most: 90 } as const;
export const MONTHLY_BOUNDS = { least: 0, most: 12 } as const;

export interface Kept {
  readonly id: string;
  readonly as: "daily" | "monthly";
  /** The last day. */
  readonly until: Day;
}

/** As what each backup is kept, and until when: every one for some days, a month's first for longer. */
export function keepingOf(
  backups: readonly { readonly id: string; readonly madeAt: Instant }[],
  { dailyDays, monthlyMonths }: KeepingRule,
): readonly Kept[] {
  const months = new Set<string>();
  return backups
    .toSorted((one, other) => one.madeAt.localeCompare(other.madeAt))
    .map(({ id, madeAt }) => {
      const day = dayOf(madeAt);
      const month = day.slice(0, 7);
      const isFirst = !months.has(month);
      months.add(month);
      const daily = addDays(day, dailyDays);
      const monthly = addDays(day, monthlyMonths * DAYS_OF_A_MONTH);
      return isFirst && monthly > daily
        ? ({ id, as: "monthly", until: monthly } as const)
        : ({ id, as: "daily", until: daily } as const);
    });
}

/** No month is longer, so that a promise of months is not broken by a day. */
const DAYS_OF_A_MONTH = 31;

/** Which of them are over; the newest stays, whatever its day. */
export function overOn(kept: readonly Kept[], today: Day): readonly string[] {
  return kept.slice(0, -1).flatMap(({ id, until }) => (until < today ? [id] : []));
}
