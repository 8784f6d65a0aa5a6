import type { FastifyInstance } from "fastify";

import type { TestOrganisation } from "../../consent/testing/people.ts";
import { acrossOrganisations, type Database } from "../../database/database.ts";
import { newId } from "../../database/organisation-id.ts";
import { NOW } from "../../http/api/testing/api-client.ts";
import type { Role } from "../../organisations/roles.ts";
import { joinOrganisation, makeAccount, type Account } from "../accounts/accounts.ts";
import { cookieName } from "../sessions/session-cookie.ts";
import { deviceOf } from "../sessions/device.ts";
import { openSession, type OpenedBy } from "../sessions/sessions.ts";
import { aBrowser, type TestBrowser } from "./a-browser.ts";

export const PUBLIC_URL = "http://localhost:4400";

/** Somebody who works for an organisation. */
export async function anAccount(
  database: Database,
  organisation: Pick<TestOrganisation, "id">,
  role: Role = "owner",
  given: { readonly email?: string; readonly passwordHash?: string } = {},
): Promise<Account> {
  const { email = `${newId()}@example.org`, passwordHash = null } = given;
  return acrossOrganisations(database, async (tx) => {
    const made = await makeAccount(
      tx,
      { email, name: "Ada", locale: "en", passwordHash, cameBy: "invitation" },
      NOW,
    );
    if (made === null) throw new Error("the address has an account");
    await joinOrganisation(tx, { account: made.id, organisation: organisation.id, role }, NOW);
    return made;
  });
}

/** A browser in which an account is signed in. */
export async function signedInBrowser(
  server: FastifyInstance,
  database: Database,
  account: Account,
  organisation: Pick<TestOrganisation, "id">,
  openedBy: OpenedBy = "password",
): Promise<TestBrowser> {
  const browser = aBrowser(server);
  const secret = await acrossOrganisations(database, (tx) =>
    openSession(
      tx,
      { account: account.id, organisation: organisation.id, openedBy, device: deviceOf(undefined) },
      NOW,
    ),
  );
  browser.cookie = `${cookieName(PUBLIC_URL)}=${secret.text}`;
  return browser;
}
