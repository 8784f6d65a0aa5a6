import { createPrivateKey, createPublicKey, generateKeyPairSync, sign } from "node:crypto";

import { Bug } from "@consentry/kernel";
import { keyId, readPublicKey, type PublicKey, type Signer } from "@consentry/ledger";

import { openBytes, sealBytes } from "./sealing.ts";
import type { OrganisationId } from "../database/organisation-id.ts";
import type { Tx } from "../database/transaction.ts";

interface KeyRow {
  readonly public_key: PublicKey;
  readonly sealed_private: Uint8Array;
}

const ABOUT = "consentry.signing-key/1";

/**
 * The organisation's signer; its Ed25519 key is made at the first call. Two first calls at once
 * make one key.
 */
export async function signerOf(
  tx: Tx,
  organisation: OrganisationId,
  wrappingKey: Uint8Array,
): Promise<Signer> {
  const known = await activeKey(tx, organisation);
  if (known !== null) return openSigner(known, wrappingKey);
  await tx.lock(`signing key ${organisation}`);
  return openSigner(
    (await activeKey(tx, organisation)) ?? (await makeKey(tx, organisation, wrappingKey)),
    wrappingKey,
  );
}

/** Every key that ever signed for the organisation, to check old signatures with. */
export async function publicKeysOf(
  tx: Tx,
  organisation: OrganisationId,
): Promise<readonly PublicKey[]> {
  const rows = await tx.rows<Pick<KeyRow, "public_key">>(
    "select public_key from organisation_keys where organisation_id = $1 order by made_at",
    [organisation],
  );
  return rows.map(({ public_key: key }) => key);
}

/** Whether what it signs with opens with this secret; `null` where there is no key yet. */
export async function opensSigningKey(
  tx: Tx,
  organisation: OrganisationId,
  wrappingKey: Uint8Array,
): Promise<boolean | null> {
  const known = await activeKey(tx, organisation);
  return known && openBytes(known.sealed_private, wrappingKey, ABOUT).ok;
}

async function activeKey(tx: Tx, organisation: OrganisationId): Promise<KeyRow | null> {
  const [row] = await tx.rows<KeyRow>(
    `select public_key, sealed_private from organisation_keys
      where organisation_id = $1 and retired_at is null
      order by made_at desc
      limit 1`,
    [organisation],
  );
  return row ?? null;
}

async function makeKey(
  tx: Tx,
  organisation: OrganisationId,
  wrappingKey: Uint8Array,
): Promise<KeyRow> {
  const { privateKey } = generateKeyPairSync("ed25519");
  const publicKey = readPublicKey(createPublicKey(privateKey).export({ format: "jwk" }));
  if (publicKey === null) throw new Bug("Node made a key that is no Ed25519 key");
  const sealed = sealBytes(privateKey.export({ format: "der", type: "pkcs8" }), wrappingKey, ABOUT);
  await tx.run(
    `insert into organisation_keys (organisation_id, key_id, public_key, sealed_private)
     values ($1, $2, $3, $4)`,
    [organisation, Buffer.from(keyId(publicKey), "hex"), { ...publicKey }, sealed],
  );
  return { public_key: publicKey, sealed_private: sealed };
}

function openSigner(
  { public_key: key, sealed_private: sealed }: KeyRow,
  wrappingKey: Uint8Array,
): Signer {
  const opened = openBytes(sealed, wrappingKey, ABOUT);
  if (!opened.ok) {
    throw new Error(
      "The organisation's signing key does not open with this CONSENTRY_SECRET. Start with the secret the database was made with.",
    );
  }
  const privateKey = createPrivateKey({
    key: Buffer.from(opened.value),
    format: "der",
    type: "pkcs8",
  });
  return { key, sign: (bytes) => sign(null, bytes, privateKey) };
}
