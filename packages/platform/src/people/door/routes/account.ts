import { err, ok } from "@consentry/kernel";
import { Type } from "typebox";

import { acrossOrganisations } from "../../../database/database.ts";
import type { Problem } from "../../../http/api/problem.ts";
import { AddressText, fields, Id, line } from "../../../http/api/shapes.ts";
import { accountOfEmail, changePassword, membershipsOf } from "../../accounts/accounts.ts";
import {
  keepPasskey,
  listPasskeys,
  MOST_PASSKEYS,
  newPasskey,
  passkeyOptions,
  removePasskey,
} from "../../passkeys/passkeys.ts";
import { isPassword } from "../../passwords/hash-password.ts";
import { endOtherSessions, endOwnSession, strengthenSession } from "../../sessions/sessions.ts";
import { accountState, asOwner, whoMayAdd } from "../account-state.ts";
import { noteOfAccount } from "../note-of-account.ts";
import { doorRoute, NOT_SIGNED_IN, oneMoreAttempt, whoIsIn } from "../visit.ts";
import { NewPasskeyFields, NO_PASSKEY, PasswordText, readPassword } from "../way-in.ts";

/** How the account that is signed in is opened, and where else it is. */
export const accountRoute = doorRoute({
  method: "GET",
  path: "/session/account",
  async handle(visit) {
    const here = await whoIsIn(visit);
    return here === null ? err(NOT_SIGNED_IN) : ok(await accountState(visit, here));
  },
});

/** What a browser needs to make a passkey: for the account, or for whoever gets one now. */
export const newPasskeyOptionsRoute = doorRoute({
  method: "POST",
  path: "/session/passkeys/options",
  body: fields({
    name: Type.Optional(line(200, "Of somebody without an account.")),
    email: Type.Optional(AddressText),
  }),
  async handle(visit) {
    const { installation, body } = visit;
    const tooMany = await oneMoreAttempt(visit);
    if (tooMany !== null) return err(tooMany);
    const here = await whoIsIn(visit);
    if (here === null) {
      const { email = "", name = email } = body;
      return ok(await passkeyOptions(installation, { email, name }));
    }
    const known = await acrossOrganisations(installation.database, (tx) =>
      listPasskeys(tx, here.account.id),
    );
    return ok(await passkeyOptions(installation, here.account, known));
  },
});

export const addPasskeyRoute = doorRoute({
  method: "POST",
  path: "/session/passkeys",
  body: NewPasskeyFields,
  handle: (visit) =>
    asOwner(
      visit,
      async ({ account, secret }) => {
        const { installation, body } = visit;
        const made = await newPasskey(installation, body);
        if (made === null) return NO_PASSKEY;
        return acrossOrganisations(installation.database, async (tx) => {
          const known = await listPasskeys(tx, account.id);
          if (known.length >= MOST_PASSKEYS) return TOO_MANY_PASSKEYS;
          const isKept = await keepPasskey(tx, account.id, made, installation.now());
          if (!isKept) return NO_PASSKEY;
          await strengthenSession(tx, secret, "passkey");
          await noteOfAccount(tx, account.id, "addPasskey", installation.now());
          return null;
        });
      },
      whoMayAdd,
    ),
});

export const removePasskeyRoute = doorRoute({
  method: "DELETE",
  path: "/session/passkeys",
  body: fields({ id: Type.String({ maxLength: 1_400 }) }),
  handle: (visit) =>
    asOwner(
      visit,
      ({ account }) =>
        acrossOrganisations(visit.installation.database, async (tx) => {
          const kept = await accountOfEmail(tx, account.email);
          const known = await listPasskeys(tx, account.id);
          if (known.length === 1 && kept?.passwordHash === null) return LAST_WAY_IN;
          const isRemoved = await removePasskey(tx, account.id, visit.body.id);
          if (!isRemoved) return { kind: "not-found" };
          await noteOfAccount(tx, account.id, "removePasskey", visit.installation.now());
          return null;
        }),
      whoMayAdd,
    ),
});

/** Sets a password, or another one; all other sessions end by that. */
export const changePasswordRoute = doorRoute({
  method: "PUT",
  path: "/session/account/password",
  body: fields({ current: Type.Optional(PasswordText), password: PasswordText }),
  handle: (visit) =>
    asOwner(visit, async ({ account, secret }) => {
      const { installation, body } = visit;
      const tooMany = await oneMoreAttempt(visit, account.email);
      if (tooMany !== null) return tooMany;
      const [kept, memberships] = await acrossOrganisations(installation.database, async (tx) => [
        await accountOfEmail(tx, account.email),
        await membershipsOf(tx, account.id),
      ]);
      const known = kept?.passwordHash ?? null;
      if (known !== null && !(await isPassword(body.current ?? "", known))) {
        return { kind: "bad-fields", fields: [NOT_THE_CURRENT] };
      }
      const about = [account.email, account.name, ...memberships.map(({ name }) => name)];
      const hashed = await readPassword(body.password, about);
      if (!hashed.ok) return hashed.error;
      await acrossOrganisations(installation.database, async (tx) => {
        await changePassword(tx, account.id, hashed.value);
        await endOtherSessions(tx, account.id, secret);
        await noteOfAccount(tx, account.id, "changePassword", installation.now());
      });
      return null;
    }),
});

export const endOtherSessionsRoute = doorRoute({
  method: "DELETE",
  path: "/session/others",
  handle: (visit) =>
    asOwner(visit, async ({ account, secret }) => {
      const { database, now } = visit.installation;
      await acrossOrganisations(database, async (tx) => {
        await endOtherSessions(tx, account.id, secret);
        await noteOfAccount(tx, account.id, "endSessions", now());
      });
      return null;
    }),
});

/** Ends one of the account's sessions; to end the one here is to sign out. */
export const endSessionRoute = doorRoute({
  method: "DELETE",
  path: "/session/one",
  body: fields({ id: Id }),
  handle: (visit) =>
    asOwner(visit, async ({ account }) => {
      const { database, now } = visit.installation;
      return acrossOrganisations(database, async (tx) => {
        const isEnded = await endOwnSession(tx, account.id, visit.body.id);
        if (!isEnded) return { kind: "not-found" };
        await noteOfAccount(tx, account.id, "endSessions", now());
        return null;
      });
    }),
});

const NOT_THE_CURRENT = { path: "current", expected: "the password that you have now" };

const LAST_WAY_IN: Problem = {
  kind: "not-possible",
  detail: "It is the only way into your account: set a password or add another passkey first.",
};

const TOO_MANY_PASSKEYS: Problem = {
  kind: "not-possible",
  detail: `An account has ${MOST_PASSKEYS} passkeys at most: remove one that you no longer use.`,
};
