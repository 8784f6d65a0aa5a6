import { hasOneClick, offeredIn } from "../findings/way-out.ts";
import type { HeaderField } from "../mime/message.ts";
import { siteOf } from "../parties/site.ts";
import type { Authentication, Signature, SignedLeaving } from "./authentication.ts";
import { claimsIn } from "./claims.ts";
import { signatureFields } from "./signatures.ts";

/**
 * What the header says in support of itself. Nothing here is verified: that takes keys, and keys
 * take the network.
 *
 * @param from the author's address; `null` when there is none
 */
export function authenticationOf(
  header: readonly HeaderField[],
  from: string | null,
): Authentication {
  const site = siteOf(from?.split("@").at(-1) ?? "");
  const signatures = signatureFields(header).map(
    ({ kind, domain, selector, algorithm, headers, bodyLength }): Signature => ({
      kind,
      domain,
      selector,
      algorithm,
      headers,
      bodyLength,
      isAligned: site !== null && siteOf(domain) === site,
    }),
  );
  return {
    signatures,
    claims: claimsIn(header),
    leaving: leavingIn(header, signatures),
    checked: null,
  };
}

function leavingIn(
  header: readonly HeaderField[],
  signatures: readonly Signature[],
): SignedLeaving {
  const isOffered = offeredIn(header).length > 0;
  const isOneClick = hasOneClick(header);
  const fields = isOneClick ? ["list-unsubscribe", "list-unsubscribe-post"] : ["list-unsubscribe"];
  const isCovered =
    isOffered && signatures.length > 0
      ? signatures.some(({ headers }) => fields.every((name) => headers.includes(name)))
      : null;
  return { isOffered, hasOneClick: isOneClick, isCovered };
}
