import type { Measuring } from "@consentry/client";
import * as fc from "fast-check";
import { expect, test } from "vitest";

import {
  EVENT_PURPOSES,
  isServed,
  LEVELS,
  withLevel,
  withPurpose,
  type Signal,
} from "./measuring-choice.ts";

const NOTHING: Measuring = { open: [], click: [], purposes: [] };

/** As the server holds a draft to it: each signal of one person has a use, each use a signal. */
function isWhole(measuring: Measuring): boolean {
  const serves = (signal: Signal): boolean =>
    measuring.purposes.some((purpose) =>
      isServed(purpose, { ...NOTHING, purposes: [], [signal]: ["individual"] }),
    );
  return (
    measuring.purposes.every((purpose) => isServed(purpose, measuring)) &&
    (!measuring.open.includes("individual") || serves("open")) &&
    (!measuring.click.includes("individual") || serves("click"))
  );
}

const level = fc.constantFrom<Signal>("open", "click").chain((signal) =>
  fc.record({
    kind: fc.constant("level" as const),
    signal: fc.constant(signal),
    level: fc.constantFrom(...LEVELS[signal]),
    isAsked: fc.boolean(),
  }),
);
const purpose = fc.record({
  kind: fc.constant("purpose" as const),
  purpose: fc.constantFrom(...EVENT_PURPOSES),
  isAsked: fc.boolean(),
});

test("whatever is ticked in whatever order can be kept by the server", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(level, purpose), { maxLength: 12 }), (ticks) => {
      const chosen = ticks.reduce(
        (measuring, tick) =>
          tick.kind === "level"
            ? withLevel(measuring, tick.signal, tick.level, tick.isAsked)
            : withPurpose(measuring, tick.purpose, tick.isAsked),
        NOTHING,
      );
      expect(isWhole(chosen)).toBe(true);
    }),
  );
});

test("measuring each person begins with the report", () => {
  expect(withLevel(NOTHING, "open", "individual", true)).toEqual({
    open: ["individual"],
    click: [],
    purposes: ["track.open.individual"],
  });
});

test("a signal whose last use goes is not measured of each person any more, the others stay", () => {
  const both = withLevel(withLevel(NOTHING, "open", "individual", true), "open", "day", true);
  expect(withPurpose(both, "track.open.individual", false)).toEqual({
    open: ["day"],
    click: [],
    purposes: [],
  });
});
