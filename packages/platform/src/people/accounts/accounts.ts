import type { Instant } from "@consentry/kernel";

import { newId, type OrganisationId } from "../../database/organisation-id.ts";
import { statement } from "../../database/statement.ts";
import type { SystemTx } from "../../database/transaction.ts";
import type { Role } from "../../organisations/roles.ts";

/** A person who may sign in. */
export interface Account {
  readonly id: string;
  readonly email: string;
  readonly name: string;
  readonly locale: string;
  readonly isDemo: boolean;
}

export interface NewAccount extends Pick<Account, "email" | "name" | "locale"> {
  readonly passwordHash: string | null;
  readonly cameBy: "first-start" | "invitation" | "sign-on" | "demo";
}

/** Makes an account that works for nobody yet; `null` when the address has one. */
export async function makeAccount(
  tx: SystemTx,
  { email, name, locale, passwordHash, cameBy }: NewAccount,
  now: Instant,
): Promise<Account | null> {
  const account = { id: newId(), email, name, locale, isDemo: cameBy === "demo" };
  const made = await tx.run(
    `insert into accounts (account_id, email, name, locale, password_hash, is_demo, came_by, made_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8)
     on conflict do nothing`,
    [account.id, email, name, locale, passwordHash, account.isDemo, cameBy, now],
  );
  return made === 1 ? account : null;
}

/** The account of an address, in whatever case it is written; with what its password is held to. */
export async function accountOfEmail(
  tx: SystemTx,
  email: string,
): Promise<(Account & { readonly passwordHash: string | null }) | null> {
  return (await tx.rows(BY_EMAIL, [email]))[0] ?? null;
}

export async function readAccount(tx: SystemTx, id: string): Promise<Account | null> {
  return (await tx.rows(BY_ID, [id]))[0] ?? null;
}

/** Puts a password in the place of the one before. */
export async function changePassword(tx: SystemTx, id: string, hash: string): Promise<void> {
  await tx.run("update accounts set password_hash = $2 where account_id = $1", [id, hash]);
}

/** The account that enters the demo, where there is one. */
export async function demoAccount(tx: SystemTx): Promise<Account | null> {
  const [account] = await tx.rows<Account>(`select ${COLUMNS} from accounts where is_demo`);
  return account ?? null;
}

/** An organisation that somebody works for, and as what. */
export interface Membership {
  readonly id: OrganisationId;
  readonly name: string;
  readonly country: string | null;
  readonly locale: string;
  readonly role: Role;
}

/** Whom an account works for, longest first. */
export function membershipsOf(tx: SystemTx, account: string): Promise<readonly Membership[]> {
  return tx.rows(MEMBERSHIPS, [account]);
}

/** Makes an account a member; where it is one already, nothing changes. */
export async function joinOrganisation(
  tx: SystemTx,
  { account, organisation, role }: Joining,
  now: Instant,
): Promise<void> {
  await tx.run(
    `insert into members (organisation_id, account_id, role, joined_at) values ($1, $2, $3, $4)
     on conflict do nothing`,
    [organisation, account, role, now],
  );
  await tx.run("update accounts set keep_until = null where account_id = $1", [account]);
}

export interface Joining {
  readonly account: string;
  readonly organisation: OrganisationId;
  readonly role: Role;
}

/** Whoever was let go by mistake and is asked back finds their passkeys. */
const DAYS_KEPT = 30;

/** Marks the accounts that work for nobody any more, and removes those whose day has come. */
export async function dropUnusedAccounts(tx: SystemTx, now: Instant): Promise<void> {
  const works = "exists (select from members where members.account_id = accounts.account_id)";
  await tx.run("delete from accounts where keep_until < ($1::timestamptz)::date", [now]);
  await tx.run(
    `update accounts set keep_until = ($1::timestamptz)::date + ${DAYS_KEPT}
      where keep_until is null and not ${works}`,
    [now],
  );
}

const COLUMNS = `account_id as id, email, name, locale, is_demo as "isDemo"`;

const BY_EMAIL = statement<Account & { readonly passwordHash: string | null }>(
  "accounts.by_email",
  `select ${COLUMNS}, password_hash as "passwordHash" from accounts
    where lower(email) = lower($1)`,
);

const BY_ID = statement<Account>(
  "accounts.by_id",
  `select ${COLUMNS} from accounts where account_id = $1`,
);

const MEMBERSHIPS = statement<Membership>(
  "members.of_account",
  `select organisations.organisation_id as id, organisations.name, organisations.country,
          organisations.locale, members.role
     from members
     join organisations on organisations.organisation_id = members.organisation_id
    where members.account_id = $1
    order by members.joined_at, organisations.name`,
);
