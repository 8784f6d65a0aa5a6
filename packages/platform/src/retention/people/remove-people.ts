import type { Instant } from "@consentry/kernel";

import { releasing } from "../../database/distribution/outliving.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { noteWebhookEvents } from "../../webhooks/note-event.ts";

/**
 * Removes people whose day is over, with everything that goes with them and the keys that tied
 * them to the ledger. Time says nothing of what they want: no address is kept from being written
 * to that was not before, and what kept one stays.
 *
 * Bytes of removed rows stay in the database's files until they are rewritten: `Database.scrub`.
 */
export async function removePeople(
  tx: Tx,
  organisation: OrganisationId,
  contacts: readonly string[],
  at: Instant,
): Promise<void> {
  if (contacts.length === 0) return;
  await tx.run(REMOVE, [organisation, contacts]);
  await noteWebhookEvents(
    tx,
    organisation,
    contacts.map((contact) => ({ kind: "contact.erased", at, about: { contact } })),
  );
}

/** Keys, lists and facts go with them, by foreign keys that cascade. */
const REMOVE = statement(
  "retention.contacts.remove",
  `${releasing("any($2::uuid[])")}
   delete from contacts where organisation_id = $1 and contact_id = any($2::uuid[])`,
);
