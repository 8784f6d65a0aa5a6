import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { judgeTrial, type Score } from "./judge-trial.ts";

function score(answers: number, judgedOn: number): Score {
  return { answers, judgedOn };
}

const scores: fc.Arbitrary<Score> = fc
  .tuple(fc.nat(500), fc.nat(500))
  .map(([answers, more]) => score(answers, answers + more));

describe("a trial", () => {
  test("is won by more replies, opens or clicks", () => {
    for (const by of ["replied", "consented-opens", "consented-clicks"] as const) {
      expect(judgeTrial(by, [score(20, 200), score(60, 200)])).toEqual({
        winner: 1,
        because: "better",
      });
      expect(judgeTrial(by, [score(60, 200), score(20, 200)])).toMatchObject({ winner: 0 });
    }
  });

  test("is won by fewer who left", () => {
    expect(judgeTrial("unsubscribed", [score(20, 200), score(60, 200)])).toEqual({
      winner: 0,
      because: "better",
    });
  });

  test("compares shares, and not how many got either", () => {
    expect(judgeTrial("replied", [score(50, 1_000), score(20, 100)])).toMatchObject({ winner: 1 });
  });

  test("says when a difference is no more than chance gives", () => {
    expect(judgeTrial("replied", [score(20, 200), score(23, 200)])).toEqual({
      winner: 1,
      because: "perhaps-chance",
    });
  });

  test.each([
    ["nothing came back", score(0, 500), score(0, 500), "too-few"],
    ["nine answers", score(0, 500), score(9, 500), "too-few"],
    ["nine messages of one", score(9, 9), score(200, 500), "too-few"],
    ["the same shares", score(10, 30), score(20, 60), "equal"],
    ["everybody answered both", score(30, 30), score(30, 30), "equal"],
  ] as const)("leaves it at the campaign's own when %s", (_, own, onTrial, because) => {
    expect(judgeTrial("replied", [own, onTrial])).toEqual({ winner: 0, because });
  });

  test("knows neither writing by its place: turned round, the other wins", () => {
    fc.assert(
      fc.property(scores, scores, (one, other) => {
        const [straight, turned] = [
          judgeTrial("replied", [one, other]),
          judgeTrial("replied", [other, one]),
        ];
        expect(turned.because).toBe(straight.because);
        const isDecided = straight.because === "better" || straight.because === "perhaps-chance";
        expect(turned.winner).toBe(isDecided ? 1 - straight.winner : 0);
      }),
    );
  });
});
