import { breachClock } from "@consentry/law";

import { MOST_NAMED, need, type Looking, type Need } from "../home/need.ts";
import { momentsOf } from "./breach-paper.ts";
import { listBreaches } from "./store.ts";

/** Breaches of which somebody must still be told, and those whose file waits to be finished. */
export async function breachNeeds({ tx, organisation, now }: Looking): Promise<readonly Need[]> {
  const open = (await listBreaches(tx, organisation.id)).filter(
    ({ closedAt }) => closedAt === null,
  );
  return open.slice(0, MOST_NAMED).map((breach) => {
    const { standing, due } = breachClock(momentsOf(breach), now);
    const about = { id: breach.id, name: breach.content.title };
    const isOwed = standing === "owed" || standing === "overdue";
    if (!isOwed) return need("breach-open", { about });
    return need("breach-to-tell", { about, due: due?.dueAt ?? null, because: breach.role });
  });
}
