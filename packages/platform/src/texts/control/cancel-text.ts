import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { recordTextEvents } from "../events/text-events.ts";
import type { TextState } from "../text.ts";

/**
 * Keeps a text from leaving that has not left. Again is the same as once.
 *
 * @returns how it stands then; `null`: there is none
 */
export async function cancelText(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
  at: Instant,
): Promise<TextState | null> {
  const [row] = await tx.rows(LOCK, [organisation, id]);
  if (row?.state !== "waiting") return row?.state ?? null;
  await tx.run(CANCEL, [organisation, id]);
  await tx.run(DROP_SECRET, [organisation, id]);
  await recordTextEvents(tx, organisation, [{ text: id, kind: "cancelled", at, code: null }]);
  return "cancelled";
}

const LOCK = statement<{ readonly state: TextState }>(
  "texts.lock_state",
  "select state from texts where organisation_id = $1 and text_id = $2 for update",
);

const CANCEL = statement(
  "texts.cancel",
  "update texts set state = 'cancelled' where organisation_id = $1 and text_id = $2",
);

/** What would have opened an account is nobody's to read when it does not leave. */
const DROP_SECRET = statement(
  "text_contents.drop_cancelled_secret",
  `delete from text_contents as content using texts as text
    where content.organisation_id = $1 and content.text_id = $2
      and text.organisation_id = $1 and text.text_id = $2 and text.is_urgent`,
);
