import type { Automation } from "@consentry/client";

import { useRead } from "../../api/use-api.ts";

/** People go on while somebody looks. */
const EVERY_MS = 10_000;

export interface PeopleAt {
  /** How many are at each step, of whichever version; `null`: nobody was ever in it. */
  readonly people: ReadonlyMap<string, number> | null;
  readonly running: number;
  /** Whether mails of a step do not go out. */
  readonly isSick: boolean;
}

/** Who is where in an automation, counted. */
export function usePeopleAt({ id, state }: Automation): PeopleAt {
  const report = useRead(
    "getAutomationReport",
    { params: { id } },
    { when: state !== "draft", every: state === "active" && EVERY_MS },
  );
  if (state === "draft") return { people: null, running: 0, isSick: false };
  const items = report.data?.items ?? [];
  const people = new Map<string, number>();
  for (const { step, here } of items) people.set(step, (people.get(step) ?? 0) + here);
  return {
    people,
    running: items.reduce((sum, { here }) => sum + here, 0),
    isSick:
      state === "active" && items.some(({ campaign }) => (campaign?.trouble ?? null) !== null),
  };
}
