import type { PurposeCoverage } from "@consentry/client";

import type { Part } from "../../../ui/charts/part-bar.tsx";

type Standing = keyof PurposeCoverage["now"];

/** A yes is permitted, a no is respected; whoever was not asked is outside the question. */
const KINDS = {
  yes: "permitted",
  no: "refused",
  withdrawn: "unclear",
  ended: "rest",
  waiting: "contested",
  neverAsked: "apart",
} as const satisfies Readonly<Record<Standing, Part["kind"]>>;

const ORDER = Object.keys(KINDS) as readonly Standing[];

/** Everybody, by how they stand to a purpose; kinds that nobody is of are left out. */
export function partsOf(
  now: PurposeCoverage["now"],
  names: Readonly<Record<Standing, string>>,
): readonly Part[] {
  return ORDER.filter((standing) => now[standing] > 0).map((standing) => ({
    id: standing,
    label: names[standing],
    count: now[standing],
    kind: KINDS[standing],
  }));
}
