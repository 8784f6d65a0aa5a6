import { Bug, EmailAddress } from "@consentry/kernel";

import type { SenderIdentity } from "../../campaigns/identities/identity.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import {
  openReturnToken,
  sealReturnToken,
  type ReturnToken,
  type SentMail,
} from "./return-token.ts";

/**
 * Where reports about one message go: an address that names the message to us alone, at the
 * sender's return domain; without one, the sender's own address, and then a report counts only by
 * what it returns of the message.
 */
export function returnPathFor(
  { organisation, keys }: ReturnAddressOwner,
  { address, returnDomain }: Pick<SenderIdentity, "address" | "returnDomain">,
  mail: SentMail,
): EmailAddress {
  if (returnDomain === null) return address;
  const token = sealReturnToken({ organisation: organisation.id, mail }, keys.returnKey);
  const made = EmailAddress.parse(`${BEFORE}${token}@${returnDomain}`);
  if (!made.ok) throw new Bug("a return domain was kept that is none");
  return made.value;
}

export interface ReturnAddressOwner {
  readonly organisation: { readonly id: OrganisationId };
  readonly keys: Pick<OrganisationKeys, "returnKey">;
}

/** Which message an address is about, and at which domain; `null` where it is no address of ours. */
export function readReturnAddress(
  address: string,
  keyOf: (organisation: OrganisationId) => Uint8Array,
): (ReturnToken & { readonly domain: string }) | null {
  const at = address.lastIndexOf("@");
  const local = address.slice(0, Math.max(at, 0));
  if (!isReturnLocalPart(local)) return null;
  const token = openReturnToken(local.slice(BEFORE.length), keyOf);
  return token && { ...token, domain: address.slice(at + 1).toLowerCase() };
}

/** Whether it looks like one of ours, genuine or not. */
export function isReturnLocalPart(local: string): boolean {
  return local.slice(0, BEFORE.length).toLowerCase() === BEFORE;
}

const BEFORE = "b-";
