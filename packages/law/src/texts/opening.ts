import { addDays, Bug, dayNumber, type Brand, type Day } from "@consentry/kernel";

import { isPublicHoliday } from "../deadlines/public-holidays.ts";
import type { Message } from "../question/vocabulary.ts";
import { said, type Text } from "../rules/text.ts";
import { textWindow, type TextWindow } from "./window.ts";

/** What the clock on somebody's wall says, to the minute: `2026-11-22T09:30`. Sorts as text. */
export type LocalTime = Brand<string, "LocalTime">;

/** Whether a text may leave now. */
export type TextOpening =
  /** `until`: when it ends today, so that a carrier need not go on trying after; `null`: never. */
  | { readonly isOpen: true; readonly until: LocalTime | null; readonly sources: readonly string[] }
  | {
      readonly isOpen: false;
      /** The next moment at which it is open. */
      readonly next: LocalTime;
      readonly because: Text;
      readonly sources: readonly string[];
    };

/**
 * Says whether a text of a kind may leave at a moment, by the clock of who gets it. What a contract
 * or a login needs leaves at any hour; everything else, and what nobody knows the kind of, has a
 * window.
 *
 * @param country whose number it is; `null` if nobody knows
 * @param at      who knows no better clock takes that of the country
 */
export function textOpening(country: string | null, message: Message, at: LocalTime): TextOpening {
  if (message === "transactional" || message === "authentication") {
    return { isOpen: true, until: null, sources: [] };
  }
  const day = dayOf(at);
  const window = textWindow(country, day);
  const { sources } = window;
  const closed = whyClosed(window, day, at.slice(11));
  if (closed === null) return { isOpen: true, until: moment(day, window.until), sources };
  const isToCome = isDayOpen(window, day) && at.slice(11) < window.from;
  const next = isToCome ? moment(day, window.from) : openingAfter(country, day);
  return { isOpen: false, next, because: closed, sources };
}

/** No calendar here closes so many days in a row. */
const MOST_CLOSED_DAYS = 31;

function openingAfter(country: string | null, day: Day): LocalTime {
  for (let ahead = 1; ahead <= MOST_CLOSED_DAYS; ahead++) {
    const then = addDays(day, ahead);
    const window = textWindow(country, then);
    if (isDayOpen(window, then)) return moment(then, window.from);
  }
  throw new Bug("a window for texts that never opens");
}

function isDayOpen(window: TextWindow, day: Day): boolean {
  return whyDayIsClosed(window, day) === null;
}

function whyClosed(window: TextWindow, day: Day, clock: string): Text | null {
  const ofDay = whyDayIsClosed(window, day);
  if (ofDay !== null) return ofDay;
  const { from, until } = window;
  if (clock >= from && clock < until) return null;
  return said(
    `Texts that promote something leave between ${from} and ${until}, by the reader's clock.`,
    `Les SMS de prospection partent entre ${from} et ${until}, à l'heure du destinataire.`,
  );
}

function whyDayIsClosed({ weekdays, holidaysOf }: TextWindow, day: Day): Text | null {
  if (holidaysOf.some((country) => isPublicHoliday(day, country))) {
    return said(
      "No text that promotes something leaves on a public holiday.",
      "Aucun SMS de prospection ne part un jour férié.",
    );
  }
  if (weekdays.includes(weekdayOf(day))) return null;
  return said(
    "No text that promotes something leaves on this day of the week.",
    "Aucun SMS de prospection ne part ce jour de la semaine.",
  );
}

/** Monday is 1. 1970-01-01, day zero, was a Thursday. */
function weekdayOf(day: Day): number {
  return ((((dayNumber(day) + 3) % 7) + 7) % 7) + 1;
}

function dayOf(at: LocalTime): Day {
  return at.slice(0, 10) as Day;
}

function moment(day: Day, clock: string): LocalTime {
  return `${day}T${clock}` as LocalTime;
}
