import type { Instant } from "@consentry/kernel";

import { acrossOrganisations, type Database } from "../../database/database.ts";
import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Role } from "../roles.ts";
import { hashOf, hasHash, keyText, newKeySecret, type KeyParts } from "./key-text.ts";

/** A program's right to speak for an organisation, without what proves it. */
export interface ApiKey {
  readonly id: string;
  readonly name: string;
  readonly role: Role;
  readonly madeAt: Instant;
  readonly revokedAt: Instant | null;
}

export interface MadeApiKey {
  readonly key: ApiKey;
  /** The only time it can be read. */
  readonly text: string;
}

export async function makeApiKey(
  tx: Tx,
  organisation: OrganisationId,
  { name, role }: Pick<ApiKey, "name" | "role">,
  now: Instant,
): Promise<MadeApiKey> {
  const parts: KeyParts = { id: newId(), secret: newKeySecret() };
  await tx.run(
    `insert into api_keys (organisation_id, key_id, name, role, hash, made_at)
     values ($1, $2, $3, $4, $5, $6)`,
    [organisation, parts.id, name, role, hashOf(parts.secret), now],
  );
  return {
    key: { id: parts.id, name, role, madeAt: now, revokedAt: null },
    text: keyText(parts),
  };
}

/** All keys of an organisation, revoked ones too, in the order of their making. */
export function listApiKeys(tx: Tx, organisation: OrganisationId): Promise<readonly ApiKey[]> {
  return tx.rows<ApiKey>(
    `select key_id as id, name, role, made_at as "madeAt", revoked_at as "revokedAt"
       from api_keys
      where organisation_id = $1
      order by key_id`,
    [organisation],
  );
}

/** Ends a key at once and for good. `false`: there is no such key that is still in force. */
export async function revokeApiKey(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
  now: Instant,
): Promise<boolean> {
  const ended = await tx.run(
    `update api_keys set revoked_at = $3
      where organisation_id = $1 and key_id = $2 and revoked_at is null`,
    [organisation, id, now],
  );
  return ended === 1;
}

export interface KeyHolder {
  readonly organisation: OrganisationId;
  readonly keyId: string;
  readonly role: Role;
}

/**
 * Whose key this is; `null` for one that is unknown, wrong or revoked, and nothing tells which.
 */
export async function holderOf(database: Database, parts: KeyParts): Promise<KeyHolder | null> {
  const [row] = await acrossOrganisations(database, (tx) => tx.rows(FIND, [parts.id]));
  const isRight = hasHash(parts.secret, row?.hash ?? NOBODYS_HASH);
  if (row === undefined || !isRight || row.revoked) return null;
  return { organisation: row.organisation, keyId: parts.id, role: row.role };
}

/** Compared with when there is no such key, so that both cases take the same steps. */
const NOBODYS_HASH = new Uint8Array(32);

const FIND = statement<{
  readonly organisation: OrganisationId;
  readonly role: Role;
  readonly hash: Uint8Array;
  readonly revoked: boolean;
}>(
  "api_keys.find",
  `select organisation_id as organisation, role, hash, revoked_at is not null as revoked
     from api_keys
    where key_id = $1`,
);
