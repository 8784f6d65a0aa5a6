import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import type { Instant } from "@consentry/kernel";

import { acts, anAct } from "../testing/acts.ts";
import { consentsForLaw, fold, standingKey } from "./consent-state.ts";

const EARLY = "2024-01-01T00:00:00Z" as Instant;
const LATE = "2026-01-01T00:00:00Z" as Instant;

function stateOf(list: readonly ReturnType<typeof anAct>[]) {
  return fold(list).get(standingKey(anAct()))?.answer?.action ?? null;
}

describe("the state of a consent", () => {
  test("is the latest answer", () => {
    const list = [anAct({ action: "refused", at: EARLY }), anAct({ action: "given", at: LATE })];
    expect(stateOf(list)).toBe("given");
  });

  test("is not undone by an older consent that is imported late", () => {
    const list = [
      anAct({ action: "withdrawn", at: LATE }),
      anAct({ action: "given", at: EARLY, method: "import" }),
    ];
    expect(stateOf(list)).toBe("withdrawn");
  });

  test("is the no when yes and no came at one moment", () => {
    const list = [anAct({ action: "withdrawn" }), anAct({ action: "given" })];
    expect(stateOf(list)).toBe("withdrawn");
    expect(stateOf(list.toReversed())).toBe("withdrawn");
  });

  test("remembers being asked without taking it for an answer", () => {
    const state = fold([anAct({ action: "requested", at: LATE })]);
    expect([...state.values()]).toMatchObject([{ answer: null, askedAt: LATE }]);
    expect(consentsForLaw(state.values())).toMatchObject([{ state: "requested", at: LATE }]);
  });

  test("tells law that somebody who was only informed has not consented", () => {
    const state = fold([anAct({ action: "legacy-informed" })]);
    expect(consentsForLaw(state.values())).toMatchObject([{ state: "unknown" }]);
  });

  test("is the same whatever order acts are read in", () => {
    fc.assert(
      fc.property(fc.array(acts, { maxLength: 12 }), fc.infiniteStream(fc.nat()), (list, picks) => {
        const shuffled = list
          .map((act) => [picks.next().value ?? 0, act] as const)
          .toSorted(([one], [other]) => one - other)
          .map(([, act]) => act);
        const sorted = (state: ReturnType<typeof fold>) =>
          [...state].toSorted(([one], [other]) => (one < other ? -1 : 1));
        expect(sorted(fold(shuffled))).toEqual(sorted(fold(list)));
      }),
    );
  });
});
