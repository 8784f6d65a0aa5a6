import { createHmac, hkdfSync } from "node:crypto";

import { Secret } from "@consentry/kernel";

import type { OrganisationKeys } from "../../organisations/keys.ts";
import { INSTALLATION_CARRIER } from "../own-texts.ts";

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

/** What the installation's carrier shows, whose news may be of any organisation. */
export function installationNewsSecret(secret: Secret): Secret {
  const key = hkdfSync("sha256", secret.reveal(), "", "consentry text news", SECRET_BYTES);
  return new Secret(Buffer.from(key).toString("base64url"));
}

const SECRET_BYTES = 32;

/** Where it posts them. No organisation is called so. */
export function installationNewsAddress(publicUrl: string): string {
  return `${publicUrl}/x/${INSTALLATION_CARRIER}`;
}
