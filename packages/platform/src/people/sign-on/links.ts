import type { Instant } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import type { SystemTx } from "../../database/transaction.ts";

/** A person as their provider numbers them; an address may change hands, this may not. */
export interface Subject {
  readonly organisation: OrganisationId;
  readonly issuer: string;
  readonly subject: string;
}

/** Which account of the organisation this is; `null`: nobody's. */
export async function accountOfSubject(
  tx: SystemTx,
  { organisation, issuer, subject }: Subject,
): Promise<string | null> {
  const [row] = await tx.rows<{ readonly account: string }>(
    `select account_id as account from sign_on_links
      where organisation_id = $1 and issuer = $2 and subject = $3`,
    [organisation, issuer, subject],
  );
  return row?.account ?? null;
}

/**
 * From now on the provider opens the organisation for this account; whoever it was known by there
 * before opens nothing. `false`: that person is another account already.
 */
export async function linkSubject(
  tx: SystemTx,
  { organisation, issuer, subject }: Subject,
  account: string,
  now: Instant,
): Promise<boolean> {
  const known = await accountOfSubject(tx, { organisation, issuer, subject });
  if (known !== null) return known === account;
  await unlink(tx, organisation, account);
  const linked = await tx.run(
    `insert into sign_on_links (organisation_id, issuer, subject, account_id, made_at)
     values ($1, $2, $3, $4, $5) on conflict do nothing`,
    [organisation, issuer, subject, account, now],
  );
  return linked === 1;
}

/** The provider does not open the organisation for this account any more. */
export async function unlink(
  tx: SystemTx,
  organisation: OrganisationId,
  account: string,
): Promise<void> {
  await tx.run("delete from sign_on_links where organisation_id = $1 and account_id = $2", [
    organisation,
    account,
  ]);
}

/** `none`: the organisation has no provider; else whether it knows the account. */
export async function isKnownBySignOn(
  tx: SystemTx,
  organisation: OrganisationId,
  account: string,
): Promise<"none" | "unknown" | "known"> {
  const [row] = await tx.rows<{ readonly known: boolean }>(
    `select exists (select from sign_on_links as link
                     where link.organisation_id = $1 and link.account_id = $2
                       and link.issuer = provider.issuer) as known
       from sign_on_providers as provider where provider.organisation_id = $1`,
    [organisation, account],
  );
  if (row === undefined) return "none";
  return row.known ? "known" : "unknown";
}
