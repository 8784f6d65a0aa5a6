import { domainToASCII } from "node:url";

import { Bug, EmailAddress, err, ok, type Result } from "@consentry/kernel";

import type { FieldProblem } from "../../contacts/field-problem.ts";
import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { Tx } from "../../database/transaction.ts";
import { checkIdentity } from "./check-identity.ts";
import type { CheckedIdentity, IdentityDraft, SenderIdentity, Signing } from "./identity.ts";

export type IdentityFailure =
  | { readonly kind: "bad-fields"; readonly problems: readonly FieldProblem[] }
  | { readonly kind: "no-such-identity" }
  /** A campaign with it has begun and is not over. */
  | { readonly kind: "under-way" }
  | { readonly kind: "has-campaigns" };

/** Makes an identity. It has no key yet, and nothing is sent before it has one. */
export async function makeIdentity(
  tx: Tx,
  organisation: OrganisationId,
  draft: IdentityDraft,
): Promise<Result<SenderIdentity, IdentityFailure>> {
  const checked = checkIdentity(draft);
  if (!checked.ok) return err({ kind: "bad-fields", problems: checked.error });
  const id = newId();
  const [made] = await tx.rows(INSERT, [organisation, id, ...valuesOf(checked.value)]);
  if (made === undefined) throw new Bug("an identity was not inserted");
  return ok(identityOf(made));
}

/**
 * Changes what an identity says. Its drafts are to be checked anew by the gate: another name, address
 * or footer is another mail. While a campaign with it is under way it stays as it is.
 */
export async function changeIdentity(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
  changes: Partial<IdentityDraft>,
): Promise<Result<SenderIdentity, IdentityFailure>> {
  await lockIdentity(tx, organisation, id);
  const known = await readIdentity(tx, organisation, id);
  if (known === null) return err({ kind: "no-such-identity" });
  const checked = checkIdentity({ ...draftOf(known), ...changes });
  if (!checked.ok) return err({ kind: "bad-fields", problems: checked.error });
  if (!isAligned(known.signing, checked.value.address)) {
    const expected = `an address of ${known.signing?.domain ?? ""}, which its key signs for`;
    return err({ kind: "bad-fields", problems: [{ path: "address", expected }] });
  }
  if (await isUnderWay(tx, organisation, id)) return err({ kind: "under-way" });
  await tx.run(UPDATE, [organisation, id, ...valuesOf(checked.value)]);
  await tx.run(VOID_GATES, [organisation, id]);
  return ok({ ...known, ...checked.value });
}

