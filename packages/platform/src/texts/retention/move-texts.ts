import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { ChosenRetention } from "../../transactional/retention/chosen-retention.ts";

/** Gives texts that are there the days of a new choice: they are kept as long as messages are. */
export async function moveTexts(
  tx: Tx,
  organisation: OrganisationId,
  { contentDays, logDays }: ChosenRetention,
): Promise<void> {
  await tx.run(MOVE_LOGS, [organisation, logDays]);
  await tx.run(MOVE_CONTENTS, [organisation, contentDays]);
}

const LEFT_ON =
  "(greatest(coalesce(text.send_at, text.accepted_at), text.accepted_at) at time zone 'UTC')::date";

const MOVE_LOGS = statement(
  "texts.move_keep_until",
  `update texts as text set keep_until = ${LEFT_ON} + $2::int where organisation_id = $1`,
);

const MOVE_CONTENTS = statement(
  "text_contents.move_keep_until",
  `update text_contents as content set keep_until = ${LEFT_ON} + $2::int
     from texts as text
    where content.organisation_id = $1 and text.organisation_id = $1
      and text.text_id = content.text_id`,
);
