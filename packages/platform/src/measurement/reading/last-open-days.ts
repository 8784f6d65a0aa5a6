import type { Day } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { readingFor } from "./reading-for.ts";

/**
 * The last days on which these people opened a mail, for stopping mail to the inactive and for
 * nothing else. Who is not in it may have read everything: by a server that loads for them, or not
 * measured at all.
 */
export async function lastOpenDaysOf(
  tx: Tx,
  organisation: OrganisationId,
  contacts: readonly string[],
): Promise<ReadonlyMap<string, Day>> {
  const rows = await readingFor(tx, "hygiene.inactive", () =>
    tx.rows(DAYS, [organisation, contacts]),
  );
  return new Map(rows.map(({ contact, day }) => [contact, day]));
}

const DAYS = statement<{ readonly contact: string; readonly day: Day }>(
  "last_open_days.of",
  `select contact_id as contact, day from last_open_days
    where organisation_id = $1 and contact_id = any($2::uuid[])`,
);
