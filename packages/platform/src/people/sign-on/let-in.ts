import { err, ok, type Instant, type Result } from "@consentry/kernel";

import type { OrganisationId } from "../../database/organisation-id.ts";
import type { SystemTx } from "../../database/transaction.ts";
import type { Role } from "../../organisations/roles.ts";
import {
  accountOfEmail,
  joinOrganisation,
  makeAccount,
  membershipsOf,
} from "../accounts/accounts.ts";
import type { Vouched } from "./ask-provider.ts";
import { accountOfSubject, linkSubject } from "./links.ts";
import type { Provider } from "./provider.ts";

export type LetInFailure = "sign-on-elsewhere" | "sign-on-uninvited" | "sign-on-unconnected";

export interface Coming {
  readonly organisation: OrganisationId;
  readonly provider: Pick<Provider, "issuer" | "domains" | "newcomers">;
  readonly vouched: Vouched;
}

/** Whether the provider may vouch for addresses of this domain. */
export function isOfDomains(domains: readonly string[], { email }: Vouched): boolean {
  const domain = email.reveal().split("@").at(-1)?.toLowerCase() ?? "";
  return domains.includes(domain);
}

/**
 * The account of whom a provider vouched for, which is made where they are new and expected. Whose
 * address has an account already must have connected it: an address alone opens nobody's.
 */
export async function letIn(
  tx: SystemTx,
  { organisation, provider, vouched }: Coming,
  now: Instant,
): Promise<Result<string, LetInFailure>> {
  const { issuer, domains, newcomers } = provider;
  if (!isOfDomains(domains, vouched)) return err("sign-on-elsewhere");
  const subject = { organisation, issuer, subject: vouched.subject };
  const known = await accountOfSubject(tx, subject);
  if (known !== null) {
    const works = (await membershipsOf(tx, known)).some(({ id }) => id === organisation);
    return works ? ok(known) : err("sign-on-uninvited");
  }
  const email = vouched.email.reveal();
  const role = (await invitedAs(tx, organisation, email, now)) ?? newcomers;
  const isThere = (await accountOfEmail(tx, email)) !== null;
  // Who is nobody here learns nothing of who is elsewhere.
  if (role === null) {
    return err(isThere && (await worksHere(tx, organisation, email)) ? UNCONNECTED : UNINVITED);
  }
  if (isThere) return err(UNCONNECTED);
  const given = { email, name: vouched.name, locale: "en", passwordHash: null } as const;
  const made = await makeAccount(tx, { ...given, cameBy: "sign-on" }, now);
  if (made === null) return err(UNCONNECTED);
  await joinOrganisation(tx, { account: made.id, organisation, role }, now);
  await linkSubject(tx, subject, made.id, now);
  await tx.run("delete from invitations where organisation_id = $1 and lower(email) = lower($2)", [
    organisation,
    email,
  ]);
  return ok(made.id);
}

const UNCONNECTED = "sign-on-unconnected";
const UNINVITED = "sign-on-uninvited";

async function worksHere(
  tx: SystemTx,
  organisation: OrganisationId,
  email: string,
): Promise<boolean> {
  const account = await accountOfEmail(tx, email);
  const memberships = account === null ? [] : await membershipsOf(tx, account.id);
  return memberships.some(({ id }) => id === organisation);
}

/** What an open invitation makes of an address. */
async function invitedAs(
  tx: SystemTx,
  organisation: OrganisationId,
  email: string,
  now: Instant,
): Promise<Role | null> {
  const [invited] = await tx.rows<{ readonly role: Role }>(
    `select role from invitations
      where organisation_id = $1 and lower(email) = lower($2) and expires_at > $3`,
    [organisation, email, now],
  );
  return invited?.role ?? null;
}
