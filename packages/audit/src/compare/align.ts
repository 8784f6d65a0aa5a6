/** How alike two things are; 0: they cannot be the same place of the template. */
export type Likeness<T> = (first: T, second: T) => number;

export interface Keys<T> {
  /** Equal for things that are equal. */
  readonly exact: (one: T) => string;
  /** Equal for things of one form. */
  readonly form: (one: T) => string;
  readonly likeness: Likeness<T>;
}

export type IndexPair = readonly [first: number, second: number];

/** Comparisons spent on one stretch between two anchors; a longer one is paired by form alone. */
const MAX_TABLE = 400_000;

/**
 * Pairs the items of two sequences made by one template, in order: what is unique and equal in
 * both anchors the rest, the stretches between are paired so that the sum of likeness is largest.
 * What an inserted or missing block leaves over has no partner, unless its equal stands elsewhere.
 */
export function align<T>(
  first: readonly T[],
  second: readonly T[],
  keys: Keys<T>,
): readonly IndexPair[] {
  const pairs: IndexPair[] = [];
  let [fromFirst, fromSecond] = [0, 0];
  const anchors = uniquePairs(first, second, () => keys.exact);
  for (const [i, j] of [...anchors, [first.length, second.length] as const]) {
    const stretch = { first: [fromFirst, i], second: [fromSecond, j] } as const;
    for (const pair of alignStretch(first, second, stretch, keys)) pairs.push(pair);
    if (i < first.length) pairs.push([i, j]);
    [fromFirst, fromSecond] = [i + 1, j + 1];
  }
  return withMoved(first, second, keys, pairs).toSorted(([a], [b]) => a - b);
}

interface Stretch {
  readonly first: readonly [from: number, to: number];
  readonly second: readonly [from: number, to: number];
}

function alignStretch<T>(
  first: readonly T[],
  second: readonly T[],
  { first: [fromFirst, toFirst], second: [fromSecond, toSecond] }: Stretch,
  keys: Keys<T>,
): readonly IndexPair[] {
  const height = toFirst - fromFirst;
  const width = toSecond - fromSecond;
  if (height === 0 || width === 0) return [];
  const [some, others] = [first.slice(fromFirst, toFirst), second.slice(fromSecond, toSecond)];
  const pairs =
    height * width <= MAX_TABLE
      ? bestPairs(some, others, keys.likeness)
      : uniquePairs(some, others, numbered(keys.form));
  return pairs.map(([i, j]) => [fromFirst + i, fromSecond + j] as const);
}

/** Needleman and Wunsch's table, without a price for gaps. */
function bestPairs<T>(
  first: readonly T[],
  second: readonly T[],
  likeness: Likeness<T>,
): IndexPair[] {
  const width = second.length + 1;
  const best = new Float64Array((first.length + 1) * width);
  const score = new Float64Array((first.length + 1) * width);
  for (let i = first.length - 1; i >= 0; i--) {
    for (let j = second.length - 1; j >= 0; j--) {
      const like = likeness(first[i] as T, second[j] as T);
      const at = i * width + j;
      score[at] = like;
      const paired = like > 0 ? like + (best[at + width + 1] ?? 0) : 0;
      best[at] = Math.max(paired, best[at + width] ?? 0, best[at + 1] ?? 0);
    }
  }
  const pairs: IndexPair[] = [];
  let [i, j] = [0, 0];
  while (i < first.length && j < second.length) {
    const at = i * width + j;
    const like = score[at] ?? 0;
    if (like > 0 && best[at] === like + (best[at + width + 1] ?? 0)) pairs.push([i++, j++]);
    else if (best[at] === best[at + width]) i++;
    else j++;
  }
  return pairs;
}

/** Pairs of keys that stand once in each, as many as keep the order of both. */
function uniquePairs<T>(
  first: readonly T[],
  second: readonly T[],
  newKey: () => (one: T) => string,
): IndexPair[] {
  const inFirst = uniqueIndices(first, newKey());
  const inSecond = uniqueIndices(second, newKey());
  const candidates: IndexPair[] = [];
  for (const [name, i] of inFirst) {
    const j = inSecond.get(name) ?? -1;
    if (i >= 0 && j >= 0) candidates.push([i, j]);
  }
  return longestRising(candidates);
}

/** A key for the first, the second, the third of one form. */
function numbered<T>(form: (one: T) => string): () => (one: T) => string {
  return () => {
    const seen = new Map<string, number>();
    return (one) => {
      const name = form(one);
      const count = (seen.get(name) ?? 0) + 1;
      seen.set(name, count);
      return `${name} ${count}`;
    };
  };
}

/** −1 for what stands more than once. */
function uniqueIndices<T>(items: readonly T[], key: (one: T) => string): Map<string, number> {
  const indices = new Map<string, number>();
  items.forEach((item, index) => {
    const name = key(item);
    indices.set(name, indices.has(name) ? -1 : index);
  });
  return indices;
}

/** The longest subsequence in which the second rises too (patience sorting). */
function longestRising(pairs: readonly IndexPair[]): IndexPair[] {
  const piles: number[] = [];
  const before: number[] = [];
  pairs.forEach(([, second], index) => {
    let [low, high] = [0, piles.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pairs[piles[middle] ?? 0]?.[1] ?? 0) < second) low = middle + 1;
      else high = middle;
    }
    before[index] = low > 0 ? (piles[low - 1] ?? -1) : -1;
    piles[low] = index;
  });
  const rising: IndexPair[] = [];
  for (let at = piles.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) {
    const pair = pairs[at];
    if (pair) rising.push(pair);
  }
  return rising.toReversed();
}

/** A block that stands elsewhere in the other copy: equal things find each other all the same. */
function withMoved<T>(
  first: readonly T[],
  second: readonly T[],
  { exact, form }: Keys<T>,
  pairs: readonly IndexPair[],
): IndexPair[] {
  const found = [...pairs];
  const takenFirst = new Set(pairs.map(([i]) => i));
  const takenSecond = new Set(pairs.map(([, j]) => j));
  for (const key of [exact, form]) {
    const left = first.flatMap((item, i) => (takenFirst.has(i) ? [] : [{ item, i }]));
    const waiting = new Map<string, number>();
    second.forEach((item, j) => {
      if (takenSecond.has(j)) return;
      const name = key(item);
      waiting.set(name, waiting.has(name) && key === form ? -1 : j);
    });
    const counts = new Map<string, number>();
    for (const { item } of left) counts.set(key(item), (counts.get(key(item)) ?? 0) + 1);
    for (const { item, i } of left) {
      const name = key(item);
      const j = waiting.get(name) ?? -1;
      if (j < 0 || counts.get(name) !== 1) continue;
      found.push([i, j]);
      takenFirst.add(i);
      takenSecond.add(j);
    }
  }
  return found;
}
