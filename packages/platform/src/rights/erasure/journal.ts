import { createHash } from "node:crypto";

import { dayOf, type Instant } from "@consentry/kernel";
import { retentionEntry } from "@consentry/law";

import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Removed } from "./forget.ts";

interface Noted {
  readonly contact: string | null;
  readonly addressKey: Uint8Array;
  readonly by: string;
  readonly at: Instant;
  readonly removed: Removed;
}

/**
 * Notes an erasure without naming anybody, so that what it has not reached yet can be told, and a
 * backup that comes back can be brought up to date. @returns its number
 */
export async function noteErasure(
  tx: Tx,
  organisation: OrganisationId,
  { contact, addressKey, by, at, removed }: Noted,
): Promise<string> {
  const id = newId();
  const hash = contact === null ? null : createHash("sha256").update(contact).digest();
  const { usual } = retentionEntry("erasures", dayOf(at));
  const values = [organisation, id, hash, addressKey, at, by, removed, `${usual ?? 0} months`];
  await tx.run(NOTE, values);
  return id;
}

const NOTE = statement(
  "erasures.note",
  `insert into erasures (organisation_id, erasure_id, contact_hash, address_key, at, by, removed,
     backups_until, keep_until)
   values ($1, $2, $3, $4, $5, $6, $7, backups_last_day(),
           greatest(($5::timestamptz + $8::interval)::date, backups_last_day()))`,
);
