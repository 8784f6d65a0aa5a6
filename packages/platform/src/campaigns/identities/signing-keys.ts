import { Secret } from "@consentry/kernel";
import type { SignerSettings } from "@consentry/mail";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import { openBytes, sealBytes } from "../../organisations/sealing.ts";
import type { Signing } from "./identity.ts";

/**
 * The key that an identity's mails are signed with, opened; `null` when it has none. A key sealed
 * under another secret is an error: nothing is sent unsigned instead.
 */
export async function readSigningKey(
  tx: Tx,
  organisation: OrganisationId,
  identity: string,
  { wrappingKey }: Pick<OrganisationKeys, "wrappingKey">,
): Promise<SignerSettings | null> {
  const [row] = await tx.rows(FIND, [organisation, identity]);
  if (row === undefined) return null;
  const { sealed, ...signing } = row;
  const opened = openBytes(sealed, wrappingKey, aboutKeyOf(identity));
  if (!opened.ok) {
    throw new Error(
      "A signing key for mail does not open with this CONSENTRY_SECRET. Start with the secret the database was made with.",
    );
  }
  return { ...signing, privateKeyPem: new Secret(Buffer.from(opened.value).toString("utf8")) };
}

/** Keeps a key, sealed, in the place of the one before. */
export async function keepSigningKey(
  tx: Tx,
  organisation: OrganisationId,
  identity: string,
  { wrappingKey }: Pick<OrganisationKeys, "wrappingKey">,
  { domain, selector, algorithm, privateKeyPem }: SignerSettings,
): Promise<void> {
  const sealed = sealBytes(Buffer.from(privateKeyPem.reveal()), wrappingKey, aboutKeyOf(identity));
  await tx.run(KEEP, [organisation, identity, domain, selector, algorithm, sealed]);
}

/** It opens for the identity it was sealed for, and for no other. */
function aboutKeyOf(identity: string): string {
  return `consentry.dkim-key/1 ${identity}`;
}

const FIND = statement<Signing & { readonly sealed: Uint8Array }>(
  "sender_identities.signing_key",
  `select dkim_domain as domain, dkim_selector as selector, dkim_algorithm as algorithm,
          dkim_key as sealed
     from sender_identities
    where organisation_id = $1 and identity_id = $2 and dkim_key is not null`,
);

const KEEP = statement(
  "sender_identities.keep_signing_key",
  `update sender_identities
      set dkim_domain = $3, dkim_selector = $4, dkim_algorithm = $5, dkim_key = $6
    where organisation_id = $1 and identity_id = $2`,
);
