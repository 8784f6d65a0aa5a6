import type { Instant } from "@consentry/kernel";

import { acrossOrganisations, type Database } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";

/** The organisations that have messages which are due. */
export async function whoseMessages(
  database: Database,
  now: Instant,
): Promise<readonly OrganisationId[]> {
  const rows = await acrossOrganisations(database, (tx) => tx.rows(WHOSE, [now]));
  return rows.map(({ organisation }) => organisation);
}

/** One look into the index for each organisation, however many of its messages wait. */
const WHOSE = statement<{ readonly organisation: OrganisationId }>(
  "messages.whose_turn",
  `select organisation.organisation_id as organisation
     from organisations as organisation
    where exists (
      select 1 from messages as message
       where message.organisation_id = organisation.organisation_id
         and message.state in ('scheduled', 'waiting') and message.due_at <= $1)`,
);
