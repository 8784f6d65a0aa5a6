import { addDays, dayOf, type Day } from "@consentry/kernel";
import { retentionEntry, type RetentionRuleId } from "@consentry/law";

import type { Own } from "../../consent/asking/own.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { heldOn } from "../holds/holds.ts";
import type { Due } from "../rule.ts";
import { RULES } from "../rules.ts";

/** What would go, in numbers: of today, and of the month to come. */
export interface RetentionPlan {
  readonly on: Day;
  readonly rules: readonly PlannedRule[];
  /** People among what goes today, by whichever rule. */
  readonly people: number;
}

export interface PlannedRule extends Due {
  readonly rule: RetentionRuleId;
  /** That joins it within the month. */
  readonly soon: number;
}

const DAYS_AHEAD = 30;

/** The dry run: counts, and removes nothing. */
export async function planRetention(
  own: Pick<Own, "tx" | "organisation" | "keys" | "publicUrl" | "now">,
  rules = RULES,
): Promise<RetentionPlan> {
  const on = dayOf(own.now);
  const { hasHolds } = await heldOn(own.tx, own.organisation.id, on);
  const month = { on: addDays(on, DAYS_AHEAD), hasHolds };
  const planned: PlannedRule[] = [];
  for (const rule of rules) {
    const due = await rule.due(own, { on, hasHolds });
    // A hold that ends within the month is counted as it stands today.
    const later = await rule.due(own, month);
    const soon = later.rows + later.held - due.rows - due.held;
    planned.push({ rule: rule.id, ...due, soon: Math.max(0, soon) });
  }
  const people = planned
    .filter(({ rule }) => retentionEntry(rule, on).isOfPeople)
    .reduce((sum, { rows }) => sum + rows, 0);
  return { on, rules: planned, people };
}

/** Somebody whose day is over or comes, by their number alone. */
export interface PersonDue {
  readonly contact: string;
  readonly until: Day;
  /** The rule of law by which they go. */
  readonly because: string;
  readonly isHeld: boolean;
}

/** Whose day is over by a day, the longest overdue first. */
export function listPeopleDue(
  tx: Tx,
  organisation: OrganisationId,
  {
    by,
    after,
    most,
  }: { readonly by: Day; readonly after: PlaceInPlan | null; readonly most: number },
): Promise<readonly PersonDue[]> {
  const { until = null, contact = null } = after ?? {};
  return tx.rows(PEOPLE, [organisation, by, until, contact, most]);
}

/** Where a page of people ended. */
export type PlaceInPlan = Pick<PersonDue, "until" | "contact">;

const PEOPLE = statement<PersonDue>(
  "retention.people_due",
  `select contact_id as contact, keep_until as until, keep_rule as because,
          is_held(contact_id, address_key, null, source_id, $2::date) as "isHeld"
     from contacts
    where organisation_id = $1 and keep_until < $2::date
      and ($3::date is null or (keep_until, contact_id) > ($3::date, $4::uuid))
    order by keep_until, contact_id
    limit $5`,
);
