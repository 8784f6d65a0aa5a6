import type { Link, Place, Reference } from "../document.ts";
import type { MarkId } from "./marks.ts";

/** A judged thing with its mark. */
export interface Located<T> {
  readonly item: T;
  readonly mark: MarkId;
}

export function locatedReferences(
  references: readonly Reference[],
  part: string,
): readonly Located<Reference>[] {
  return inOrder(
    references.map((item, index) => ({ item, mark: `r${index}` as const })),
    part,
  );
}

export function locatedLinks(links: readonly Link[], part: string): readonly Located<Link>[] {
  return inOrder(
    links.map((item, index) => ({ item, mark: `l${index}` as const })),
    part,
  );
}

function inOrder<T extends { at: Place }>(
  items: readonly Located<T>[],
  part: string,
): readonly Located<T>[] {
  return items
    .filter(({ item }) => item.at.part === part)
    .toSorted((a, b) => a.item.at.offset - b.item.at.offset);
}

/** Items that stand in a range of the message; they are sorted, so that huge messages stay linear. */
export function locatedWithin<T extends { at: Place }>(
  items: readonly Located<T>[],
  { offset, length }: { offset: number; length: number },
): readonly Located<T>[] {
  const first = firstFrom(items, offset);
  let end = first;
  while ((items[end]?.item.at.offset ?? Infinity) < offset + length) end++;
  return items.slice(first, end);
}

function firstFrom(items: readonly Located<{ at: Place }>[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.item.at.offset ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
