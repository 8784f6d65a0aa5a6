import type { HeaderPair } from "./compare-headers.ts";
import { UNIQUE_BY_NATURE } from "./compare-headers.ts";
import type { Appearances, Both, HeaderDifference, ReaderValue, ValueKind } from "./comparison.ts";
import type { Item } from "./items.ts";
import type { PairDraft } from "./judge-pair.ts";
import { findReaderValues } from "./reader-values.ts";

/** The reader's values, and in which difference and header each of them stands. */
export interface Grouped {
  readonly keysOfPair: readonly (readonly (ReaderValue["id"] | null)[])[];
  readonly headers: readonly HeaderDifference[];
  readonly values: readonly ReaderValue[];
}

/** One place at which telling values differ. */
interface Occurrence {
  readonly values: Both<string>;
  readonly kind: ValueKind;
  readonly counts: keyof Appearances | null;
  readonly context: string | null;
  /** Of the pair, or of the header where `difference` is null. */
  readonly owner: number;
  readonly difference: number | null;
}

interface Group {
  readonly ids: number[];
  readonly places: Map<string, keyof Appearances>;
}

function newGroup(): Group {
  return { ids: [], places: new Map() };
}

export function groupValues(drafts: readonly PairDraft[], headers: readonly HeaderPair[]): Grouped {
  const occurrences = [...pairOccurrences(drafts), ...headerOccurrences(headers)];
  const { keys, values } = findReaderValues(occurrences);
  const groups = new Map<string, Group>();
  occurrences.forEach(({ counts, owner }, index) => {
    const key = keys[index] ?? null;
    if (key === null) return;
    const group = groups.get(key) ?? newGroup();
    group.ids.push(index);
    // A link in which a value stands twice is one link.
    if (counts) group.places.set(`${counts} ${owner}`, counts);
    groups.set(key, group);
  });
  const ordered = [...groups]
    .filter(([, { places }]) => places.size > 1)
    .toSorted(([, a], [, b]) => b.places.size - a.places.size);
  const keysOfPair = drafts.map(({ differences }): (ReaderValue["id"] | null)[] =>
    differences.map(() => null),
  );
  const keysOfHeader: (ReaderValue["id"] | null)[] = headers.map(() => null);
  const readerValues = ordered.map(([key, { ids, places }], index): ReaderValue => {
    const id = `v${index + 1}` as const;
    for (const occurrence of ids.map((at) => occurrences[at])) {
      if (!occurrence) continue;
      const { owner, difference } = occurrence;
      if (difference === null) keysOfHeader[owner] = id;
      else (keysOfPair[owner] ?? [])[difference] = id;
    }
    const kinds = ids.map((at) => occurrences[at]?.kind ?? "opaque");
    const kind = kinds.every((one) => one === kinds[0]) ? (kinds[0] ?? "opaque") : "opaque";
    return {
      id,
      values: values.get(key) ?? ["", ""],
      kind,
      appearsIn: counted([...places.values()]),
    };
  });
  return { keysOfPair, headers: toldHeaders(headers, keysOfHeader), values: readerValues };
}

function counted(places: readonly (keyof Appearances)[]): Appearances {
  const appearsIn = { ...NOWHERE };
  for (const place of places) appearsIn[place]++;
  return appearsIn;
}

function toldHeaders(
  headers: readonly HeaderPair[],
  keys: readonly (ReaderValue["id"] | null)[],
): readonly HeaderDifference[] {
  return headers.flatMap(({ name, key, values, kind, isTelling }, index) => {
    const readerValue = keys[index] ?? null;
    if (UNIQUE_BY_NATURE.has(key) && readerValue === null) return [];
    return [{ name, values, kind, isTelling, readerValue }];
  });
}

const NOWHERE: Appearances = {
  openings: 0,
  otherReferences: 0,
  links: 0,
  unsubscribe: 0,
  otherLinks: 0,
  headers: 0,
};

function* pairOccurrences(drafts: readonly PairDraft[]): Generator<Occurrence> {
  for (const [owner, { items, differences }] of drafts.entries()) {
    const context = `${items[0].url} ${items[1].url}`;
    const counts = countedAs(items[0]);
    for (const [difference, { values, kind, isTelling }] of differences.entries()) {
      const [a, b] = values;
      if (!isTelling || a === null || b === null) continue;
      yield { values: [a, b], kind, counts, context, owner, difference };
    }
  }
}

function countedAs({ reference, link }: Item): keyof Appearances {
  if (reference) return isOpening(reference) ? "openings" : "otherReferences";
  if (link?.kind === "unsubscribe") return "unsubscribe";
  return link?.kind === "content" ? "links" : "otherLinks";
}

/** Loaded unseen, or told by its form to be a counter of openings. */
function isOpening({ class: kind, visible }: NonNullable<Item["reference"]>): boolean {
  return kind === "beacon" || kind === "aggregate-beacon" || visible === false;
}

function* headerOccurrences(headers: readonly HeaderPair[]): Generator<Occurrence> {
  for (const [
    owner,
    {
      key,
      values: [a, b],
      kind,
      isTelling,
    },
  ] of headers.entries()) {
    if (a === null || b === null || !(isTelling || UNIQUE_BY_NATURE.has(key))) continue;
    // What list headers offer is counted as a link already.
    const isLink = key.startsWith("list-");
    const [counts, context] = isLink ? [null, null] : (["headers", key] as const);
    yield { values: [a, b], kind, counts, context, owner, difference: null };
  }
}
