import type { Day } from "@consentry/kernel";
import { keepUntil } from "@consentry/law";

/** The last day of an event of this day. Where law names none, nothing allows another day. */
export function keepEventUntil(on: Day): Day {
  return keepUntil("behavioural", { collectedAt: on }, on).until ?? on;
}
