import type { Both } from "./comparison.ts";

/** Separates the pieces of a value: `0-b09ec13a504`, `mc_121070_b09ec13a504.gif`. */
const SEPARATOR = /[^A-Za-z0-9]+/;

/** A shorter piece may be the same by chance. */
const SHORTEST = 3;

/** Characters that must agree in both copies before a run inside longer values is believed. */
const GRAM = 6;

/** Of those, how many must differ between the copies: one letter may be anybody's. */
const LEAST_DIFFERING = 3;

/** Longer values are looked at as far as this. */
const MAX_VALUE = 600;

/** Values that are looked through for runs. */
const MAX_RUN_VALUES = 2_000;

/** Values that differ between the copies at one place. */
export interface DifferingValues {
  readonly values: Both<string>;
  /** Equal for one thing written twice, as a link under picture and text; `null` counts for none. */
  readonly context: string | null;
}

/**
 * Finds what stands for the reader: a value that differs between the copies and is, within each
 * copy, the same in several places. Whole values and pieces of them first, then runs inside longer
 * ones (`ckr7v32nb0lnjb…`, where `7v32nb0l` is the reader).
 *
 * @returns for each entry the key of its reader value, or `null`; and what each key stands for
 */
export function findReaderValues(differing: readonly DifferingValues[]): {
  readonly keys: readonly (string | null)[];
  readonly values: ReadonlyMap<string, Both<string>>;
} {
  const within = differing.map(({ values: [a, b], context }): DifferingValues => {
    return { values: [a.slice(0, MAX_VALUE), b.slice(0, MAX_VALUE)], context };
  });
  const shortened = within.map(({ values: both }) => both);
  const pieces = shortened.map(differingPieces);
  const counted = countContexts(pieces, within);
  const keys = pieces.map((some) => mostFrequent(some, counted));
  const values = new Map<string, Both<string>>();
  for (const [key, { values: both, contexts }] of counted) {
    if (contexts.size > 1) values.set(key, both);
  }
  addEmbedded(shortened, keys, values);
  addRuns(within, counted, keys, values);
  return { keys, values };
}

interface Counted {
  readonly values: Both<string>;
  readonly contexts: Set<string>;
}

function countContexts(
  pieces: readonly (readonly Both<string>[])[],
  differing: readonly DifferingValues[],
): ReadonlyMap<string, Counted> {
  const counted = new Map<string, Counted>();
  pieces.forEach((some, index) => {
    const context = differing[index]?.context ?? null;
    for (const [key, values] of keyed(some)) {
      const known = counted.get(key) ?? { values, contexts: new Set() };
      counted.set(key, known);
      if (context !== null) known.contexts.add(context);
    }
  });
  return counted;
}

/** Pieces at the same place that differ; the whole value where the pieces cannot be told apart. */
function differingPieces([first, second]: Both<string>): Both<string>[] {
  const [some, others] = [first.split(SEPARATOR), second.split(SEPARATOR)];
  if (some.length !== others.length) return [[first, second]];
  const pieces = some.flatMap((piece, index): Both<string>[] => {
    const other = others[index] ?? "";
    const isLong = piece.length >= SHORTEST && other.length >= SHORTEST;
    return piece !== other && isLong ? [[piece, other]] : [];
  });
  return pieces.length > 0 ? pieces : [[first, second]];
}

function keyed(pieces: readonly Both<string>[]): Map<string, Both<string>> {
  return new Map(pieces.map((both) => [keyOf(both), both]));
}

function keyOf([first, second]: Both<string>): string {
  return `${first} ${second}`;
}

function mostFrequent(
  pieces: readonly Both<string>[],
  counted: ReadonlyMap<string, Counted>,
): string | null {
  let best: string | null = null;
  let most = 1;
  for (const [key] of keyed(pieces)) {
    const places = counted.get(key)?.contexts.size ?? 0;
    if (places > most) [best, most] = [key, places];
  }
  return best;
}

/** Known values inside longer ones, at the same place in both copies. */
function addEmbedded(
  differing: readonly Both<string>[],
  keys: (string | null)[],
  values: Map<string, Both<string>>,
): void {
  const single = singlePieces(differing, keys);
  const known = [...values, ...single]
    .filter(([, [first]]) => first.length >= GRAM)
    .slice(0, MAX_KNOWN);
  differing.forEach(([first, second], index) => {
    if (keys[index] !== null) return;
    for (const [key, [a, b]] of known) {
      if (first.length <= a.length) continue;
      const at = first.indexOf(a);
      if (at < 0 || second.indexOf(b) < 0 || (second.indexOf(b) !== at && a.length < 8)) continue;
      keys[index] = key;
      if (values.has(key)) return;
      values.set(key, [a, b]);
      differing.forEach((both, other) => {
        if (keys[other] === null && keyOf(both) === key) keys[other] = key;
      });
      return;
    }
  });
}

