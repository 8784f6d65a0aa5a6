import { err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { acrossOrganisations } from "../../../database/database.ts";
import type { SystemTx } from "../../../database/transaction.ts";
import type { Problem } from "../../../http/api/problem.ts";
import { fields, line } from "../../../http/api/shapes.ts";
import { accountOfEmail, joinOrganisation, makeAccount } from "../../accounts/accounts.ts";
import { readHeldSecret } from "../../held-secret.ts";
import { readInvitation, useInvitation, type OpenInvitation } from "../../members/invitations.ts";
import { keepPasskey } from "../../passkeys/passkeys.ts";
import { doorRoute, oneMoreAttempt, signIn, whoIsIn, type Visit } from "../visit.ts";
import { openedBy, readWayIn, WAY_IN, type WayIn } from "../way-in.ts";

/** In the body: it stands in no URL, and so in nobody's log. */
const Token = Type.String({ maxLength: 100 });

const OVER: Problem = { kind: "link-over" };

/** What an invitation offers, to whoever holds it. Looking changes nothing. */
export const openInvitationRoute = doorRoute({
  method: "POST",
  path: "/session/invitation/open",
  body: fields({ token: Token }),
  async handle(visit) {
    const found = await findInvitation(visit);
    if ("problem" in found) return err(found.problem);
    const { organisationName, email, role } = found.invitation;
    const { hasAccount } = found;
    return ok({ organisation: organisationName, email, role, hasAccount });
  },
});

/**
 * Takes an invitation up: makes the account, or adds to the one that the address has, whose owner
 * must be signed in for it: to hold a link does not open somebody's account.
 */
export const acceptInvitationRoute = doorRoute({
  method: "POST",
  path: "/session/invitation",
  body: fields({
    token: Token,
    name: Type.Optional(line(200, "Of a new account.")),
    ...WAY_IN,
  }),
  async handle(visit) {
    const { installation, body } = visit;
    const found = await findInvitation(visit);
    if ("problem" in found) return err(found.problem);
    const { invitation, hasAccount, secret } = found;
    if (hasAccount) {
      const here = await whoIsIn(visit);
      if (here?.account.email.toLowerCase() !== invitation.email.toLowerCase()) {
        return err({ kind: "not-signed-in", detail: "Sign in with this address first." });
      }
      const { account, session } = here;
      // The provider of one organisation does not speak for somebody before another.
      if (session.confinedTo !== null) {
        return err({ kind: "not-signed-in", detail: "Sign in by a way of your own first." });
      }
      const isJoined = await acrossOrganisations(installation.database, async (tx) => {
        if (!(await useInvitation(tx, secret))) return false;
        await join(tx, invitation, account.id, installation.now());
        return true;
      });
      const { openedBy: by } = session;
      const { organisation } = invitation;
      return isJoined
        ? signIn(visit, { account: account.id, openedBy: by, organisation })
        : err(OVER);
    }
    const name = body.name?.trim() ?? "";
    if (name === "") {
      const problem = { path: "name", expected: "your name" };
      return err({ kind: "bad-fields", fields: [problem] });
    }
    const about = [invitation.email, name, invitation.organisationName];
    const wayIn = await readWayIn(installation, body, about);
    if (!wayIn.ok) return wayIn;
    const account = await acrossOrganisations(installation.database, async (tx) =>
      (await useInvitation(tx, secret))
        ? newMember(tx, invitation, { name, wayIn: wayIn.value }, installation.now())
        : null,
    );
    return account === null
      ? err(OVER)
      : signIn(visit, { account, openedBy: openedBy(wayIn.value) });
  },
});

async function findInvitation(visit: Visit<{ readonly token: string }>) {
  const { installation, body } = visit;
  const tooMany = await oneMoreAttempt(visit);
  if (tooMany !== null) return { problem: tooMany };
  const secret = readHeldSecret(body.token);
  if (secret === null) return { problem: OVER };
  return acrossOrganisations(installation.database, async (tx) => {
    const invitation = await readInvitation(tx, secret, installation.now());
    if (invitation === null) return { problem: OVER };
    const hasAccount = (await accountOfEmail(tx, invitation.email)) !== null;
    return { invitation, hasAccount, secret };
  });
}

type Now = ReturnType<Visit["installation"]["now"]>;

async function newMember(
  tx: SystemTx,
  invitation: OpenInvitation,
  { name, wayIn }: { readonly name: string; readonly wayIn: WayIn },
  now: Now,
): Promise<string | null> {
  const { email } = invitation;
  const { passwordHash, passkey } = wayIn;
  const given = { email, name, locale: "en", passwordHash, cameBy: "invitation" } as const;
  const account = await makeAccount(tx, given, now);
  if (account === null) return null;
  if (passkey !== null) await keepPasskey(tx, account.id, passkey, now);
  await join(tx, invitation, account.id, now);
  return account.id;
}

function join(
  tx: SystemTx,
  { organisation, role }: OpenInvitation,
  account: string,
  now: Now,
): Promise<void> {
  return joinOrganisation(tx, { account, organisation, role }, now);
}
