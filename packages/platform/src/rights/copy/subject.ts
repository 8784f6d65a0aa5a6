import type { EmailAddress } from "@consentry/kernel";

import type { Contact } from "../../contacts/contacts/contact.ts";
import { findByAddress } from "../../contacts/contacts/find-contacts.ts";
import type { Tx } from "../../database/transaction.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import type { Organisation } from "../../organisations/organisation.ts";

/** Whose data it is about: somebody by their address, whether a contact or not. */
export interface Subject {
  readonly email: EmailAddress;
  /** What stands for the address in every table that knows it. */
  readonly addressKey: Uint8Array;
  /** `null`: messages or mails went to the address, and more is not known of whoever reads it. */
  readonly contact: Contact | null;
}

export async function findSubject(
  tx: Tx,
  { id, keys }: Pick<Organisation, "id"> & { readonly keys: OrganisationKeys },
  email: EmailAddress,
): Promise<Subject> {
  const contact = await findByAddress(tx, { id, keys }, email);
  return { email, addressKey: keys.addressKey(email), contact };
}
