import { err, ok, type EmailAddress, type Instant, type Result } from "@consentry/kernel";

import { suppress } from "../../consent/suppressions/suppressions.ts";
import { erasePerson } from "../../contacts/contacts/erase-person.ts";
import { findByAddress } from "../../contacts/contacts/find-contacts.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import { forgetRequestsOf } from "../store/change-request.ts";
import { forget } from "./forget.ts";
import { noteErasure } from "./journal.ts";

export interface ErasedAddress {
  /** The number of the erasure in its journal. */
  readonly erasure: string;
  readonly wasContact: boolean;
}

export type EraseAddressFailure = "nothing-held" | "on-hold";

/**
 * Erases whoever reads an address: a contact as `erasePerson` does; of anybody else the messages,
 * mails and answers that are held under the address. Nobody writes there again.
 *
 * @returns `nothing-held` where nothing was, and then nothing is noted of the address either; `on-hold`
 *   where a legal hold stands on the contact
 */
export async function eraseAddress(
  tx: Tx,
  { id, keys }: { readonly id: OrganisationId; readonly keys: OrganisationKeys },
  address: EmailAddress,
  { by, at }: { readonly by: string; readonly at: Instant },
): Promise<Result<ErasedAddress, EraseAddressFailure>> {
  const known = await findByAddress(tx, { id, keys }, address);
  if (known !== null) {
    const erased = await erasePerson(tx, { id }, known.id, { by, at });
    if (erased.ok) return ok({ ...erased.value, wasContact: true });
    return err(erased.error.kind === "held" ? "on-hold" : "nothing-held");
  }
  const addressKey = keys.addressKey(address);
  const whom = { contact: null, addressKey, address: address.reveal() };
  const removed = await forget(tx, id, whom);
  if (Object.keys(removed).length === 0) return err("nothing-held");
  await forgetRequestsOf(tx, id, whom, { by, at });
  await suppress(tx, id, [
    {
      addressKey,
      channel: "all",
      topic: null,
      reason: "erased",
      since: at,
      until: null,
      saidBy: by,
    },
  ]);
  const erasure = await noteErasure(tx, id, { ...whom, by, at, removed });
  return ok({ erasure, wasContact: false });
}
