import type { Grade, Identifies } from "../document.ts";
import { opacityOf } from "../identity/token.ts";
import { urlParts } from "../identity/url-parts.ts";
import { compareUrls, type UrlDifference } from "./compare-urls.ts";
import type { Both, ComparedItem, ComparedPair, Difference, ReaderValue } from "./comparison.ts";
import type { Item } from "./items.ts";
import { judgeValues, type CopyReader, type JudgedValue } from "./value-kind.ts";

export interface JudgedDifference extends UrlDifference, JudgedValue {}

/** A pair before the values that stand for the reader are known. */
export interface PairDraft {
  readonly items: Both<Item>;
  readonly differences: readonly JudgedDifference[];
}

export function draftOf(items: Both<Item>, readers: Both<CopyReader>): PairDraft {
  const differences = compareUrls(items[0].url, items[1].url).map((one) => {
    const judged = judgeValues(one.values, one.name, readers);
    // Words in a host name a server; whole addresses that differ in form alone tell nothing.
    return one.place === "form"
      ? { ...one, kind: "word" as const, isTelling: false }
      : { ...one, ...judged };
  });
  return { items, differences };
}

export function pairOf(
  { items: [first, second], differences }: PairDraft,
  keys: readonly (ReaderValue["id"] | null)[],
  isOneReader: boolean,
): ComparedPair {
  return {
    on: first.on,
    copies: [bare(first), bare(second)],
    technique: first.reference?.technique ?? null,
    when: first.reference?.when ?? null,
    kind: first.link?.kind ?? null,
    relation: first.url === second.url ? "same" : "differs",
    differences: differences.map((one, index): Difference => ({
      ...one,
      readerValue: keys[index] ?? null,
    })),
    ...judgePair(first.url === second.url, differences, first, isOneReader),
  };
}

function judgePair(
  isSame: boolean,
  differences: readonly JudgedDifference[],
  { url, reference, link }: Item,
  isOneReader: boolean,
): { identifies: Identifies; grade: Grade } {
  if (isOneReader) return { identifies: "unknown", grade: "possible" };
  if (!isSame) {
    const isTelling = differences.some((one) => one.isTelling);
    return isTelling
      ? { identifies: "recipient", grade: "proved" }
      : { identifies: "unknown", grade: "possible" };
  }
  const host = (reference ?? link)?.host ?? "";
  return { identifies: namesCampaign(url, host) ? "campaign" : "none", grade: "proved" };
}

/** Something stands in it that tells mailings apart, though not readers. */
function namesCampaign(url: string, host: string): boolean {
  const { segments, query, fragment } = urlParts(url, host);
  return query.length > 0 || [...segments, fragment].some((value) => opacityOf(value) > 0);
}

export function bare({ on, index, url, at }: Item): ComparedItem {
  return { on, index, url, at };
}
