import type { Instant } from "@consentry/kernel";

import { acrossOrganisations, withOrganisation, type Database } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";

/** The organisations that have texts which are due, or in hand for too long. */
export async function whoseTexts(
  database: Database,
  now: Instant,
): Promise<readonly OrganisationId[]> {
  const rows = await acrossOrganisations(database, (tx) => tx.rows(WHOSE, [now]));
  return rows.map(({ organisation }) => organisation);
}

/** One look into each index for an organisation, however many of its texts wait. */
const WHOSE = statement<{ readonly organisation: OrganisationId }>(
  "texts.whose_turn",
  `select organisation.organisation_id as organisation
     from organisations as organisation
    where exists (
            select 1 from texts as text
             where text.organisation_id = organisation.organisation_id
               and text.state = 'waiting' and text.due_at <= $1)
       or exists (
            select 1 from texts as text
             where text.organisation_id = organisation.organisation_id
               and text.state = 'in-flight' and text.leased_until < $1)`,
);

/**
 * Puts back what workers had in hand who are gone, and counts one possible duplicate on each: nobody
 * knows which of these texts had left.
 *
 * @returns how many there were
 */
export function recoverLostTexts(
  database: Database,
  organisation: OrganisationId,
  now: Instant,
): Promise<number> {
  return withOrganisation(database, organisation, (tx) => tx.run(LOST, [organisation, now]));
}

const LOST = statement(
  "texts.put_back",
  `update texts
      set state = 'waiting', worker = null, leased_until = null,
          possible_duplicates = least(possible_duplicates + 1, 32767)
    where organisation_id = $1 and state = 'in-flight' and leased_until < $2`,
);
