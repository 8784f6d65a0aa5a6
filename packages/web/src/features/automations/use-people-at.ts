import type { Automation } from "@consentry/client";

import { useRead } from "../../api/use-api.ts";

/** People go on while somebody looks. */
const EVERY_MS = 10_000;

export interface PeopleAt {
  /** How many are at each step, of whichever version; `null`: nobody was ever in it. */
  readonly people: ReadonlyMap<string, number> | null;
  readonly running: number;
}

/** Who is where in an automation, counted. */
export function usePeopleAt({ id, state }: Automation): PeopleAt {
  const report = useRead(
    "getAutomationReport",
    { params: { id } },
    { when: state !== "draft", every: state === "active" && EVERY_MS },
  );
  if (state === "draft") return { people: null, running: 0 };
  const people = new Map<string, number>();
  for (const { step, here } of report.data?.items ?? []) {
    people.set(step, (people.get(step) ?? 0) + here);
  }
  return { people, running: [...people.values()].reduce((sum, here) => sum + here, 0) };
}
