import type { EmailAddress } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import { CONTACT_COLUMNS, contactOf, type Contact, type ContactRow } from "./contact.ts";

/** One person by id; `null` when there is none. */
export async function findContact(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Contact | null> {
  const [row] = await tx.rows(FIND, [organisation, id]);
  return row === undefined ? null : contactOf(row);
}

/** One person by any spelling of their address; `null` when there is none. */
export async function findByAddress(
  tx: Tx,
  { id, keys }: { readonly id: OrganisationId; readonly keys: OrganisationKeys },
  address: EmailAddress,
): Promise<Contact | null> {
  const [row] = await tx.rows(FIND_BY_ADDRESS, [id, keys.addressKey(address)]);
  return row === undefined ? null : contactOf(row);
}

const FIND = statement<ContactRow>(
  "contacts.find",
  `select ${CONTACT_COLUMNS} from contacts as contact
    where organisation_id = $1 and contact_id = $2`,
);

const FIND_BY_ADDRESS = statement<ContactRow>(
  "contacts.find_by_address",
  `select ${CONTACT_COLUMNS} from contacts as contact
    where organisation_id = $1 and address_key = $2`,
);
