import { parseInstant, type Day, type Instant } from "@consentry/kernel";

import type { ImportMapping } from "../mapping.ts";

/** `2024-05-02`, then perhaps a time, then perhaps a zone; Go writes the zone twice. */
const ISO =
  /^(\d{4})-(\d{2})-(\d{2})(?:[T ](\d{2}):(\d{2})(?::(\d{2})(?:\.\d{1,9})?)?)? ?(Z|UTC|[+-]\d{2}:?\d{2})?(?: [A-Z]{3,5})?$/;
/** `02/05/2024 10:30`, `2.5.2024`. */
const WRITTEN = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})(?: (\d{2}):(\d{2})(?::(\d{2}))?)?$/;

/**
 * A moment as tools write it; `null` when it is none, or when its parts could be read in two ways.
 * A moment without a zone is taken as UTC, a day as its beginning.
 */
export function readMoment(text: string, order: ImportMapping["dates"]): Instant | null {
  const iso = ISO.exec(text);
  if (iso !== null) {
    const [, year, month, day, hour, minute, second, zone] = iso;
    return shifted(
      `${year}-${month}-${day}T${hour ?? "00"}:${minute ?? "00"}:${second ?? "00"}Z`,
      zone ?? "Z",
    );
  }
  const written = order === "ymd" ? null : WRITTEN.exec(text);
  if (written === null) return null;
  const [, first = "", second = "", year, hour, minute, seconds] = written;
  const [day, month] = order === "dmy" ? [first, second] : [second, first];
  return shifted(
    `${year}-${month.padStart(2, "0")}-${day.padStart(2, "0")}T${hour ?? "00"}:${minute ?? "00"}:${seconds ?? "00"}Z`,
    "Z",
  );
}

/** The UTC day of a moment as tools write it. */
export function readDay(text: string, order: ImportMapping["dates"]): Day | null {
  const moment = readMoment(text, order);
  return moment && (moment.slice(0, 10) as Day);
}

function shifted(text: string, zone: string): Instant | null {
  const moment = parseInstant(text);
  if (!moment.ok) return null;
  if (zone === "Z" || zone === "UTC" || /^[+-]00:?00$/.test(zone)) return moment.value;
  const [hours, minutes] = [Number(zone.slice(1, 3)), Number(zone.slice(-2))];
  if (hours > 14 || minutes > 59) return null;
  const offset = (zone.startsWith("-") ? -1 : 1) * (hours * 60 + minutes) * 60_000;
  const shiftedMoment = new Date(Date.parse(text) - offset).toISOString().slice(0, 19);
  return `${shiftedMoment}Z` as Instant;
}
