import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { need, type Looking, type Need } from "../../home/need.ts";

/** Reading in bulk that somebody should know of. */
export interface StaffAlert {
  readonly id: string;
  readonly actor: string;
  readonly actorName: string | null;
  readonly operation: string;
  readonly people: number | null;
  readonly at: Instant;
  readonly seenAt: Instant | null;
  readonly seenBy: string | null;
}

/** The latest first; what nobody has seen yet before everything else. */
export function listAlerts(tx: Tx, organisation: OrganisationId): Promise<readonly StaffAlert[]> {
  return tx.rows(LIST, [organisation]);
}

/** Says that somebody saw it; the first word stays. `null` when there is no such alert. */
export async function seeAlert(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<StaffAlert | null> {
  await tx.run(SEE, [organisation, id, by, at]);
  const alerts = await listAlerts(tx, organisation);
  return alerts.find((alert) => alert.id === id) ?? null;
}

/** Reading in bulk that nobody has looked at. */
export async function staffLogNeeds({ tx, organisation }: Looking): Promise<readonly Need[]> {
  const [open] = await tx.rows(OPEN, [organisation.id]);
  return open === undefined || open.count === 0
    ? []
    : [need("read-in-bulk", { count: open.count })];
}

/** More than these are looked up in the log itself. */
const MOST_LISTED = 200;

const LIST = statement<StaffAlert>(
  "staff_alerts.list",
  `select given.alert_id as id, given.actor,
          coalesce(
            (select account.name from accounts as account
              where 'member:' || account.account_id = given.actor),
            (select key.name from api_keys as key
              where key.organisation_id = $1 and 'api-key:' || key.key_id = given.actor))
            as "actorName",
          given.operation, given.people, given.at, given.seen_at as "seenAt",
          given.seen_by as "seenBy"
     from staff_alerts as given
    where given.organisation_id = $1
    order by (given.seen_at is not null), given.at desc
    limit ${MOST_LISTED}`,
);

const SEE = statement(
  "staff_alerts.see",
  `update staff_alerts set seen_by = $3, seen_at = $4
    where organisation_id = $1 and alert_id = $2 and seen_at is null`,
);

const OPEN = statement<{ readonly count: number }>(
  "staff_alerts.open",
  `select count(*)::int as count from staff_alerts
    where organisation_id = $1 and seen_at is null`,
);