/** Removes an identity that no campaign was written under. */
export async function removeIdentity(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Result<null, IdentityFailure>> {
  await lockIdentity(tx, organisation, id);
  const [used] = await tx.rows(IS_USED, [organisation, id]);
  if (used !== undefined) return err({ kind: "has-campaigns" });
  const removed = await tx.run(REMOVE, [organisation, id]);
  return removed === 1 ? ok(null) : err({ kind: "no-such-identity" });
}

/** One identity, without its key; `null` when there is none. */
export async function readIdentity(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<SenderIdentity | null> {
  const [row] = await tx.rows(FIND, [organisation, id]);
  return row === undefined ? null : identityOf(row);
}

/** All identities by name. */
export async function listIdentities(
  tx: Tx,
  organisation: OrganisationId,
): Promise<readonly SenderIdentity[]> {
  return (await tx.rows(ALL, [organisation])).map(identityOf);
}

/** One after the other: a campaign must not come to an identity that goes. */
export async function lockIdentity(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<void> {
  await tx.lock(`identity ${organisation} ${id}`);
}

/**
 * Whether a key signs for an address: its domain, or one that this is part of, as receivers ask
 * (RFC 7489 §3.1.1, relaxed).
 */
export function isAligned(signing: Pick<Signing, "domain"> | null, address: EmailAddress): boolean {
  if (signing === null) return true;
  const domain = domainToASCII(address.domain);
  return domain === signing.domain || domain.endsWith(`.${signing.domain}`);
}

function draftOf({ address, replyTo, ...rest }: SenderIdentity): IdentityDraft {
  return { ...rest, address: address.reveal(), replyTo: replyTo?.reveal() ?? null };
}

function valuesOf(checked: CheckedIdentity) {
  const { name, address, replyTo, legalIdentity, timeZone, returnDomain } = checked;
  return [name, address.reveal(), replyTo?.reveal() ?? null, legalIdentity, timeZone, returnDomain];
}

/** None of its drafts begins between this answer and the end of the transaction. */
async function isUnderWay(tx: Tx, organisation: OrganisationId, id: string): Promise<boolean> {
  await tx.rows(LOCK_DRAFTS, [organisation, id]);
  return (await tx.rows(IS_UNDER_WAY, [organisation, id])).length > 0;
}

interface IdentityRow extends Pick<
  SenderIdentity,
  "id" | "name" | "legalIdentity" | "timeZone" | "returnDomain" | "madeAt"
> {
  readonly address: string;
  readonly replyTo: string | null;
  readonly domain: string | null;
  readonly selector: string | null;
  readonly algorithm: Signing["algorithm"] | null;
}

function identityOf(row: IdentityRow): SenderIdentity {
  const { domain, selector, algorithm, address, replyTo, ...rest } = row;
  const isSigned = domain !== null && selector !== null && algorithm !== null;
  return {
    ...rest,
    address: addressOf(address),
    replyTo: replyTo === null ? null : addressOf(replyTo),
    signing: isSigned ? { domain, selector, algorithm } : null,
  };
}

function addressOf(text: string): EmailAddress {
  const parsed = EmailAddress.parse(text);
  if (!parsed.ok) throw new Bug("an address was stored that does not parse");
  return parsed.value;
}

const COLUMNS = `identity_id as id, name, address, reply_to as "replyTo",
  legal_identity as "legalIdentity", time_zone as "timeZone", dkim_domain as domain,
  dkim_selector as selector, dkim_algorithm as algorithm,
  return_domain as "returnDomain", made_at as "madeAt"`;

const INSERT = statement<IdentityRow>(
  "sender_identities.insert",
  `insert into sender_identities
     (organisation_id, identity_id, name, address, reply_to, legal_identity, time_zone,
      return_domain)
   values ($1, $2, $3, $4, $5, $6, $7, $8)
   returning ${COLUMNS}`,
);

const UPDATE = statement(
  "sender_identities.update",
  `update sender_identities
      set name = $3, address = $4, reply_to = $5, legal_identity = $6, time_zone = $7,
          return_domain = $8
    where organisation_id = $1 and identity_id = $2`,
);

const VOID_GATES = statement(
  "campaigns.void_gates_of_identity",
  `update campaigns set version = version + 1, gate = null, gate_version = null
    where organisation_id = $1 and identity_id = $2 and state = 'draft'`,
);

const LOCK_DRAFTS = statement<{ readonly id: string }>(
  "campaigns.lock_drafts_of_identity",
  `select campaign_id as id from campaigns
    where organisation_id = $1 and identity_id = $2 and state = 'draft'
    order by campaign_id
      for update`,
);

const IS_UNDER_WAY = statement<{ readonly one: number }>(
  "campaigns.under_way_with_identity",
  `select 1 as one from campaigns
    where organisation_id = $1 and identity_id = $2
      and state in ('planning', 'scheduled', 'sending', 'paused')
    limit 1`,
);

const IS_USED = statement<{ readonly one: number }>(
  "campaigns.with_identity",
  "select 1 as one from campaigns where organisation_id = $1 and identity_id = $2 limit 1",
);

const REMOVE = statement(
  "sender_identities.remove",
  // As the foreign key of messages does, which a distributed database has not.
  `with released as (
     update messages set identity_id = null where organisation_id = $1 and identity_id = $2)
   delete from sender_identities where organisation_id = $1 and identity_id = $2`,
);

const FIND = statement<IdentityRow>(
  "sender_identities.find",
  `select ${COLUMNS} from sender_identities where organisation_id = $1 and identity_id = $2`,
);

const ALL = statement<IdentityRow>(
  "sender_identities.all",
  `select ${COLUMNS} from sender_identities where organisation_id = $1 order by name, identity_id`,
);
