import { err, ok, type Instant, type Result } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Role } from "../../organisations/roles.ts";
import { endSessionsOfMember } from "../sessions/sessions.ts";

/** Who works for an organisation. */
export interface Member {
  /** Of the account: it may work for others, too. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly joinedAt: Instant;
  /** Whether they have a passkey, codes from an app, or are known by the organisation's provider. */
  readonly hasSecondFactor: boolean;
}

export type MemberFailure = "no-such-member" | "last-owner";

/** All members, in the order in which they came. */
export function listMembers(tx: Tx, organisation: OrganisationId): Promise<readonly Member[]> {
  return tx.rows<Member>(`${SELECT} order by members.joined_at, accounts.email`, [organisation]);
}

export async function readMember(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Member | null> {
  const [member] = await tx.rows<Member>(`${SELECT} and members.account_id = $2`, [
    organisation,
    id,
  ]);
  return member ?? null;
}

/** Gives a member another role; they sign in again to use it. Somebody stays owner. */
export async function changeRole(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
  role: Role,
): Promise<Result<Member, MemberFailure>> {
  const known = await lockedMember(tx, organisation, id);
  if (known === null) return err("no-such-member");
  if (role !== "owner" && (await isLastOwner(tx, organisation, known))) return err("last-owner");
  if (role === known.role) return ok(known);
  await tx.run("update members set role = $3 where organisation_id = $1 and account_id = $2", [
    organisation,
    id,
    role,
  ]);
  await endSessionsOfMember(tx, organisation, id);
  return ok({ ...known, role });
}

/** Ends a membership at once; the account stays a while, for whoever else it works for. */
export async function removeMember(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Result<null, MemberFailure>> {
  const known = await lockedMember(tx, organisation, id);
  if (known === null) return err("no-such-member");
  if (await isLastOwner(tx, organisation, known)) return err("last-owner");
  await endSessionsOfMember(tx, organisation, id);
  await tx.run("delete from members where organisation_id = $1 and account_id = $2", [
    organisation,
    id,
  ]);
  await tx.run("delete from sign_on_links where organisation_id = $1 and account_id = $2", [
    organisation,
    id,
  ]);
  return ok(null);
}

/** One change after the other: two owners must not each make the other the last. */
async function lockedMember(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<Member | null> {
  await tx.lock(`members of ${organisation}`);
  return readMember(tx, organisation, id);
}

async function isLastOwner(tx: Tx, organisation: OrganisationId, { id, role }: Member) {
  if (role !== "owner") return false;
  const others = await tx.rows(
    `select account_id from members
      where organisation_id = $1 and role = 'owner' and account_id <> $2 limit 1`,
    [organisation, id],
  );
  return others.length === 0;
}

const SELECT = `select members.account_id as id, accounts.name, accounts.email, members.role,
       members.joined_at as "joinedAt",
       exists (select from passkeys where passkeys.account_id = members.account_id)
         or exists (select from second_factors
                     where second_factors.account_id = members.account_id
                       and confirmed_at is not null)
         or exists (select from sign_on_links
                     where sign_on_links.organisation_id = members.organisation_id
                       and sign_on_links.account_id = members.account_id) as "hasSecondFactor"
  from members join accounts on accounts.account_id = members.account_id
 where members.organisation_id = $1`;
