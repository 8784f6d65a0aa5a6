import type { Instant } from "@consentry/kernel";

import { readIdentity } from "../../../campaigns/identities/identities.ts";
import type { WaitStep, WaitUntilStep } from "../../definition.ts";
import { nextMoment } from "../days/clock.ts";
import type { Run, Taken, Walk } from "../run.ts";

/** Counted from when each came to the step. */
export async function wait(
  walk: Walk,
  step: WaitStep | WaitUntilStep,
  runs: readonly Run[],
): Promise<readonly Taken[]> {
  const zone = step.kind === "wait-until" ? await zoneOf(walk) : "UTC";
  return runs.map(({ since, hasBegun }): Taken => {
    if (hasBegun) return { kind: "on", outcome: "waited" };
    const until = step.kind === "wait" ? later(since, step) : nextMoment(since, step, zone);
    return { kind: "stay", until };
  });
}

const HOUR_MS = 60 * 60 * 1000;
const HOURS = { hours: 1, days: 24 } as const;

function later(since: Instant, step: WaitStep): Instant {
  const millis = Date.parse(since) + step.for * HOURS[step.unit] * HOUR_MS;
  return new Date(millis).toISOString().replace(/\.\d{3}Z$/, "Z") as Instant;
}

async function zoneOf({ tx, organisation, definition }: Walk): Promise<string> {
  const { identity } = definition.sending;
  const known = identity === null ? null : await readIdentity(tx, organisation, identity);
  return known?.timeZone ?? "UTC";
}
