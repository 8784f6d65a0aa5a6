import { Bug, type Day, type Instant } from "@consentry/kernel";

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
  /** What of its role it may do, such as `contacts:read`; `null`: all of it. */
  readonly scopes: readonly string[] | null;
  readonly madeAt: Instant;
  /** From then on it opens nothing. */
  readonly expiresAt: Instant;
  /** `null`: never. */
  readonly usedOn: Day | null;
  readonly revokedAt: Instant | null;
}

export interface MadeApiKey {
  readonly key: ApiKey;
  /** The only time it can be read. */
  readonly text: string;
}

/** Whoever forgets a key is told before it ends; a key that never ends is forgotten for good. */
export const DAYS_OF_A_KEY = 365;
export const MOST_DAYS_OF_A_KEY = 730;

export interface NewApiKey extends Pick<ApiKey, "name" | "role"> {
  /** Left out: all that its role may. */
  readonly scopes?: readonly string[] | null;
  /** Left out: a year. */
  readonly days?: number;
}

export async function makeApiKey(
  tx: Tx,
  organisation: OrganisationId,
  { name, role, scopes = null, days = DAYS_OF_A_KEY }: NewApiKey,
  now: Instant,
): Promise<MadeApiKey> {
  const parts: KeyParts = { id: newId(), secret: newKeySecret() };
  const [key] = await tx.rows<ApiKey>(
    `insert into api_keys (organisation_id, key_id, name, role, scopes, hash, made_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7::timestamptz + $8 * interval '1 day')
     returning ${COLUMNS}`,
    [organisation, parts.id, name, role, scopes, hashOf(parts.secret), now, days],
  );
  if (key === undefined) throw new Bug("a key was not inserted");
  return { key, text: keyText(parts) };
}

/** All keys of an organisation, those that ended too, in the order of their making. */
export function listApiKeys(tx: Tx, organisation: OrganisationId): Promise<readonly ApiKey[]> {
  return tx.rows<ApiKey>(
    `select ${COLUMNS} from api_keys where organisation_id = $1 order by key_id`,
    [organisation],
  );
}

const COLUMNS = `key_id as id, name, role, scopes, made_at as "madeAt",
  expires_at as "expiresAt", used_on as "usedOn", revoked_at as "revokedAt"`;

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
  readonly scopes: readonly string[] | null;
  /** Its day is over: it opens nothing, and its holder may be told so. */
  readonly isOver: boolean;
}

/**
 * Whose key this is; `null` for one that is unknown, wrong or revoked, and nothing tells which.
 */
export async function holderOf(
  database: Database,
  parts: KeyParts,
  now: Instant,
): Promise<KeyHolder | null> {
  return acrossOrganisations(database, async (tx) => {
    const [row] = await tx.rows(FIND, [parts.id, now]);
    const isRight = hasHash(parts.secret, row?.hash ?? NOBODYS_HASH);
    if (row === undefined || !isRight || row.revoked) return null;
    const { organisation, role, scopes, isOver, isNoted } = row;
    if (!isOver && !isNoted) await tx.run(NOTE_USE, [parts.id, now]);
    return { organisation, keyId: parts.id, role, scopes, isOver };
  });
}

/** Compared with when there is no such key, so that both cases take the same steps. */
const NOBODYS_HASH = new Uint8Array(32);

const FIND = statement<{
  readonly organisation: OrganisationId;
  readonly role: Role;
  readonly scopes: readonly string[] | null;
  readonly hash: Uint8Array;
  readonly revoked: boolean;
  readonly isOver: boolean;
  /** Whether it stands there already that it was used today. */
  readonly isNoted: boolean;
}>(
  "api_keys.find",
  `select organisation_id as organisation, role, scopes, hash, revoked_at is not null as revoked,
          expires_at <= $2 as "isOver",
          coalesce(used_on >= ($2::timestamptz at time zone 'UTC')::date, false) as "isNoted"
     from api_keys
    where key_id = $1`,
);

const NOTE_USE = statement(
  "api_keys.note_use",
  `update api_keys set used_on = ($2::timestamptz at time zone 'UTC')::date where key_id = $1`,
);
