import { randomBytes } from "node:crypto";

import type { Pseudonym } from "@consentry/ledger";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";

/** Ties a person to the ledger; gone with them. */
export interface LedgerName {
  readonly pseudonym: Pseudonym;
  readonly evidenceKey: Uint8Array;
}

const SALT_BYTES = 32;

/** The name of a contact in the ledger; their key is made at the first call. */
export async function ledgerNameOf(
  tx: Tx,
  organisation: OrganisationId,
  keys: OrganisationKeys,
  contact: string,
): Promise<LedgerName> {
  const salt = randomBytes(SALT_BYTES);
  await tx.run(MAKE, [organisation, contact, salt, keys.ofContact(salt).pseudonym]);
  const known = await findLedgerName(tx, organisation, keys, contact);
  if (known === null) throw new Error("a contact's key was destroyed while it was being used");
  return known;
}

/** The name of a contact in the ledger; `null` when nothing was ever recorded of them. */
export async function findLedgerName(
  tx: Tx,
  organisation: OrganisationId,
  keys: OrganisationKeys,
  contact: string,
): Promise<LedgerName | null> {
  const [row] = await tx.rows(FIND, [organisation, contact]);
  if (row === undefined) return null;
  const { pseudonym, evidenceKey } = keys.ofContact(row.salt);
  return { pseudonym: Buffer.from(pseudonym).toString("hex") as Pseudonym, evidenceKey };
}

const MAKE = statement(
  "contact_keys.make",
  `insert into contact_keys (organisation_id, contact_id, salt, pseudonym)
   values ($1, $2, $3, $4)
   on conflict do nothing`,
);

const FIND = statement<{ readonly salt: Uint8Array }>(
  "contact_keys.find",
  "select salt from contact_keys where organisation_id = $1 and contact_id = $2",
);
