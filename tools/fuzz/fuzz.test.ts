import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { anyInput } from "./any-input.ts";
import { growsTooFast } from "./growth.ts";
import { PROMISES } from "./promises.ts";

/** The longer run is `node tools/fuzz/fuzz.ts --minutes 60`. */
describe("on damaged messages", () => {
  test.each(Object.entries(PROMISES))("%s", { timeout: 120_000 }, (_, promise) => {
    fc.assert(
      fc.property(anyInput, (bytes) => {
        expect(promise(bytes)).toBeNull();
      }),
      { seed: 20_261_121, numRuns: 300 },
    );
  });

  test(
    "four times the size takes no more than some four times the work",
    { timeout: 240_000 },
    () => {
      fc.assert(
        fc.property(anyInput, (bytes) => {
          expect(growsTooFast(bytes)).toBeNull();
        }),
        { seed: 20_261_121, numRuns: 12 },
      );
    },
  );
});
