import type { Day } from "@consentry/kernel";

import type { Own } from "../../consent/asking/own.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Recipient, RecipientAnswer } from "../request.ts";
import { noteStep } from "../store/steps.ts";

/** Whom a request was passed on to, in the order in which they were told. */
export function recipientsOf(
  tx: Tx,
  organisation: OrganisationId,
  request: string,
): Promise<readonly Recipient[]> {
  return tx.rows(ALL, [organisation, request]);
}

/**
 * Writes down what a recipient answered. The last word counts.
 *
 * @returns whether there is such a recipient
 */
export async function noteAnswer(
  { tx, organisation, now }: Pick<Own, "tx" | "organisation" | "now">,
  request: string,
  recipient: number,
  said: { readonly answer: RecipientAnswer; readonly on: Day; readonly by: string },
): Promise<boolean> {
  const { answer, on, by } = said;
  const noted = await tx.run(ANSWER, [organisation.id, request, recipient, answer, on, by]);
  if (noted === 0) return false;
  const about = { recipient, answer };
  await noteStep(tx, organisation.id, request, { at: now, by, kind: "answered", about });
  return true;
}

/** Those who were told of others: most of them get data of everybody. */
export function knownRecipients(
  tx: Tx,
  organisation: OrganisationId,
): Promise<readonly Pick<Recipient, "name" | "address">[]> {
  return tx.rows(KNOWN, [organisation]);
}

const ALL = statement<Recipient>(
  "rights_recipients.of_request",
  `select recipient, name, address, told_by as "toldBy", told_at as "toldAt", answer,
          answered_on as "answeredOn"
     from rights_recipients
    where organisation_id = $1 and request_id = $2
    order by recipient`,
);

const ANSWER = statement(
  "rights_recipients.answer",
  `update rights_recipients set answer = $4, answered_on = $5, answered_by = $6
    where organisation_id = $1 and request_id = $2 and recipient = $3`,
);

const KNOWN = statement<Pick<Recipient, "name" | "address">>(
  "rights_recipients.known",
  `select distinct name, address from rights_recipients
    where organisation_id = $1 and told_by <> 'webhook'
    order by name, address
    limit 50`,
);
