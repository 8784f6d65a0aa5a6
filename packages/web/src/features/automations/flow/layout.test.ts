import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { END, layOut, NODE, START, type FlowLayout, type FlowStep, type Point } from "./layout.ts";

describe("layOut", () => {
  test("stands steps below each other, from how people come in to where they are through", () => {
    const { nodes, edges } = layOut([on("a"), on("b")]);
    expect(nodes.map(({ id }) => id)).toEqual([START, "a", "b", END]);
    expect(new Set(nodes.map(({ at }) => at.x)).size).toBe(1);
    expect(edges.map(({ from, to }) => [from, to])).toEqual([
      [START, "a"],
      ["a", "b"],
      ["b", END],
    ]);
  });

  test("stands the ways of a condition beside each other, and brings them together below", () => {
    const { nodes, edges } = layOut([apart("if", [on("y")], [on("n"), on("m")]), on("after")]);
    const at = (id: string): Point => nodes.find((node) => node.id === id)?.at ?? { x: -1, y: -1 };
    expect(at("y").y).toBe(at("n").y);
    expect(at("y").x).toBeLessThan(at("n").x);
    expect(at("after").y).toBeGreaterThan(at("m").y);
    expect(edges.filter(({ to }) => to === "after").map(({ from }) => from)).toEqual(["y", "m"]);
  });

  test("draws a way on which nothing happens, past what happens on the other", () => {
    const { edges } = layOut([apart("if", [on("y")], []), on("after")]);
    expect(edges.find(({ from, side }) => from === "if" && side === "no")?.to).toBe("after");
  });

  test("draws no end where everybody leaves before", () => {
    const { nodes } = layOut([apart("if", [out("s")], [out("t")])]);
    expect(nodes.map(({ id }) => id)).toEqual([START, "if", "s", "t"]);
  });

  test("leads to every step that somebody can reach, and to no other", () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const layout = layOut(steps);
        const reached = new Set([START]);
        for (const { from, to } of layout.edges) if (reached.has(from)) reached.add(to);
        const expected = walk(steps);
        expect([...reached].toSorted()).toEqual(
          [START, ...expected.ids, ...(expected.goesOn ? [END] : [])].toSorted(),
        );
        expect(layout.edges.every(({ from }) => reached.has(from))).toBe(true);
      }),
    );
  });

  test("draws each step once, none over another, and all within the drawing", () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const { nodes, width, height } = layOut(steps);
        const ids = nodes.map(({ id }) => id).filter((id) => id !== START && id !== END);
        expect(ids.toSorted()).toEqual(idsOf(steps).toSorted());
        for (const [index, { at }] of nodes.entries()) {
          expect(at.x).toBeGreaterThanOrEqual(0);
          expect(at.y).toBeGreaterThanOrEqual(0);
          expect(at.x + NODE.width).toBeLessThanOrEqual(width);
          expect(at.y + NODE.height).toBeLessThanOrEqual(height);
          const over = nodes.slice(index + 1).filter((other) => overlap(at, other.at));
          expect(over).toEqual([]);
        }
      }),
    );
  });

  test("draws ways upright and level, from foot to head, and through no step", () => {
    fc.assert(
      fc.property(anySteps, (steps) => {
        const layout = layOut(steps);
        for (const { from, to, points } of layout.edges) {
          expect(points[0]).toEqual(footOf(layout, from));
          expect(points.at(-1)).toEqual(headOf(layout, to));
          for (const [index, next] of points.slice(1).entries()) {
            const before = points[index] ?? next;
            expect(before.x === next.x || before.y === next.y).toBe(true);
            expect(next.y).toBeGreaterThanOrEqual(before.y);
            expect(layout.nodes.filter(({ at }) => cuts(before, next, at))).toEqual([]);
          }
        }
      }),
    );
  });
});

function on(id: string): FlowStep {
  return { id, goes: "on" };
}

function out(id: string): FlowStep {
  return { id, goes: "out" };
}

function apart(id: string, yes: readonly FlowStep[], no: readonly FlowStep[]): FlowStep {
  return { id, goes: "apart", yes, no };
}

/** The steps somebody can come to, and whether somebody comes out at the end. */
function walk(steps: readonly FlowStep[]): { ids: readonly string[]; goesOn: boolean } {
  const ids: string[] = [];
  for (const step of steps) {
    ids.push(step.id);
    if (step.goes === "out") return { ids, goesOn: false };
    if (step.goes === "apart") {
      const ways = [walk(step.yes), walk(step.no)];
      ids.push(...ways.flatMap((way) => way.ids));
      if (!ways.some(({ goesOn }) => goesOn)) return { ids, goesOn: false };
    }
  }
  return { ids, goesOn: true };
}

function idsOf(steps: readonly FlowStep[]): readonly string[] {
  return steps.flatMap((step) =>
    step.goes === "apart" ? [step.id, ...idsOf(step.yes), ...idsOf(step.no)] : [step.id],
  );
}

function overlap(one: Point, other: Point): boolean {
  return Math.abs(one.x - other.x) < NODE.width && Math.abs(one.y - other.y) < NODE.height;
}

/** Whether a part of a way passes within a node, and not along its edge. */
function cuts(from: Point, to: Point, at: Point): boolean {
  return (
    Math.max(from.x, to.x) > at.x &&
    Math.min(from.x, to.x) < at.x + NODE.width &&
    Math.max(from.y, to.y) > at.y &&
    Math.min(from.y, to.y) < at.y + NODE.height
  );
}

function footOf(layout: FlowLayout, id: string): Point | undefined {
  const at = layout.nodes.find((node) => node.id === id)?.at;
  return at && { x: at.x + NODE.width / 2, y: at.y + NODE.height };
}

function headOf(layout: FlowLayout, id: string): Point | undefined {
  const at = layout.nodes.find((node) => node.id === id)?.at;
  return at && { x: at.x + NODE.width / 2, y: at.y };
}

/** Lists within lists, as deep as an automation may be, each step with a name of its own. */
const anySteps = fc
  .letrec<{ steps: readonly Shape[]; step: Shape }>((tie) => ({
    steps: fc.array(tie("step"), { maxLength: 4, depthIdentifier: "flow" }),
    step: fc.oneof(
      { maxDepth: 5, depthIdentifier: "flow" },
      fc.constant<Shape>({ goes: "on" }),
      fc.constant<Shape>({ goes: "on" }),
      fc.constant<Shape>({ goes: "out" }),
      fc.record({ goes: fc.constant("apart" as const), yes: tie("steps"), no: tie("steps") }),
    ),
  }))
  .steps.map((shapes) => named(shapes, "s"));

type Shape =
  | { readonly goes: "on" | "out" }
  | { readonly goes: "apart"; readonly yes: readonly Shape[]; readonly no: readonly Shape[] };

function named(shapes: readonly Shape[], prefix: string): readonly FlowStep[] {
  return shapes.map((shape, index) => {
    const id = `${prefix}.${index}`;
    if (shape.goes !== "apart") return { id, goes: shape.goes };
    return { id, goes: "apart", yes: named(shape.yes, `${id}y`), no: named(shape.no, `${id}n`) };
  });
}
