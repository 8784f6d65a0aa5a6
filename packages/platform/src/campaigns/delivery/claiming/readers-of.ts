import type { OrganisationId } from "../../../database/organisation-id.ts";
import { statement } from "../../../database/statement.ts";
import type { Tx } from "../../../database/transaction.ts";
import type { ReaderRow } from "../delivery.ts";

/** What messages to these people are filled in with, by contact id. Who is gone is left out. */
export async function readersOf(
  tx: Tx,
  organisation: OrganisationId,
  contacts: readonly string[],
): Promise<ReadonlyMap<string, ReaderRow>> {
  const rows = await tx.rows(READERS, [organisation, contacts]);
  return new Map(rows.map(({ id, ...reader }) => [id, reader]));
}

const READERS = statement<ReaderRow & { readonly id: string }>(
  "deliveries.readers",
  `select contact.contact_id as id, contact.email, contact.locale, contact.country,
          contact.attributes, source.name as source, contact.collected_on as "collectedOn"
     from contacts as contact
     join sources as source
       on source.organisation_id = $1 and source.source_id = contact.source_id
    where contact.organisation_id = $1 and contact.contact_id = any($2::uuid[])`,
);
