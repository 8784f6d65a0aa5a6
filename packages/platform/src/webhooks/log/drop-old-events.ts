import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** Removes events past their day, with their log, told or not; and secrets that sign no more. */
export async function dropOldEvents(
  tx: Tx,
  organisation: OrganisationId,
  now: Instant,
): Promise<void> {
  await tx.run(EVENTS, [organisation, now]);
  await tx.run(SECRETS, [organisation, now]);
}

const EVENTS = statement(
  "webhook_events.drop_old",
  "delete from webhook_events where organisation_id = $1 and keep_until <= $2",
);

const SECRETS = statement(
  "webhook_secrets.drop_old",
  "delete from webhook_secrets where organisation_id = $1 and until <= $2",
);
