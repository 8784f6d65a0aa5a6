import { Bug, type Instant } from "@consentry/kernel";
import type { Message } from "@consentry/law";
import { textOpening, type LocalTime } from "@consentry/law/texts";

import { clockOf, momentShowing } from "../../audience/due-at.ts";
import type { ReaderRow } from "../../delivery/delivery.ts";
import { later } from "../../delivery/moments.ts";
import { zonesOf } from "./zones-of.ts";

/** Whether a text may go to somebody at a moment. */
export type Hour =
  /** `until`: when that ends; `null`: it never does. */
  | { readonly isOpen: true; readonly until: Instant | null }
  | { readonly isOpen: false; readonly next: Instant };

/** What of somebody the hours depend on. */
export type HasHours = Pick<ReaderRow, "country" | "telephone">;

/**
 * A message in hand leaves within this time: a carrier in trouble is waited for a quarter of a
 * minute, and a batch that was taken goes out in some seconds. What would leave after closing waits.
 */
const LONGEST_IN_HAND_SECONDS = 120;

/** Of a country with clocks so far apart that no hour suits all of them, the last looked at is taken; it is asked again then. */
const MOST_TRIES = 16;

/** Two moments of each country that has readers, for some minutes. */
const MOST_KNOWN = 1_000;

/**
 * The hours in which texts of a kind may go to readers: by the rules of their number's country, and
 * by the clocks of the country they live in, or that of the number where nobody knows. Of a country
 * with several clocks all must show an hour that will do; where no clock is known, the sender's.
 */
export class TextHours {
  readonly #message: Message;
  readonly #senderZone: string;
  /** By minute and country: most readers ask the same. */
  readonly #known = new Map<string, Hour>();

  constructor(message: Message, senderZone: string) {
    this.#message = message;
    this.#senderZone = senderZone;
  }

  /** When a text to somebody may go that may not go now; `null`: now. */
  heldUntil(reader: HasHours, now: Instant): Instant | null {
    const hour = this.at(reader, now);
    if (!hour.isOpen) return hour.next;
    const soon = this.at(reader, later(now, LONGEST_IN_HAND_SECONDS));
    return soon.isOpen ? null : soon.next;
  }

  at({ country, telephone }: HasHours, now: Instant): Hour {
    const of = telephone?.country ?? null;
    const key = `${now.slice(0, "2026-11-22T09:30".length)} ${of} ${country}`;
    const known = this.#known.get(key);
    if (known !== undefined) return known;
    if (this.#known.size >= MOST_KNOWN) this.#known.clear();
    const hour = this.#look(of, zonesOf(country ?? of), now);
    this.#known.set(key, hour);
    return hour;
  }

  #look(country: string | null, found: readonly string[], now: Instant): Hour {
    const zones = found.length === 0 ? [this.#senderZone] : found;
    let at = now;
    for (let tries = 0; tries < MOST_TRIES; tries += 1) {
      const here = zones.map((zone) => this.#openingIn(country, zone, at));
      const opens = here.flatMap((hour) => (hour.isOpen ? [] : [hour.next]));
      if (opens.length === 0) {
        return at === now ? { isOpen: true, until: earliest(here) } : { isOpen: false, next: at };
      }
      at = opens.reduce((one, other) => (one > other ? one : other));
    }
    return { isOpen: false, next: at };
  }

  #openingIn(country: string | null, zone: string, at: Instant): Hour {
    const opening = textOpening(country, this.#message, localTime(at, zone));
    if (!opening.isOpen) return { isOpen: false, next: instantOf(opening.next, zone) };
    const { until } = opening;
    return { isOpen: true, until: until === null ? null : instantOf(until, zone) };
  }
}

function earliest(hours: readonly Hour[]): Instant | null {
  const ends = hours.flatMap((hour) => (hour.isOpen && hour.until !== null ? [hour.until] : []));
  return ends.length === 0 ? null : ends.reduce((one, other) => (one < other ? one : other));
}

function localTime(at: Instant, zone: string): LocalTime {
  return new Date(clockOf(Date.parse(at), zone)).toISOString().slice(0, 16) as LocalTime;
}

function instantOf(local: LocalTime, zone: string): Instant {
  const shown = Date.parse(`${local}:00Z`);
  if (Number.isNaN(shown)) throw new Bug("an hour of law's does not read");
  return momentShowing(shown, zone);
}
