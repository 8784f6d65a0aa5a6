import { createHmac } from "node:crypto";

import { Secret } from "@consentry/kernel";

import type { OrganisationKeys } from "../../organisations/keys.ts";

/**
 * What a carrier that speaks HTTP shows when it posts receipts and answers to us: one for each
 * carrier, derived, so that nothing more has to be kept.
 */
export function newsSecret(
  { wrappingKey }: Pick<OrganisationKeys, "wrappingKey">,
  carrier: string,
): Secret {
  const key = createHmac("sha256", wrappingKey).update("consentry.text-news/1").digest();
  return new Secret(createHmac("sha256", key).update(carrier).digest("base64url"));
}

/** Where it posts them. */
export function newsAddress(publicUrl: string, organisation: string, carrier: string): string {
  return `${publicUrl}/x/${organisation}/${carrier}`;
}
