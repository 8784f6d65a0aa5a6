import { Bug, type Day } from "@consentry/kernel";

import { acrossOrganisations } from "../../database/database.ts";
import { statement } from "../../database/statement.ts";
import type { SystemTx } from "../../database/transaction.ts";
import type { Installation } from "../../installation.ts";
import type { Role } from "../../organisations/roles.ts";
import { membershipsOf, readAccount, type Membership } from "../accounts/accounts.ts";
import type { HeldSecret } from "../held-secret.ts";
import { holderOfSession, type Missing } from "./sessions.ts";

/** Somebody who is signed in, and whom they work for at the moment. */
export interface SignedIn {
  readonly account: string;
  readonly name: string;
  readonly email: string;
  readonly role: Role;
  readonly organisation: Omit<Membership, "role">;
  readonly organisations: readonly Pick<Membership, "id" | "name" | "role">[];
  readonly isDemo: boolean;
  /** Nothing of the organisation is shown until they bring it. */
  readonly missing: Missing | null;
  /** From when on a second factor is missing in this session; `null` when never. */
  readonly secondFactorFrom: Day | null;
}

/** What is here, and who is asking. */
export interface SessionState {
  /** `empty`: no organisation was made yet. */
  readonly state: "empty" | "open";
  /** Whether there is a demo to look around in. */
  readonly demo: boolean;
  /** Whether this request may make the first organisation, or the demo, without more ado. */
  readonly mayStart: boolean;
  /** Whether the code that was printed at the start would let it. */
  readonly takesCode: boolean;
  /** Whether somebody's members are signed in by a provider of theirs. */
  readonly hasSignOn: boolean;
  readonly member: SignedIn | null;
}

/** Who holds this session; `null` when it opens nothing. */
export async function signedIn(
  { database, now }: Pick<Installation, "database" | "now">,
  secret: HeldSecret | null,
): Promise<SignedIn | null> {
  const holder = secret && (await holderOfSession(database, secret, now()));
  if (holder === null) return null;
  return acrossOrganisations(database, async (tx) => {
    const account = await readAccount(tx, holder.account);
    const memberships = await membershipsOf(tx, holder.account);
    const current = memberships.find(({ id }) => id === holder.organisation);
    if (account === null || current === undefined) return null;
    const { role, ...organisation } = current;
    return {
      account: account.id,
      name: account.name,
      email: account.email,
      role,
      organisation,
      organisations: memberships
        .filter(({ id }) => holder.confinedTo === null || id === holder.confinedTo)
        .map((one) => ({ id: one.id, name: one.name, role: one.role })),
      isDemo: account.isDemo,
      missing: holder.missing,
      secondFactorFrom: holder.secondFactorFrom,
    };
  });
}

export interface InstallationState {
  readonly hasSignOn: boolean;
  readonly isEmpty: boolean;
  readonly hasDemo: boolean;
  /** Whether there is an organisation or an account of somebody real. */
  readonly isInUse: boolean;
}

/** What somebody who comes to the door finds. */
export function installationState({
  database,
}: Pick<Installation, "database">): Promise<InstallationState> {
  return acrossOrganisations(database, installationStateIn);
}

/** The same inside a transaction. */
export async function installationStateIn(tx: SystemTx): Promise<InstallationState> {
  const [state] = await tx.rows(STATE);
  if (state === undefined) throw new Bug("a question without a table has no answer");
  return state;
}

const STATE = statement<InstallationState>(
  "installation.state",
  `select not exists (select from organisations) as "isEmpty",
          exists (select from sign_on_providers) as "hasSignOn",
          exists (select from accounts join members using (account_id)
                   where accounts.is_demo) as "hasDemo",
          exists (select from accounts where not is_demo)
            or exists (select from organisations
                        where not exists (select from members
                                            join accounts using (account_id)
                                           where accounts.is_demo
                                             and members.organisation_id
                                               = organisations.organisation_id)) as "isInUse"`,
);
