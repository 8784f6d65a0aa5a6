import { Bug, err, ok, type EmailAddress, type Instant, type Result } from "@consentry/kernel";

import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import type { SystemTx, Tx } from "../../database/transaction.ts";
import type { Role } from "../../organisations/roles.ts";
import { newHeldSecret, type HeldSecret } from "../held-secret.ts";

/** Who was asked to work for an organisation. */
export interface Invitation {
  readonly id: string;
  readonly email: string;
  readonly role: Role;
  readonly madeAt: Instant;
  readonly expiresAt: Instant;
}

export interface MadeInvitation {
  readonly invitation: Invitation;
  /** The only time it can be read: what the invited person holds. */
  readonly secret: HeldSecret;
}

/** Whoever was away comes back to it. */
const DAYS = 7;

/** Whether somebody of this address works here already. */
export type InvitationFailure = "member-already";

/** Invites an address; an invitation that it had is withdrawn by that. Sends nothing. */
export async function invite(
  tx: Tx,
  organisation: OrganisationId,
  { email, role }: { readonly email: EmailAddress; readonly role: Role },
  { by, now }: { readonly by: string; readonly now: Instant },
): Promise<Result<MadeInvitation, InvitationFailure>> {
  const address = email.reveal();
  const known = await tx.rows(
    `select from members join accounts on accounts.account_id = members.account_id
      where members.organisation_id = $1 and lower(accounts.email) = lower($2)`,
    [organisation, address],
  );
  if (known.length > 0) return err("member-already");
  const secret = newHeldSecret();
  await tx.run("delete from invitations where organisation_id = $1 and lower(email) = lower($2)", [
    organisation,
    address,
  ]);
  const [invitation] = await tx.rows<Invitation>(
    `insert into invitations
       (organisation_id, invitation_id, email, role, hash, made_by, made_at, expires_at)
     values ($1, $2, $3, $4, $5, $6, $7, $7::timestamptz + interval '${DAYS} days')
     returning ${COLUMNS}`,
    [organisation, newId(), address, role, secret.hash, by, now],
  );
  if (invitation === undefined) throw new Bug("an invitation was not inserted");
  return ok({ invitation, secret });
}

/** The invitations that are open, in the order in which they run out. */
export function listInvitations(
  tx: Tx,
  organisation: OrganisationId,
  now: Instant,
): Promise<readonly Invitation[]> {
  return tx.rows<Invitation>(
    `select ${COLUMNS} from invitations
      where organisation_id = $1 and expires_at > $2 order by expires_at, email`,
    [organisation, now],
  );
}

/** Takes one back; `false` when there is none that is open. */
export async function withdrawInvitation(
  tx: Tx,
  organisation: OrganisationId,
  id: string,
): Promise<boolean> {
  const withdrawn = await tx.run(
    "delete from invitations where organisation_id = $1 and invitation_id = $2",
    [organisation, id],
  );
  return withdrawn === 1;
}

/** What whoever holds the link may know before they answer. */
export interface OpenInvitation {
  readonly organisation: OrganisationId;
  readonly organisationName: string;
  readonly email: string;
  readonly role: Role;
}

/** The invitation behind a link; `null` when it was used, withdrawn, or is past its day. */
export async function readInvitation(
  tx: SystemTx,
  secret: HeldSecret,
  now: Instant,
): Promise<OpenInvitation | null> {
  const [open] = await tx.rows<OpenInvitation>(
    `select invitations.organisation_id as organisation, organisations.name as "organisationName",
            invitations.email, invitations.role
       from invitations
       join organisations on organisations.organisation_id = invitations.organisation_id
      where invitations.hash = $1 and invitations.expires_at > $2`,
    [secret.hash, now],
  );
  return open ?? null;
}

/** Uses an invitation up; of two who do at once, one is told `false`. */
export async function useInvitation(tx: SystemTx, secret: HeldSecret): Promise<boolean> {
  return (await tx.run("delete from invitations where hash = $1", [secret.hash])) === 1;
}

export async function dropOldInvitations(tx: SystemTx, now: Instant): Promise<void> {
  await tx.run("delete from invitations where expires_at <= $1", [now]);
}

/** Where the invited person answers. The secret stands behind the `#`: it reaches no log. */
export function invitationLink(publicUrl: string, secret: HeldSecret): string {
  return `${publicUrl}/invitation#${secret.text}`;
}

const COLUMNS = `invitation_id as id, email, role, made_at as "madeAt", expires_at as "expiresAt"`;
