import type { Secret } from "@consentry/kernel";
import { makeSigner } from "@consentry/mail";

import { readSigningKey } from "../../campaigns/identities/signing-keys.ts";
import { withOrganisation, type Database } from "../../database/database.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import { keysOf } from "../../organisations/keys.ts";
import { listOrganisations } from "../../organisations/organisation.ts";
import { opensSigningKey } from "../../organisations/signing-key.ts";
import { fine, sick, type Finding } from "./finding.ts";

/** So many organisations tell whether a secret is the right one. */
const MOST_ORGANISATIONS = 50;

/**
 * Whether what was sealed opens with this secret, and whether each sender's key can sign. Nothing
 * of any key is told.
 */
export async function checkKeys(database: Database, secret: Secret): Promise<Finding> {
  let opened = 0;
  const broken: string[] = [];
  for (const { id } of (await listOrganisations(database)).slice(0, MOST_ORGANISATIONS)) {
    const { wrappingKey } = keysOf(secret, id);
    const opens = await withOrganisation(database, id, (tx) =>
      opensSigningKey(tx, id, wrappingKey),
    );
    if (opens === false) return FOREIGN;
    if (opens === true) opened += 1;
    broken.push(
      ...(await withOrganisation(database, id, (tx) => brokenSenders(tx, id, wrappingKey))),
    );
  }
  if (broken.length > 0) {
    return sick(
      "keys",
      `The keys of ${broken.length} senders cannot sign: ${broken.slice(0, 3).join(", ")}.`,
      "Give each a new key where its sender is set, and publish it.",
    );
  }
  return opened === 0
    ? fine("keys", "Nothing is sealed yet.")
    : fine("keys", "What was sealed opens with this secret.");
}

const FOREIGN = sick(
  "keys",
  "What was sealed does not open with this secret: it is another than the one this database was made with.",
  "Start with the secret the database was made with: put the copy of CONSENTRY_DATA/secret back, or set CONSENTRY_SECRET to what it was.",
);

/** By their numbers: a sender's name may be a person's. */
async function brokenSenders(
  tx: Tx,
  organisation: OrganisationId,
  wrappingKey: Uint8Array,
): Promise<readonly string[]> {
  const rows = await tx.rows<{ readonly id: string }>(
    `select identity_id as id from sender_identities
      where organisation_id = $1 and dkim_key is not null`,
    [organisation],
  );
  const broken: string[] = [];
  for (const { id } of rows) {
    const kept = await readSigningKey(tx, organisation, id, { wrappingKey }).catch(() => null);
    if (kept === null || !makeSigner(kept).ok) broken.push(id);
  }
  return broken;
}
