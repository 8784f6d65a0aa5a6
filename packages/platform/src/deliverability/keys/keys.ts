import { Bug, Secret, type Instant } from "@consentry/kernel";
import { dkimRecord, makeSigner, type DkimAlgorithm, type SignerSettings } from "@consentry/mail";

import type { OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import { openBytes, sealBytes } from "../../organisations/sealing.ts";

/** A key beside the one that signs. */
export interface OtherKey {
  readonly id: string;
  readonly identity: string;
  readonly state: "next" | "retired";
  readonly domain: string;
  readonly selector: string;
  readonly algorithm: DkimAlgorithm;
  /** What stands in the DNS, or is to. */
  readonly record: string;
  readonly madeAt: Instant;
  /** Of one that is retired: until then its record must stay. */
  readonly staysUntil: Instant | null;
}

/** All keys beside those that sign, of one sender or of all: the next one first. */
export function listOtherKeys(
  tx: Tx,
  organisation: OrganisationId,
  identity: string | null = null,
): Promise<readonly OtherKey[]> {
  return tx.rows(ALL, [organisation, identity]);
}

/** Keeps a key that is to sign when the DNS shows it, in the place of one that waited. */
export async function keepNextKey(
  tx: Tx,
  { organisation, id, identity }: Whose & { readonly identity: string },
  { wrappingKey }: Pick<OrganisationKeys, "wrappingKey">,
  settings: SignerSettings,
  at: Instant,
): Promise<OtherKey> {
  const signer = makeSigner(settings);
  if (!signer.ok) throw new Bug("a key is kept that cannot sign");
  const { domain, selector, algorithm } = signer.value;
  const pem = Buffer.from(settings.privateKeyPem.reveal());
  const sealed = sealBytes(pem, wrappingKey, aboutKeyOf(id));
  const record = dkimRecord(signer.value).value;
  await tx.run(FORGET_NEXT, [organisation, identity]);
  await tx.run(KEEP, [organisation, id, identity, domain, selector, algorithm, record, sealed, at]);
  return {
    id,
    identity,
    state: "next",
    domain,
    selector,
    algorithm,
    record,
    madeAt: at,
    staysUntil: null,
  };
}

/** A key that waits, opened; `null` when it does no more. */
export async function openNextKey(
  tx: Tx,
  { organisation, id }: Whose,
  { wrappingKey }: Pick<OrganisationKeys, "wrappingKey">,
): Promise<SignerSettings | null> {
  const [row] = await tx.rows(FIND_NEXT, [organisation, id]);
  if (row === undefined) return null;
  const opened = openBytes(row.sealed, wrappingKey, aboutKeyOf(id));
  if (!opened.ok) {
    throw new Error(
      "A signing key for mail does not open with this CONSENTRY_SECRET. Start with the secret the database was made with.",
    );
  }
  const { domain, selector, algorithm } = row;
  const privateKeyPem = new Secret(Buffer.from(opened.value).toString("utf8"));
  return { domain, selector, algorithm, privateKeyPem };
}

/** Keeps of a key that signed until now what its record must say for some days more. */
export async function keepRetiredKey(
  tx: Tx,
  { organisation, id, identity }: Whose & { readonly identity: string },
  {
    domain,
    selector,
    algorithm,
    record,
  }: Pick<OtherKey, "domain" | "selector" | "algorithm" | "record">,
  { at, until }: { readonly at: Instant; readonly until: Instant },
): Promise<void> {
  const of = [organisation, id, identity, domain, selector, algorithm, record, at, until];
  await tx.run(RETIRE, of);
}

/** Forgets a key beside the one that signs. */
export async function forgetKey(tx: Tx, { organisation, id }: Whose): Promise<boolean> {
  return (await tx.run(FORGET, [organisation, id])) === 1;
}

interface Whose {
  readonly organisation: OrganisationId;
  /** Of the key. */
  readonly id: string;
}

/** It opens for the key it was sealed for, and for no other. */
function aboutKeyOf(id: string): string {
  return `consentry.dkim-next-key/1 ${id}`;
}

const ALL = statement<OtherKey>(
  "dkim_keys.all",
  `select key_id as id, identity_id as identity, state, domain, selector, algorithm, record,
          made_at as "madeAt", stays_until as "staysUntil"
     from dkim_keys
    where organisation_id = $1 and ($2::uuid is null or identity_id = $2)
    order by state, made_at desc, key_id`,
);

const KEEP = statement(
  "dkim_keys.keep_next",
  `insert into dkim_keys (organisation_id, key_id, identity_id, state, domain, selector, algorithm,
     record, key, made_at)
   values ($1, $2, $3, 'next', $4, $5, $6, $7, $8, $9)`,
);

const RETIRE = statement(
  "dkim_keys.keep_retired",
  `insert into dkim_keys (organisation_id, key_id, identity_id, state, domain, selector, algorithm,
     record, made_at, retired_at, stays_until)
   values ($1, $2, $3, 'retired', $4, $5, $6, $7, $8, $8, $9)`,
);

const FIND_NEXT = statement<{
  readonly domain: string;
  readonly selector: string;
  readonly algorithm: DkimAlgorithm;
  readonly sealed: Uint8Array;
}>(
  "dkim_keys.find_next",
  `select domain, selector, algorithm, key as sealed from dkim_keys
    where organisation_id = $1 and key_id = $2 and state = 'next'`,
);

const FORGET_NEXT = statement(
  "dkim_keys.forget_next",
  "delete from dkim_keys where organisation_id = $1 and identity_id = $2 and state = 'next'",
);

const FORGET = statement(
  "dkim_keys.forget",
  "delete from dkim_keys where organisation_id = $1 and key_id = $2",
);
