import { FEWEST_PEOPLE } from "../fewest-people.ts";

/** A part of those who were observed; no person is in two parts. */
export interface Part {
  /** Numbers of people, each of which has to be large enough to be told. */
  readonly people: readonly number[];
  /** What these people did, told beside them. */
  readonly events: number;
}

export interface NamedPart<Key> extends Part {
  /** `null`: all others together. */
  readonly key: Key | null;
}

export interface Run<Key> extends Part {
  readonly first: Key;
  readonly last: Key;
}

/**
 * Parts that may be told: each that is too small goes into one for all others, and where that is
 * too small by itself, the smallest of the told with it. Nothing is left out, so a table and its
 * total never give away a number that is not in the table. A part of nobody is too small as well.
 *
 * @returns the largest first, all others last; nothing where even the total is too small
 */
export function mergeSmall<Key>(parts: readonly NamedPart<Key>[]): readonly NamedPart<Key>[] {
  const told = parts.filter((part) => part.key !== null && isEnough(part)).toSorted(largestFirst);
  const small = parts.filter((part) => part.key === null || !isEnough(part));
  if (small.length === 0) return told;
  let others = small.reduce<Part>(add, { people: [], events: 0 });
  while (!isEnough(others)) {
    const smallest = told.pop();
    if (smallest === undefined) return [];
    others = add(others, smallest);
  }
  return [...told, { key: null, ...others }];
}

/** The same for parts that follow each other: neighbours are put together until they are enough. */
export function mergeRuns<Key>(
  parts: readonly (Part & { readonly key: Key })[],
): readonly Run<Key>[] {
  const runs: Run<Key>[] = [];
  for (const { key, ...part } of parts) {
    const open = runs.at(-1);
    if (open === undefined || isEnough(open)) runs.push({ first: key, last: key, ...part });
    else runs[runs.length - 1] = { ...open, last: key, ...add(open, part) };
  }
  const tail = runs.at(-1);
  if (tail === undefined || isEnough(tail)) return runs;
  const before = runs.at(-2);
  if (before === undefined) return [];
  return [...runs.slice(0, -2), { ...before, last: tail.last, ...add(before, tail) }];
}

function isEnough({ people }: Part): boolean {
  return people.length > 0 && people.every((count) => count >= FEWEST_PEOPLE);
}

function add(one: Part, other: Part): Part {
  const [longer, shorter] = one.people.length > 0 ? [one, other] : [other, one];
  return {
    people: longer.people.map((count, place) => count + (shorter.people[place] ?? 0)),
    events: one.events + other.events,
  };
}

function largestFirst(one: Part, other: Part): number {
  return (other.people[0] ?? 0) - (one.people[0] ?? 0);
}
