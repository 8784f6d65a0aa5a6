import { dayOf, type Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** Removes what messages said and, later, that they were sent; each on its day. */
export async function dropOldMessages(
  tx: Tx,
  organisation: OrganisationId,
  now: Instant,
): Promise<void> {
  const today = dayOf(now);
  await tx.run(DROP_CONTENTS, [organisation, today]);
  await tx.run(DROP_MESSAGES, [organisation, today]);
}

const DROP_CONTENTS = statement(
  "message_contents.drop_old",
  "delete from message_contents where organisation_id = $1 and keep_until <= $2",
);

const DROP_MESSAGES = statement(
  "messages.drop_old",
  "delete from messages where organisation_id = $1 and keep_until <= $2",
);
