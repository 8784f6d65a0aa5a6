import { Bug, EmailAddress } from "@consentry/kernel";
import type { ComplaintLoop } from "@consentry/mail";

import type { SenderIdentity } from "../../campaigns/identities/identity.ts";
import type { ReturnAddressOwner } from "./return-address.ts";
import { sealReturnToken, type SentMail } from "./return-token.ts";

/** Left of the `@` of a return domain: where complaints come in, of all messages. */
export const FEEDBACK_LOCAL_PART = "feedback";

/**
 * Where providers are asked to send complaints about one message, and what names it to us alone.
 * Only a domain that the sender's key signs for is believed (RFC 9477 §3.1), so without a return
 * domain that is the key's, or part of it, there is none.
 */
export function complaintLoopFor(
  { organisation, keys }: ReturnAddressOwner,
  identity: Pick<SenderIdentity, "returnDomain" | "signing">,
  mail: SentMail,
): ComplaintLoop | null {
  const { returnDomain } = identity;
  if (returnDomain === null || !signsForReturns(identity)) return null;
  const feedbackId = sealReturnToken({ organisation: organisation.id, mail }, keys.returnKey);
  return { address: feedbackAddress(returnDomain), feedbackId };
}

/** Whether a sender's key signs for its return domain. */
export function signsForReturns({
  returnDomain,
  signing,
}: Pick<SenderIdentity, "returnDomain" | "signing">): boolean {
  if (returnDomain === null || signing === null) return false;
  return returnDomain === signing.domain || returnDomain.endsWith(`.${signing.domain}`);
}

/** The address for complaints at a return domain: also the one to give a provider that asks for it. */
export function feedbackAddress(returnDomain: string): EmailAddress {
  const address = EmailAddress.parse(`${FEEDBACK_LOCAL_PART}@${returnDomain}`);
  if (!address.ok) throw new Bug("a return domain was kept that is none");
  return address.value;
}
