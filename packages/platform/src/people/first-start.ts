import { Bug, err, ok, type Result } from "@consentry/kernel";

import { makeIdentity } from "../campaigns/identities/identities.ts";
import type { IdentityDraft } from "../campaigns/identities/identity.ts";
import { signWith } from "../campaigns/identities/sign-with.ts";
import { asOrganisation, type Own } from "../consent/asking/own.ts";
import { acrossOrganisations } from "../database/database.ts";
import type { OrganisationId } from "../database/organisation-id.ts";
import type { SystemTx } from "../database/transaction.ts";
import type { Installation } from "../installation.ts";
import { addOrganisation, type NewOrganisation } from "../organisations/organisation.ts";
import { joinOrganisation, makeAccount } from "./accounts/accounts.ts";
import type { WayIn } from "./door/way-in.ts";
import { keepPasskey } from "./passkeys/passkeys.ts";
import { installationStateIn } from "./sessions/session-state.ts";

/** What the first to come says, checked. */
export interface FirstStart {
  readonly organisation: NewOrganisation;
  readonly identity: IdentityDraft;
  readonly member: { readonly email: string; readonly name: string };
  readonly wayIn: WayIn;
}

/** Under which name its first key stands in the DNS. */
const SELECTOR = "consentry";

/**
 * Makes the first organisation, its owner, and a sender with a key to sign with; gives the owner's
 * account. Of two who come at once, one is told that there is somebody already. A demo is nobody.
 */
export async function makeFirst(
  installation: Installation,
  first: FirstStart,
): Promise<Result<string, "in-use">> {
  const { database, now } = installation;
  const made = await acrossOrganisations(database, async (tx) => {
    await tx.lock("the first start");
    const { isInUse } = await installationStateIn(tx);
    return isInUse ? null : addOwner(tx, first, now());
  });
  if (made === null) return err("in-use");
  await asOrganisation(installation, made.organisation, (own) => addSender(own, first.identity));
  return ok(made.account);
}

async function addOwner(
  tx: SystemTx,
  { organisation: given, member, wayIn }: FirstStart,
  now: ReturnType<Installation["now"]>,
): Promise<{ readonly organisation: OrganisationId; readonly account: string }> {
  const organisation = await addOrganisation(tx, given);
  const { passwordHash, passkey } = wayIn;
  const account = await makeAccount(
    tx,
    { ...member, locale: organisation.locale, passwordHash, cameBy: "first-start" },
    now,
  );
  if (account === null) throw new Bug("the first account was there already");
  const joining = { account: account.id, organisation: organisation.id, role: "owner" } as const;
  await joinOrganisation(tx, joining, now);
  if (passkey !== null) await keepPasskey(tx, account.id, passkey, now);
  return { organisation: organisation.id, account: account.id };
}

async function addSender({ tx, organisation, keys }: Own, draft: IdentityDraft): Promise<void> {
  const identity = await makeIdentity(tx, organisation.id, draft);
  if (!identity.ok) throw new Bug("a sender was checked and is refused");
  const { id, address } = identity.value;
  const signed = await signWith(tx, organisation.id, keys, id, {
    domain: address.domain,
    selector: SELECTOR,
    algorithm: "rsa-sha256",
    privateKeyPem: null,
  });
  if (!signed.ok) throw new Bug("a sender's own domain cannot be signed for");
}
