import type { OrganisationId } from "../database/organisation-id.ts";
import { statement } from "../database/statement.ts";
import type { Tx } from "../database/transaction.ts";

/**
 * People and acts up to which a question about everybody is answered at once: some tenths of a
 * second of the database's time, no more than a page may take.
 */
const MOST_PEOPLE = 10_000;
const MOST_ENTRIES = 30_000;

/** Whether everybody of an organisation, with all they ever answered, is looked at in a moment. */
export async function isSmall(tx: Tx, organisation: OrganisationId): Promise<boolean> {
  const [row] = await tx.rows(SIZE, [organisation, MOST_PEOPLE + 1]);
  return row !== undefined && row.people <= MOST_PEOPLE && row.entries <= MOST_ENTRIES;
}

const SIZE = statement<{ readonly people: number; readonly entries: number }>(
  "kept_answers.size",
  `select (select count(*)::int from (select from contacts where organisation_id = $1 limit $2)
             as counted) as people,
          coalesce((select sequence from ledger_heads where organisation_id = $1), 0) as entries`,
);
