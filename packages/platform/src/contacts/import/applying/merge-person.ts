import type { Day } from "@consentry/kernel";

import { MOST_ATTRIBUTES, MOST_TAGS, type AttributeValue } from "../../contacts/attributes.ts";

/** Where and when something was obtained. */
export interface Origin {
  readonly day: Day;
  /** `null`: corrected here, by the person or by a member. */
  readonly source: string | null;
}

/** What is known of a person, with the origin of each datum. */
export interface Person {
  /** By name: attributes, and the columns of a contact with an `@` first. */
  readonly data: ReadonlyMap<string, Datum>;
  readonly tags: readonly string[];
  readonly origin: PersonOrigin;
  /** The last day anything came from the person, collection included. */
  readonly lastDay: Day;
}

/** `value` is undefined where it was taken out again. */
export interface Datum extends Origin {
  readonly value: AttributeValue | undefined;
}

export interface PersonOrigin {
  readonly day: Day;
  readonly source: string;
  /** Why nobody from there may be written to; `null` where nothing stands against it. */
  readonly quarantinedBy: string | null;
}

/**
 * One person from two things known of them. In whatever order and however often things are put
 * together, the result is the same: that is what makes an import repeatable, and files independent
 * of the order they come in.
 *
 * Of each datum the later day counts, on one day a correction, then the value that sorts higher.
 * The person's own source is one that nothing stands against, then the earliest.
 */
export function merge(one: Person, other: Person): Person {
  const data = new Map(one.data);
  for (const [name, datum] of other.data) {
    const known = data.get(name);
    data.set(name, known === undefined ? datum : strongerOf(known, datum));
  }
  return {
    data: firstOf(data),
    tags: [...new Set([...one.tags, ...other.tags])].toSorted().slice(0, MOST_TAGS),
    origin: isFirst(one.origin, other.origin) ? one.origin : other.origin,
    lastDay: one.lastDay >= other.lastDay ? one.lastDay : other.lastDay,
  };
}

/** Nobody needs more; the first by name stay, so that it is always the same ones. */
function firstOf(data: ReadonlyMap<string, Datum>): ReadonlyMap<string, Datum> {
  if (data.size <= MOST_ATTRIBUTES) return data;
  const names = [...data.keys()].filter((name) => !name.startsWith("@")).toSorted();
  const beyond = new Set(names.slice(MOST_ATTRIBUTES));
  return new Map([...data].filter(([name]) => !beyond.has(name)));
}

function strongerOf(one: Datum, other: Datum): Datum {
  return compareData(one, other) >= 0 ? one : other;
}

function compareData(one: Datum, other: Datum): number {
  if (one.day !== other.day) return one.day < other.day ? -1 : 1;
  const [isCorrection, isOther] = [one.source === null, other.source === null];
  if (isCorrection !== isOther) return isCorrection ? 1 : -1;
  const [text, otherText] = [JSON.stringify(one.value) ?? "", JSON.stringify(other.value) ?? ""];
  if (text !== otherText) return text < otherText ? -1 : 1;
  const [source, otherSource] = [one.source ?? "", other.source ?? ""];
  return source === otherSource ? 0 : source < otherSource ? 1 : -1;
}

function isFirst(one: PersonOrigin, other: PersonOrigin): boolean {
  const [isHeld, isOtherHeld] = [one.quarantinedBy !== null, other.quarantinedBy !== null];
  if (isHeld !== isOtherHeld) return isOtherHeld;
  if (one.day !== other.day) return one.day < other.day;
  return one.source <= other.source;
}
