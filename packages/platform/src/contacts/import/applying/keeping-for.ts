import type { Day } from "@consentry/kernel";

import { keepingOf, type Keeping, type Kept } from "../../contacts/keeping.ts";

/** As many different days and countries as a file has; then it begins anew. */
const MOST_REMEMBERED = 20_000;
const remembered = new Map<string, Keeping>();

/** `keepingOf`, asked once for each of the few cases that a file is made of. */
export function keepingFor(kept: Kept, on: Day): Keeping {
  const { relation, country, collectedOn, lastContactOn, relationEndedOn, chosenMonths } = kept;
  const days = `${collectedOn} ${lastContactOn ?? "-"} ${relationEndedOn ?? "-"}`;
  const months = `${chosenMonths?.prospect ?? "-"} ${chosenMonths?.customer ?? "-"}`;
  const key = `${on} ${relation} ${country ?? "-"} ${days} ${months}`;
  const known = remembered.get(key);
  if (known !== undefined) return known;
  if (remembered.size >= MOST_REMEMBERED) remembered.clear();
  const keeping = keepingOf(kept, on);
  remembered.set(key, keeping);
  return keeping;
}
