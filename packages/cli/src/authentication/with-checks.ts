import type { AuditDocument, Outside } from "@consentry/audit";

import { checkAuthentication } from "./check-authentication.ts";

/**
 * Adds to a document what the keys and policies published now say of the message. Asks name
 * servers: call this only where the reader said so. A message that could not be read stays as it is.
 *
 * @param bytes the message as received; with one byte changed its signatures fail
 */
export async function withChecks(
  document: AuditDocument,
  bytes: Uint8Array,
  { dns, now }: Pick<Outside, "dns" | "now">,
): Promise<AuditDocument> {
  if (document.error) return document;
  const checked = await checkAuthentication(bytes, dns, now());
  return { ...document, authentication: { ...document.authentication, checked } };
}
