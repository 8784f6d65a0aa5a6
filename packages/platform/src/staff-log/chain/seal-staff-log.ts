import {
  signHead,
  STAFF_CHAIN,
  type ChainHead,
  type SignedHead,
  type Signer,
} from "@consentry/ledger";
import type { Instant } from "@consentry/kernel";

import { bytesOf } from "../../consent/ledger/event-rows.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";

/** Signs a place of the chain; one that was signed before stays as it is. */
export async function sealPlace(
  tx: Tx,
  organisation: OrganisationId,
  place: ChainHead,
  { signer, at }: { readonly signer: Signer; readonly at: Instant },
): Promise<void> {
  const { sequence, hash, keyId, signature } = signHead(
    STAFF_CHAIN,
    organisation,
    place,
    at,
    signer,
  );
  await tx.run(INSERT, [
    organisation,
    sequence,
    bytesOf(hash),
    at,
    bytesOf(keyId),
    Buffer.from(signature, "base64url"),
  ]);
}

/** Where the chain ends; `null` when nothing stands there yet, or its end was signed already. */
export async function unsignedEnd(tx: Tx, organisation: OrganisationId): Promise<ChainHead | null> {
  const [end] = await tx.rows(UNSIGNED_END, [organisation]);
  return end ?? null;
}

/** All signed places, in their order. */
export async function sealsOf(
  tx: Tx,
  organisation: OrganisationId,
): Promise<readonly SignedHead[]> {
  const rows = await tx.rows(SEALS, [organisation]);
  return rows.map(({ signature, ...seal }) => ({
    ...seal,
    signature: Buffer.from(signature).toString("base64url"),
  }));
}

const INSERT = statement(
  "staff_log_seals.insert",
  `insert into staff_log_seals (organisation_id, sequence, hash, at, key_id, signature)
   values ($1, $2, $3, $4, $5, $6)
   on conflict (organisation_id, sequence) do nothing`,
);

const UNSIGNED_END = statement<ChainHead>(
  "staff_log_seals.unsigned_end",
  `select head.sequence, encode(head.hash, 'hex') as hash from staff_log_heads as head
    where head.organisation_id = $1 and head.sequence > 0
      and not exists (select from staff_log_seals as seal
                       where seal.organisation_id = $1 and seal.sequence = head.sequence)`,
);

const SEALS = statement<Omit<SignedHead, "signature"> & { readonly signature: Uint8Array }>(
  "staff_log_seals.all",
  `select organisation_id as organisation, sequence, encode(hash, 'hex') as hash, at,
          encode(key_id, 'hex') as "keyId", signature
     from staff_log_seals where organisation_id = $1 order by sequence`,
);
