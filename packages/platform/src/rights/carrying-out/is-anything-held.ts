import { EmailAddress } from "@consentry/kernel";

import type { Own } from "../../consent/asking/own.ts";
import { statement } from "../../database/statement.ts";
import type { RightsRequest } from "../request.ts";

/** Whether anything is held of whoever asks, beside that they ask: as a contact, or by address. */
export async function isAnythingHeld(
  { tx, organisation, keys }: Own,
  { contact, address }: Pick<RightsRequest, "contact" | "address">,
): Promise<boolean> {
  if (contact !== null) return true;
  const parsed = EmailAddress.parse(address ?? "");
  if (!parsed.ok) return false;
  return (await tx.rows(HELD, [organisation.id, keys.addressKey(parsed.value)])).length > 0;
}

const HELD = statement(
  "rights_requests.anything_held",
  `select 1 as one
    where exists (select from messages where organisation_id = $1 and address_key = $2)
       or exists (select from suppressions where organisation_id = $1 and address_key = $2)
       or exists (select from asks where organisation_id = $1 and address_key = $2)
       or exists (select from incoming_mails where organisation_id = $1 and address_key = $2)`,
);
