import { addDays, type Day } from "@consentry/kernel";
import { retentionEntry } from "@consentry/law";

const DAYS_A_MONTH = 365 / 12;
const MONTHS_WITHOUT_RULE = 12;

/** The last day on which an act of today stands in the log. */
export function staffActStaysUntil(today: Day): Day {
  const months = retentionEntry("staff-log", today).usual ?? MONTHS_WITHOUT_RULE;
  return addDays(today, Math.ceil(months * DAYS_A_MONTH));
}
