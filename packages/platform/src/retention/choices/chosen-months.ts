import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** How many months people are kept, where somebody chose; `null`: as long as is usual. */
export interface ChosenMonths {
  readonly prospect: number | null;
  readonly customer: number | null;
}

export const USUAL_MONTHS: ChosenMonths = { prospect: null, customer: null };

/** What an organisation chose for people. */
export async function chosenMonthsOf(tx: Tx, organisation: OrganisationId): Promise<ChosenMonths> {
  return (await tx.rows(READ, [organisation]))[0] ?? USUAL_MONTHS;
}

const READ = statement<ChosenMonths>(
  "retention_choices.months_of_people",
  `select max(length) filter (where rule = 'prospects') as prospect,
          max(length) filter (where rule = 'customers') as customer
     from retention_choices
    where organisation_id = $1 and rule in ('prospects', 'customers')`,
);
