import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { FEWEST_PEOPLE } from "../fewest-people.ts";
import { mergeRuns, mergeSmall, type NamedPart, type Part } from "./merge.ts";

function part(key: string | null, readers: number, others = 50): NamedPart<string> {
  return { key, people: [readers, others], events: readers * 2 };
}

function keysAndReaders(parts: readonly NamedPart<string>[]) {
  return parts.map(({ key, people }) => [key, people[0]]);
}

describe("small parts", () => {
  test("are told together, and large ones by themselves", () => {
    const parts = [part("a", 3), part("b", 40), part("c", 8), part("d", 12)];
    expect(keysAndReaders(mergeSmall(parts))).toEqual([
      ["b", 40],
      ["d", 12],
      [null, 11],
    ]);
  });

  test("take the smallest told with them where they are too small together", () => {
    expect(keysAndReaders(mergeSmall([part("a", 9), part("b", 40), part("c", 10)]))).toEqual([
      ["b", 40],
      [null, 19],
    ]);
  });

  test("of nobody are no exception: zero is a number of people, too", () => {
    expect(keysAndReaders(mergeSmall([part("a", 40), part("b", 0)]))).toEqual([[null, 40]]);
  });

  test("are those as well of which nearly everybody did it", () => {
    expect(keysAndReaders(mergeSmall([part("a", 40, 3), part("b", 40, 60)]))).toEqual([[null, 80]]);
  });

  test("are not told at all where all of it is too small", () => {
    expect(mergeSmall([part("a", 4), part("b", 5)])).toEqual([]);
    expect(mergeSmall([])).toEqual([]);
  });
});

describe("parts that follow each other", () => {
  test("are put together until they are enough", () => {
    const hours = [12, 3, 4, 5, 20, 2].map((readers, key) => ({
      key,
      people: [readers],
      events: readers,
    }));
    expect(mergeRuns(hours)).toEqual([
      { first: 0, last: 0, people: [12], events: 12 },
      { first: 1, last: 3, people: [12], events: 12 },
      { first: 4, last: 5, people: [22], events: 22 },
    ]);
    expect(mergeRuns(hours.slice(1, 3))).toEqual([]);
  });
});

const tables = fc.array(
  fc.record({
    key: fc.option(fc.string()),
    people: fc.tuple(fc.nat(40), fc.nat(40)),
    events: fc.nat(100),
  }),
  { maxLength: 8 },
);

/** Every number of people to be had: sums of told parts, and what is left of the total without them. */
function derivable(parts: readonly Part[], place: number): readonly number[] {
  return parts.reduce<readonly number[]>(
    (sums, { people }) => [...sums, ...sums.map((sum) => sum + (people[place] ?? 0))],
    [0],
  );
}

describe("k-hiding", () => {
  test("holds under differencing: no told number and no rest of a total is small", () => {
    fc.assert(
      fc.property(tables, (parts) => {
        const runs = mergeRuns(parts.map((one) => ({ ...one, key: one.key ?? "" })));
        for (const told of [mergeSmall(parts), runs]) {
          for (const place of [0, 1]) {
            const small = derivable(told, place).filter((n) => n > 0 && n < FEWEST_PEOPLE);
            expect(small).toEqual([]);
          }
        }
      }),
    );
  });

  test("leaves nobody out: what is told adds up to all, or nothing is told", () => {
    fc.assert(
      fc.property(tables, (parts) => {
        const all = (of: readonly Part[]): readonly number[] =>
          [0, 1].map((place) => of.reduce((sum, { people }) => sum + (people[place] ?? 0), 0));
        const told = mergeSmall(parts);
        if (told.length === 0) {
          expect(Math.min(...all(parts))).toBeLessThan(FEWEST_PEOPLE);
        } else expect(all(told)).toEqual(all(parts));
      }),
    );
  });
});
