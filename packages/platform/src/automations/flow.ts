import { allSteps, type ConditionStep, type Definition, type Step } from "./definition.ts";

/** Where everybody goes on behind each step of a definition. */
export interface Flow {
  /** `null`: it has no steps. */
  readonly first: string | null;
  /** A step of it; `undefined` for no id of its. */
  step(id: string): Step | undefined;
  /** The step behind this one; `null`: they are through. */
  after(id: string): string | null;
  /** The first step on a way of a condition, or behind it where that way is empty. */
  into(step: ConditionStep, way: "yes" | "no"): string | null;
}

/** Works out the order of a definition once, for as many people as go through it. */
export function flowOf({ steps }: Pick<Definition, "steps">): Flow {
  const known = new Map(allSteps(steps).map((step) => [step.id, step]));
  const after = new Map<string, string | null>();
  connect(steps, null, after);
  return {
    first: steps[0]?.id ?? null,
    step: (id) => known.get(id),
    after: (id) => after.get(id) ?? null,
    into: (step, way) => step[way][0]?.id ?? after.get(step.id) ?? null,
  };
}

function connect(
  steps: readonly Step[],
  behind: string | null,
  after: Map<string, string | null>,
): void {
  for (const [index, step] of steps.entries()) {
    const next = steps[index + 1]?.id ?? behind;
    after.set(step.id, step.kind === "stop" ? null : next);
    if (step.kind !== "condition") continue;
    connect(step.yes, next, after);
    connect(step.no, next, after);
  }
}

/** Steps that nobody comes to: behind one at which everybody has stopped. */
export function unreachable({ steps }: Pick<Definition, "steps">): readonly string[] {
  const lost: string[] = [];
  walk(steps, true, lost);
  return lost;
}

/** @returns whether anybody goes on behind the list */
function walk(steps: readonly Step[], isReached: boolean, lost: string[]): boolean {
  let goesOn = isReached;
  for (const step of steps) {
    if (!goesOn) lost.push(step.id);
    if (step.kind === "stop") goesOn = false;
    if (step.kind !== "condition") continue;
    const ways = [walk(step.yes, goesOn, lost), walk(step.no, goesOn, lost)];
    goesOn = ways.includes(true);
  }
  return goesOn;
}
