import { align } from "./align.ts";
import type { Both } from "./comparison.ts";
import { ITEM_KEYS, itemsByPart, likenessOf, ONE_FORM, type Item } from "./items.ts";
import type { ReadCopy } from "./read-copy.ts";

/** What stands at one place of the template in both copies, and what in one only. */
export interface Aligned {
  readonly pairs: readonly Both<Item>[];
  readonly onlyIn: Both<readonly Item[]>;
}

export function alignItems([one, other]: Both<ReadCopy>): Aligned {
  const [lanes, others] = [itemsByPart(one.document), itemsByPart(other.document)];
  const pairs: Both<Item>[] = [];
  const onlyIn: [Item[], Item[]] = [[], []];
  for (const lane of new Set([...lanes.keys(), ...others.keys()])) {
    const [first, second] = [lanes.get(lane) ?? [], others.get(lane) ?? []];
    const indices = align(first, second, ITEM_KEYS);
    const [taken, takenToo] = [new Set<number>(), new Set<number>()];
    for (const [i, j] of indices) {
      const [item, partner] = [first[i], second[j]];
      if (!item || !partner) continue;
      pairs.push([item, partner]);
      taken.add(i);
      takenToo.add(j);
    }
    for (const [i, item] of first.entries()) if (!taken.has(i)) onlyIn[0].push(item);
    for (const [j, item] of second.entries()) if (!takenToo.has(j)) onlyIn[1].push(item);
  }
  return { pairs: pairs.toSorted(([a], [b]) => a.at.offset - b.at.offset), onlyIn };
}

/** The share of all items that have a counterpart of their own form; `null` without items. */
export function sharedItems({ pairs, onlyIn }: Aligned): number | null {
  const all = 2 * pairs.length + onlyIn[0].length + onlyIn[1].length;
  if (all === 0) return null;
  return (2 * pairs.filter(([one, other]) => likenessOf(one, other) >= ONE_FORM).length) / all;
}
