import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { beginHistory, changed, redone, undone } from "../writing/blocks/history.ts";
import type { Branch, Step } from "./definition.ts";
import {
  depthOf,
  everyStep,
  insertStep,
  moveStep,
  placeOf,
  removeStep,
  replaceStep,
} from "./edit-steps.ts";

const DEEPEST = 3;

describe("insertStep", () => {
  test("puts a step on a way of a condition", () => {
    const steps = insertStep([fork("if")], wait("a"), { way: { of: "if", side: "no" }, index: 0 });
    expect(steps).toEqual([fork("if", [], [wait("a")])]);
  });
});

describe("removeStep", () => {
  test("takes a condition away with everything on its ways", () => {
    expect(removeStep([wait("a"), fork("if", [wait("b")], [wait("c")])], "if")).toEqual([
      wait("a"),
    ]);
  });

  test("leaves a list that does not hold the step as it is", () => {
    const steps = [wait("a")];
    expect(removeStep(steps, "elsewhere")).toBe(steps);
  });
});

describe("replaceStep", () => {
  test("puts a step in the place of the one with its id, however deep", () => {
    const changed = { ...wait("c"), for: 9 };
    expect(replaceStep([fork("if", [], [fork("or", [wait("c")])])], changed)).toEqual([
      fork("if", [], [fork("or", [changed])]),
    ]);
  });
});

describe("moveStep", () => {
  test("leads down through both ways of a condition and out behind it, and back the same way", () => {
    const stations = [
      [wait("a"), fork("if", [wait("y")], [wait("n")])],
      [fork("if", [wait("a"), wait("y")], [wait("n")])],
      [fork("if", [wait("y"), wait("a")], [wait("n")])],
      [fork("if", [wait("y")], [wait("a"), wait("n")])],
      [fork("if", [wait("y")], [wait("n"), wait("a")])],
      [fork("if", [wait("y")], [wait("n")]), wait("a")],
    ];
    for (const [index, next] of stations.slice(1).entries()) {
      const station = stations[index] ?? next;
      expect(moveStep(station, "a", 1, DEEPEST)).toEqual(next);
      expect(moveStep(next, "a", -1, DEEPEST)).toEqual(station);
    }
  });

  test("steps over a condition in which it would stand too deep", () => {
    const deep = fork("outer", [fork("inner", [wait("x")])]);
    expect(moveStep([deep, fork("if", [wait("y")])], "if", -1, DEEPEST)).toEqual([
      fork("outer", [fork("inner", [wait("x")])], [fork("if", [wait("y")])]),
    ]);
    expect(moveStep([fork("if", [fork("or", [wait("y")])]), deep], "if", 1, DEEPEST)).toEqual([
      deep,
      fork("if", [fork("or", [wait("y")])]),
    ]);
  });

  test("keeps every step, goes no deeper than it may, and is undone by the move back", () => {
    fc.assert(
      fc.property(anySteps, fc.nat(), fc.constantFrom(-1, 1), (steps, pick, way) => {
        const ids = everyStep(steps).map(({ id }) => id);
        const id = ids[pick % ids.length];
        fc.pre(id !== undefined);
        const direction = way === 1 ? 1 : -1;
        const moved = moveStep(steps, id ?? "", direction, 4);
        expect(
          everyStep(moved)
            .map((step) => step.id)
            .toSorted(),
        ).toEqual(ids.toSorted());
        expect(depthOf(moved)).toBeLessThanOrEqual(Math.max(4, depthOf(steps)));
        if (moved !== steps) {
          const back = direction === 1 ? -1 : 1;
          expect(moveStep(moved, id ?? "", back, 4)).toEqual(steps);
        }
      }),
    );
  });

  test("comes to every place there is, step by step", () => {
    const steps = [wait("a"), fork("if", [fork("or", [], [wait("x")])], []), wait("b")];
    const places = new Set<string>();
    let at: readonly Step[] = steps;
    for (let next = moveStep(at, "a", 1, 4); next !== at; next = moveStep(at, "a", 1, 4)) {
      places.add(JSON.stringify(placeOf(at, "a")));
      at = next;
    }
    places.add(JSON.stringify(placeOf(at, "a")));
    expect(places.size).toBe(3 + 2 + 1 + 1 + 2);
  });
});

test("whatever was done to a list is undone step by step, and done again", () => {
  fc.assert(
    fc.property(anySteps, fc.array(anyEdit, { maxLength: 12 }), (steps, edits) => {
      const first = beginHistory(steps);
      const last = edits.reduce((history, edit) => {
        const next = edit(history.present);
        return next === history.present ? history : changed(history, next, null);
      }, first);
      let back = last;
      for (let at = last.past.length; at > 0; at -= 1) back = undone(back);
      expect(back.present).toBe(steps);
      for (let at = back.future.length; at > 0; at -= 1) back = redone(back);
      expect(back.present).toBe(last.present);
    }),
  );
});

type Edit = (steps: readonly Step[]) => readonly Step[];

const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.nat().map(
    (pick): Edit =>
      (steps) =>
        removeStep(steps, idAt(steps, pick)),
  ),
  fc.nat().map(
    (pick): Edit =>
      (steps) =>
        moveStep(steps, idAt(steps, pick), 1, 4),
  ),
  fc.nat().map(
    (pick): Edit =>
      (steps) =>
        moveStep(steps, idAt(steps, pick), -1, 4),
  ),
  fc.uuid().map(
    (id): Edit =>
      (steps) =>
        insertStep(steps, wait(id), { way: null, index: 0 }),
  ),
);

function idAt(steps: readonly Step[], pick: number): string {
  const ids = everyStep(steps).map(({ id }) => id);
  return ids[pick % ids.length] ?? "none";
}

function wait(id: string): Step & { readonly kind: "wait" } {
  return { kind: "wait", id, for: 1, unit: "days" };
}

function fork(id: string, yes: readonly Step[] = [], no: readonly Step[] = []): Branch {
  const filter = { kind: "and", of: [] } as const;
  return { kind: "condition", id, filter, purpose: null, otherwise: null, yes, no };
}

type Shape = "wait" | { readonly yes: readonly Shape[]; readonly no: readonly Shape[] };

const anySteps = fc
  .letrec<{ steps: readonly Shape[]; step: Shape }>((tie) => ({
    steps: fc.array(tie("step"), { maxLength: 3, depthIdentifier: "steps" }),
    step: fc.oneof(
      { maxDepth: 3, depthIdentifier: "steps" },
      fc.constant<Shape>("wait"),
      fc.record({ yes: tie("steps"), no: tie("steps") }),
    ),
  }))
  .steps.map((shapes) => named(shapes, "s"));

function named(shapes: readonly Shape[], prefix: string): readonly Step[] {
  return shapes.map((shape, index) => {
    const id = `${prefix}.${index}`;
    if (shape === "wait") return wait(id);
    return fork(id, named(shape.yes, `${id}y`), named(shape.no, `${id}n`));
  });
}
