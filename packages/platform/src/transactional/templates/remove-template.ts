import { err, ok, type Result } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { findMessageTemplate } from "./read-templates.ts";

export type RemoveFailure =
  | { readonly kind: "no-such-template" }
  /** Messages name it: what they were written by is told as long as they are. */
  | { readonly kind: "in-use" };

/** Removes a template with all its versions, as long as no message that is kept was written by it. */
export async function removeMessageTemplate(
  tx: Tx,
  organisation: OrganisationId,
  template: string,
): Promise<Result<null, RemoveFailure>> {
  const found = await findMessageTemplate(tx, organisation, template);
  if (!found) return err({ kind: "no-such-template" });
  const removed = await tx.run(REMOVE, [organisation, found.id]);
  return removed === 1 ? ok(null) : err({ kind: "in-use" });
}

const REMOVE = statement(
  "message_templates.remove",
  `delete from message_templates as template
    where organisation_id = $1 and template_id = $2
      and not exists (select from messages as message
                       where message.organisation_id = template.organisation_id
                         and message.template_id = template.template_id)`,
);
