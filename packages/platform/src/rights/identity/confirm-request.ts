import { EmailAddress } from "@consentry/kernel";

import type { Own } from "../../consent/asking/own.ts";
import { findByAddress } from "../../contacts/contacts/find-contacts.ts";
import { proveByMailbox } from "../receive/receive-request.ts";
import { isProved } from "../request.ts";
import { writeContact } from "../store/change-request.ts";
import { lockRequest } from "../store/read-requests.ts";

/**
 * The mailbox's owner says that a request is theirs: now it is about whoever has that address.
 *
 * @returns `again` when that was said before, or it is settled; `null` when there is none
 */
export async function confirmRequest(own: Own, id: string): Promise<"confirmed" | "again" | null> {
  const { tx, organisation, keys } = own;
  const request = await lockRequest(tx, organisation.id, id);
  if (request === null || request.address === null) return null;
  if (isProved(request) || request.state.kind !== "open") return "again";
  const address = EmailAddress.parse(request.address);
  if (request.contact === null && address.ok) {
    const contact = await findByAddress(tx, { id: organisation.id, keys }, address.value);
    if (contact !== null) await writeContact(tx, organisation.id, id, contact.id);
  }
  await proveByMailbox(own, id);
  return "confirmed";
}