/** Values known to be the reader's are few; each is searched for in every other value. */
const MAX_KNOWN = 50;

/** Whole values that stand once as such, short enough to be a part of others. */
function singlePieces(
  differing: readonly Both<string>[],
  keys: readonly (string | null)[],
): readonly (readonly [string, Both<string>])[] {
  return differing
    .filter(([first], index) => keys[index] === null && first.length >= GRAM && first.length <= 40)
    .map((both) => [keyOf(both), both] as const);
}

/**
 * The longest runs that the most values of equal length have in common. A value that stands in a
 * place or two as a whole may be one link, counted for one reader: a run in more places goes before.
 */
function addRuns(
  differing: readonly DifferingValues[],
  counted: ReadonlyMap<string, Counted>,
  keys: (string | null)[],
  values: Map<string, Both<string>>,
): void {
  const found = new Set<string>();
  for (let round = 0; round < MAX_ROUNDS; round++) {
    const open = differing
      .map(({ values: both, context }, index) => ({ both, context, index }))
      .filter(({ both: [a, b], index }) => {
        const key = keys[index] ?? null;
        const places = key === null ? 0 : (counted.get(key)?.contexts.size ?? FEW_PLACES);
        return a.length === b.length && !found.has(key ?? "") && places < FEW_PLACES;
      })
      .slice(0, MAX_RUN_VALUES);
    // A value that is repeated as a whole has only itself in common.
    const distinct = new Map(
      open.flatMap(({ both, context }) => (context === null ? [] : [[keyOf(both), both] as const])),
    );
    const run = commonRun([...distinct.values()]);
    if (run === null) return;
    const key = keyOf(run);
    found.add(key);
    values.set(key, run);
    for (const { both, index } of open) if (holds(both, run)) keys[index] = key;
  }
}

const MAX_ROUNDS = 4;

const FEW_PLACES = 4;

function holds([first, second]: Both<string>, [a, b]: Both<string>): boolean {
  for (let at = first.indexOf(a); at >= 0; at = first.indexOf(a, at + 1)) {
    if (second.startsWith(b, at)) return true;
  }
  return false;
}

function commonRun(values: readonly Both<string>[]): Both<string> | null {
  const places = new Map<string, number>();
  for (const [first, second] of values) {
    for (const gram of new Set(gramsOf(first, second)))
      places.set(gram, (places.get(gram) ?? 0) + 1);
  }
  let best = "";
  for (const [gram, count] of places) {
    if (count > 1 && count > (places.get(best) ?? 0)) best = gram;
  }
  if (best === "") return null;
  const count = places.get(best) ?? 0;
  const holder = values.find(([first, second]) => gramsOf(first, second).includes(best));
  return holder ? extended(holder, best, (gram) => places.get(gram) === count) : null;
}

/** Stretches of both copies side by side; only those in which the copies differ enough. */
function gramsOf(first: string, second: string): string[] {
  const grams: string[] = [];
  for (let at = 0; at + GRAM <= first.length; at++) {
    if (differingAt(first, second, at) >= LEAST_DIFFERING) grams.push(gramAt(first, second, at));
  }
  return grams;
}

function gramAt(first: string, second: string, at: number): string {
  return `${first.slice(at, at + GRAM)} ${second.slice(at, at + GRAM)}`;
}

function differingAt(first: string, second: string, at: number): number {
  let count = 0;
  for (let i = at; i < at + GRAM; i++) if (first[i] !== second[i]) count++;
  return count;
}

function extended(
  [first, second]: Both<string>,
  gram: string,
  isAsFrequent: (gram: string) => boolean,
): Both<string> {
  let start = 0;
  while (gramAt(first, second, start) !== gram) start++;
  let end = start;
  while (start > 0 && isAsFrequent(gramAt(first, second, start - 1))) start--;
  while (end + 1 + GRAM <= first.length && isAsFrequent(gramAt(first, second, end + 1))) end++;
  end += GRAM;
  // Letters that both copies share stand beside the value, and are none of it.
  while (first[start] === second[start]) start++;
  while (first[end - 1] === second[end - 1]) end--;
  return [first.slice(start, end), second.slice(start, end)];
}
