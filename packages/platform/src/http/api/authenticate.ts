import type { FastifyRequest } from "fastify";

import type { Database } from "../../database/database.ts";
import { holderOf, type KeyHolder } from "../../organisations/api-keys/api-keys.ts";
import { readKeyText } from "../../organisations/api-keys/key-text.ts";

/** Who asks: whose key it is, and its secret, which keys what is remembered of the request. */
export interface Caller extends KeyHolder {
  readonly secret: Uint8Array;
}

const BEARER = /^bearer +(\S+)$/i;

/** Reads `Authorization: Bearer …` (RFC 6750 §2.1); a key in the URL or the body is none. */
export async function callerOf(
  database: Database,
  { headers }: FastifyRequest,
): Promise<Caller | null> {
  const text = BEARER.exec(headers.authorization ?? "")?.[1];
  const parts = text === undefined ? null : readKeyText(text);
  if (parts === null) return null;
  const holder = await holderOf(database, parts);
  return holder && { ...holder, secret: parts.secret };
}
