import type { Day } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/**
 * A day's work at a few campaigns. Law is not asked about a test, so it must not become a way to
 * write to many.
 */
export const MOST_TESTS_A_DAY = 50;

/** Counts test mails; `false`, and nothing counted, when the day has no room for so many. */
export async function countTests(
  tx: Tx,
  organisation: OrganisationId,
  day: Day,
  mails: number,
): Promise<boolean> {
  await tx.run(FORGET, [organisation, day]);
  return (await tx.run(COUNT, [organisation, day, mails, MOST_TESTS_A_DAY])) === 1;
}

const FORGET = statement(
  "campaign_tests.forget",
  "delete from campaign_tests where organisation_id = $1 and day < $2",
);

const COUNT = statement(
  "campaign_tests.count",
  `insert into campaign_tests as counted (organisation_id, day, mails)
   select $1, $2, $3 where $3 <= $4::integer
   on conflict (organisation_id, day) do update set mails = counted.mails + excluded.mails
    where counted.mails + excluded.mails <= $4`,
);
