import { Bug, err, ok, type Result, type Secret } from "@consentry/kernel";
import {
  dkimRecord,
  makeDkimKey,
  makeSigner,
  type DkimAlgorithm,
  type DkimRecord,
  type SignerProblem,
} from "@consentry/mail";

import type { FieldProblem } from "../../contacts/field-problem.ts";
import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import type { OrganisationKeys } from "../../organisations/keys.ts";
import { isAligned, lockIdentity, readIdentity } from "./identities.ts";
import { keepSigningKey, readSigningKey } from "./signing-keys.ts";

/** Which key an identity's mails are to be signed with. */
export interface NewSigning {
  readonly domain: string;
  readonly selector: string;
  readonly algorithm: DkimAlgorithm;
  /** In PEM; `null`: a new one is made here, and leaves here never. */
  readonly privateKeyPem: Secret | null;
}

export type SigningFailure =
  | { readonly kind: "no-such-identity" }
  | { readonly kind: "bad-fields"; readonly problems: readonly FieldProblem[] };

/**
 * Gives an identity a key, in the place of the one before, and tells what to publish. Whether it is
 * published is not asked here: names take hours to be heard of.
 */
export async function signWith(
  tx: Tx,
  organisation: OrganisationId,
  keys: Pick<OrganisationKeys, "wrappingKey">,
  identity: string,
  { domain, selector, algorithm, privateKeyPem }: NewSigning,
): Promise<Result<DkimRecord, SigningFailure>> {
  await lockIdentity(tx, organisation, identity);
  const known = await readIdentity(tx, organisation, identity);
  if (known === null) return err({ kind: "no-such-identity" });
  const key = privateKeyPem ?? (await makeDkimKey(algorithm));
  const signer = makeSigner({ domain, selector, algorithm, privateKeyPem: key });
  if (!signer.ok) return refused(fieldOf(signer.error.code), signer.error.message);
  if (!isAligned(signer.value, known.address)) {
    return refused("domain", "the domain of the sender's address, or one that it is part of");
  }
  await keepSigningKey(tx, organisation, identity, keys, {
    // As they stand in the DNS.
    domain: signer.value.domain,
    selector: signer.value.selector,
    algorithm,
    privateKeyPem: key,
  });
  return ok(dkimRecord(signer.value));
}

/** What must stand in the DNS for an identity's key; `null` when it has none. */
export async function recordOf(
  tx: Tx,
  organisation: OrganisationId,
  keys: Pick<OrganisationKeys, "wrappingKey">,
  identity: string,
): Promise<DkimRecord | null> {
  const kept = await readSigningKey(tx, organisation, identity, keys);
  if (kept === null) return null;
  const signer = makeSigner(kept);
  if (!signer.ok) throw new Bug("a signing key was kept that cannot sign");
  return dkimRecord(signer.value);
}

function fieldOf(code: SignerProblem["code"]): string {
  if (code === "bad-domain") return "domain";
  return code === "bad-selector" ? "selector" : "privateKey";
}

function refused(path: string, expected: string): Result<never, SigningFailure> {
  return err({ kind: "bad-fields", problems: [{ path, expected }] });
}
