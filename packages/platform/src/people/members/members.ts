import { err, ok, type Instant, type Result } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import type { Tx } from "../../database/transaction.ts";
import type { Role } from "../../organisations/roles.ts";

/** Who works for an organisation. */
export interface Member {
  /** Of the account: it may work for others, too. */
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly joinedAt: Instant;
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

/** Gives a member another role, in force from their next request. Somebody stays owner. */
export async function changeRole(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
  role: Role,
): Promise<Result<Member, MemberFailure>> {
  const known = await lockedMember(tx, organisation, id);
  if (known === null) return err("no-such-member");
  if (role !== "owner" && (await isLastOwner(tx, organisation, known))) return err("last-owner");
  await tx.run("update members set role = $3 where organisation_id = $1 and account_id = $2", [
    organisation,
    id,
    role,
  ]);
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
  await tx.run("delete from members where organisation_id = $1 and account_id = $2", [
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
       members.joined_at as "joinedAt"
  from members join accounts on accounts.account_id = members.account_id
 where members.organisation_id = $1`;
