import { dayOf } from "@consentry/kernel";

import { need, type Looking, type Need } from "../home/need.ts";
import { criteriaNow } from "./criteria/criteria.ts";
import { listDecided } from "./store.ts";

/** An assessment that is called for and was not decided, and those to be looked at again. */
export async function assessmentNeeds(looking: Looking): Promise<readonly Need[]> {
  const { tx, organisation, now } = looking;
  const { duty, holding } = await criteriaNow(looking);
  const decided = await listDecided(tx, organisation.id);
  const today = dayOf(now);
  const isCovered = decided.some(({ calledBy }) => holding.every((id) => calledBy.includes(id)));
  const isCalledFor = duty.standing === "called-for" && !isCovered;
  const due = decided.filter(({ reviewOn }) => reviewOn !== null && reviewOn <= today);
  return [
    ...(isCalledFor ? [need("assessment-called-for", { count: holding.length })] : []),
    ...due.map(({ assessment: id, content, reviewOn }) =>
      need("assessment-review", { about: { id, name: content.title }, due: reviewOn }),
    ),
  ];
}
