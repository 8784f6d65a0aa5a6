import type { Branch, Side, Step, StepOf } from "./definition.ts";

/** Where a step stands, or is to stand. */
export interface StepPlace {
  /** `null`: on no way of a condition. */
  readonly way: Way | null;
  /** Before which step of its list. */
  readonly index: number;
}

/** One of the two ways of a condition. */
export interface Way {
  readonly of: string;
  readonly side: Side;
}

type Steps = readonly Step[];

export function isBranch(step: Step | undefined): step is Branch {
  return step?.kind === "condition";
}

/** A step that goes to a person, as a campaign of its own. */
export function isSent(step: Step): step is StepOf<"message" | "text"> {
  return step.kind === "message" || step.kind === "text";
}

/** How its card stands out among the others. */
export function lookOf(step: Step): "message" | "condition" | "step" {
  if (isSent(step)) return "message";
  return step.kind === "condition" ? "condition" : "step";
}

/** Every step, each before those on its ways. */
export function everyStep(steps: Steps): Steps {
  return steps.flatMap((step) =>
    isBranch(step) ? [step, ...everyStep(step.yes), ...everyStep(step.no)] : [step],
  );
}

export function findStep(steps: Steps, id: string): Step | null {
  return everyStep(steps).find((step) => step.id === id) ?? null;
}

export function placeOf(steps: Steps, id: string, way: Way | null = null): StepPlace | null {
  for (const [index, step] of steps.entries()) {
    if (step.id === id) return { way, index };
    if (!isBranch(step)) continue;
    const inner =
      placeOf(step.yes, id, { of: step.id, side: "yes" }) ??
      placeOf(step.no, id, { of: step.id, side: "no" });
    if (inner !== null) return inner;
  }
  return null;
}

/** The steps of one list: of a way, or the outermost where it is `null`. */
export function listAt(steps: Steps, way: Way | null): Steps {
  if (way === null) return steps;
  const branch = findStep(steps, way.of);
  return branch !== null && isBranch(branch) ? branch[way.side] : [];
}

export function insertStep(steps: Steps, step: Step, { way, index }: StepPlace): Steps {
  return inList(steps, way, (list) => list.toSpliced(index, 0, step));
}

/** A condition goes with everything on its ways. */
export function removeStep(steps: Steps, id: string): Steps {
  const place = placeOf(steps, id);
  if (place === null) return steps;
  return inList(steps, place.way, (list) => list.toSpliced(place.index, 1));
}

/** Puts a step in the place of the one that has its id. */
export function replaceStep(steps: Steps, step: Step): Steps {
  const place = placeOf(steps, step.id);
  if (place === null) return steps;
  return inList(steps, place.way, (list) => list.with(place.index, step));
}

/**
 * One step further up or down, through the ways of conditions: from above into the first of them,
 * from there into the other, and out behind it, so that every place can be reached. The steps
 * themselves where it stands at an end already.
 */
export function moveStep(steps: Steps, id: string, direction: -1 | 1, deepest: number): Steps {
  const step = findStep(steps, id);
  const from = placeOf(steps, id);
  if (step === null || from === null) return steps;
  const without = removeStep(steps, id);
  const to = nextPlace(without, from, direction, deepest - depthOf([step]));
  return to === null ? steps : insertStep(without, step, to);
}

/** How many lists stand within each other; none for no step. */
export function depthOf(steps: Steps): number {
  if (steps.length === 0) return 0;
  const below = steps.map((step) =>
    isBranch(step) ? Math.max(depthOf(step.yes), depthOf(step.no)) : 0,
  );
  return 1 + Math.max(...below);
}

/** In how many lists a list stands. */
export function levelOf(steps: Steps, way: Way | null): number {
  if (way === null) return 0;
  const outer = placeOf(steps, way.of);
  return outer === null ? 0 : 1 + levelOf(steps, outer.way);
}

/**
 * @param steps without the step that moves
 * @param from  where it stood
 * @param room  at which level its list may be at most
 */
function nextPlace(
  steps: Steps,
  { way, index }: StepPlace,
  direction: -1 | 1,
  room: number,
): StepPlace | null {
  const list = listAt(steps, way);
  const neighbour = list[direction > 0 ? index : index - 1];
  if (neighbour === undefined) return way === null ? null : outOf(steps, way, direction);
  if (isBranch(neighbour) && levelOf(steps, way) + 1 <= room) {
    return direction > 0
      ? { way: { of: neighbour.id, side: "yes" }, index: 0 }
      : { way: { of: neighbour.id, side: "no" }, index: neighbour.no.length };
  }
  return { way, index: index + direction };
}

function outOf(steps: Steps, { of, side }: Way, direction: -1 | 1): StepPlace | null {
  if (direction > 0 && side === "yes") return { way: { of, side: "no" }, index: 0 };
  if (direction < 0 && side === "no") {
    const way: Way = { of, side: "yes" };
    return { way, index: listAt(steps, way).length };
  }
  const outer = placeOf(steps, of);
  return outer && { way: outer.way, index: direction > 0 ? outer.index + 1 : outer.index };
}

function inList(steps: Steps, way: Way | null, change: (list: Steps) => Steps): Steps {
  if (way === null) return change(steps);
  return steps.map((step) => {
    if (!isBranch(step)) return step;
    if (step.id === way.of) return { ...step, [way.side]: change(step[way.side]) };
    return { ...step, yes: inList(step.yes, way, change), no: inList(step.no, way, change) };
  });
}
