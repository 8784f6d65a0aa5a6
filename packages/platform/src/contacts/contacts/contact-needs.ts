import { addDays, dayOf, type Day } from "@consentry/kernel";

import { statement } from "../../database/statement.ts";
import { need, type Looking, type Need } from "../../home/need.ts";

/** Long enough to write to whoever might want to stay. */
const DAYS_AHEAD = 30;

/** People whose last day is over, and those whose is within the month. */
export async function contactNeeds({ tx, organisation, now }: Looking): Promise<readonly Need[]> {
  const today = dayOf(now);
  const [row] = await tx.rows(DUE, [organisation.id, today, addDays(today, DAYS_AHEAD)]);
  const { overdue = 0, since = null, due = 0, first = null } = row ?? {};
  return [
    ...(overdue > 0 ? [need("people-overdue", { count: overdue, due: since })] : []),
    ...(due > 0 ? [need("people-due", { count: due, due: first })] : []),
  ];
}

const DUE = statement<{
  readonly overdue: number;
  readonly since: Day | null;
  readonly due: number;
  readonly first: Day | null;
}>(
  "contacts.soon_due",
  `select (count(*) filter (where keep_until < $2))::int as overdue,
          min(keep_until) filter (where keep_until < $2) as since,
          (count(*) filter (where keep_until >= $2))::int as due,
          min(keep_until) filter (where keep_until >= $2) as first
     from contacts
    where organisation_id = $1 and keep_until <= $3`,
);
