import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** Whether an organisation asks before people's last day; not until it says so. */
export async function asksBeforeTheEnd(tx: Tx, organisation: OrganisationId): Promise<boolean> {
  const [row] = await tx.rows(READ, [organisation]);
  return row?.isOn ?? false;
}

const READ = statement<{ readonly isOn: boolean }>(
  "last_question_settings.read",
  `select is_on as "isOn" from last_question_settings where organisation_id = $1`,
);

/** Says whether people are asked from now on. Who was asked already may still answer. */
export async function changeLastQuestion(
  tx: Tx,
  organisation: OrganisationId,
  { isOn, by, at }: { readonly isOn: boolean; readonly by: string; readonly at: Instant },
): Promise<void> {
  await tx.run(CHANGE, [organisation, isOn, at, by]);
}

const CHANGE = statement(
  "last_question_settings.change",
  `insert into last_question_settings (organisation_id, is_on, changed_at, changed_by)
   values ($1, $2, $3, $4)
   on conflict (organisation_id) do update
      set is_on = excluded.is_on, changed_at = excluded.changed_at,
          changed_by = excluded.changed_by`,
);
