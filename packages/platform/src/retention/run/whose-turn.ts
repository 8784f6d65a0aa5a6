import { dayOf, type Instant } from "@consentry/kernel";

import { acrossOrganisations, type Database } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";

/** What an organisation's retention waits for. */
export interface RetentionTurn {
  readonly organisation: OrganisationId;
  /** A run is under way; otherwise that of today was not begun. */
  readonly isOpen: boolean;
}

/**
 * Whose run is under way, and who had none today. What failed is tried again after an hour.
 *
 * @param isUrged also what failed a moment ago
 */
export function whoseTurn(
  database: Database,
  now: Instant,
  isUrged: boolean,
): Promise<readonly RetentionTurn[]> {
  return acrossOrganisations(database, (tx) => tx.rows(TURNS, [dayOf(now), now, isUrged]));
}

const TURNS = statement<RetentionTurn>(
  "retention_runs.whose_turn",
  `select organisation.organisation_id as organisation, open.run_id is not null as "isOpen"
     from organisations as organisation
     left join retention_runs as open
       on open.organisation_id = organisation.organisation_id and open.ended_at is null
    where case when open.run_id is not null
               then $3::boolean or open.failed_at is null
                 or open.failed_at <= $2::timestamptz - interval '1 hour'
               else not exists (select from retention_runs as today
                                 where today.organisation_id = organisation.organisation_id
                                   and today.day >= $1::date) end
    order by organisation.organisation_id`,
);
