import { dayOf, type Day } from "@consentry/kernel";

import { statement } from "../database/statement.ts";
import { need, type Looking, type Need } from "../home/need.ts";

/** Requests of people that wait for an answer, and those that should have had it. */
export async function requestNeeds({
  tx,
  organisation,
  now,
}: Pick<Looking, "tx" | "organisation" | "now">): Promise<readonly Need[]> {
  const [open] = await tx.rows(OPEN, [organisation.id, dayOf(now)]);
  if (open === undefined) return [];
  const { overdue, oldest, waiting, next } = open;
  return [
    ...(overdue === 0 ? [] : [need("people-unanswered", { count: overdue, due: oldest })]),
    ...(waiting === 0 ? [] : [need("people-ask", { count: waiting, due: next })]),
  ];
}

const LAST = "coalesce(extended_until, due_on)";

const OPEN = statement<{
  readonly overdue: number;
  readonly oldest: Day | null;
  readonly waiting: number;
  readonly next: Day | null;
}>(
  "rights_requests.waiting_for_somebody",
  `select (count(*) filter (where ${LAST} < $2))::int as overdue,
          min(${LAST}) filter (where ${LAST} < $2) as oldest,
          (count(*) filter (where ${LAST} >= $2))::int as waiting,
          min(${LAST}) filter (where ${LAST} >= $2) as next
     from rights_requests
    where organisation_id = $1 and state = 'open'`,
);
