import type { Step } from "./definition.ts";
import { isBranch } from "./edit-steps.ts";
import type { FlowStep } from "./flow/layout.ts";

/** Which way people go from step to step, and nothing else of the steps. */
export function flowOf(steps: readonly Step[]): readonly FlowStep[] {
  return steps.map((step) => {
    const { id } = step;
    if (isBranch(step)) return { id, goes: "apart", yes: flowOf(step.yes), no: flowOf(step.no) };
    return { id, goes: step.kind === "stop" ? "out" : "on" };
  });
}
