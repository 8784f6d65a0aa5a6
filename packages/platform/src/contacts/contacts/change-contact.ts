import { dayOf, err, ok, type Instant, type Result } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { chosenMonthsOf } from "../../retention/choices/chosen-months.ts";
import type { FieldProblem } from "../field-problem.ts";
import { checkFields } from "./check-fields.ts";
import {
  CONTACT_COLUMNS,
  contactOf,
  type Contact,
  type ContactFields,
  type ContactRow,
} from "./contact.ts";
import { keepingOf, relationEndedAfter } from "./keeping.ts";

export type ChangeFailure =
  | { readonly kind: "no-such-contact" }
  | { readonly kind: "bad-fields"; readonly problems: readonly FieldProblem[] };

/**
 * Changes what is held of a person. What is given replaces what was there, `attributes` and
 * `tags` as a whole; the address, the source and the days are not among it. A change is no
 * contact from the person: what follows for the due date is counted from the same day as before.
 */
export async function changeContact(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
  changes: Partial<ContactFields>,
  at: Instant,
): Promise<Result<Contact, ChangeFailure>> {
  const [row] = await tx.rows(LOCK, [organisation, id]);
  if (row === undefined) return err({ kind: "no-such-contact" });
  const known = contactOf(row);
  const { locale, country, kind, relation, attributes, tags } = known;
  const fields = checkFields({ locale, country, kind, relation, attributes, tags, ...changes });
  if (!fields.ok) return err({ kind: "bad-fields", problems: fields.error });
  const today = dayOf(at);
  const relationEndedOn = relationEndedAfter(known, fields.value.relation, today);
  const chosenMonths = await chosenMonthsOf(tx, organisation);
  const asKept = { ...known, ...fields.value, relationEndedOn, chosenMonths };
  const keeping = keepingOf(asKept, today);
  const changed: Contact = {
    ...known,
    ...fields.value,
    relationEndedOn,
    ...keeping,
    changedAt: at,
  };
  await tx.run(UPDATE, [
    organisation,
    id,
    changed.locale,
    changed.country,
    changed.kind,
    changed.relation,
    changed.attributes,
    changed.tags,
    changed.keepUntil,
    changed.keepRule,
    at,
    changed.relationEndedOn,
  ]);
  return ok(changed);
}

const LOCK = statement<ContactRow>(
  "contacts.lock",
  `select ${CONTACT_COLUMNS} from contacts as contact
    where organisation_id = $1 and contact_id = $2
      for update`,
);

const UPDATE = statement(
  "contacts.update",
  `update contacts set locale = $3, country = $4, kind = $5, relation = $6, attributes = $7,
          tags = $8, keep_until = $9, keep_rule = $10, changed_at = $11,
          relation_ended_on = $12
    where organisation_id = $1 and contact_id = $2`,
);
