import type { FastifyInstance } from "fastify";
import { expect, test } from "vitest";

import { anOrganisation } from "../../consent/testing/people.ts";
import { acrossOrganisations } from "../../database/database.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi } from "../../http/api/testing/api-client.ts";
import { aBrowser, type TestBrowser } from "../testing/a-browser.ts";
import { anAccount, PUBLIC_URL, signedInBrowser } from "../testing/a-member.ts";
import { anAuthenticator } from "../testing/an-authenticator.ts";

const GIVEN = {
  organisation: {
    name: "Quayside Choir",
    country: "FR",
    locale: "fr",
    contact: "choir@choir.example.org",
  },
  identity: {
    name: "Quayside Choir",
    address: "news@choir.example.org",
    legalIdentity: "Quayside Choir\n1 River Lane",
  },
  member: { name: "Ada", email: "ada@example.org" },
};
const PASSWORD = "vier kleine Wörter am Deich";

inSomeDoor((at) => {
  const serve = (): Promise<FastifyInstance> =>
    anApi(at().database, { publicUrl: PUBLIC_URL, hasInbox: false });

  const begin = (browser: TestBrowser, changes: object = {}) =>
    browser.send("/session/organisation", { method: "POST", body: { ...GIVEN, ...changes } });

  async function count(): Promise<number> {
    const rows = await acrossOrganisations(at().database, (tx) =>
      tx.rows("select organisation_id from organisations"),
    );
    return rows.length;
  }

  test("from its first step to inviting a colleague, and nobody else begins", async () => {
    const server = await serve();
    const browser = aBrowser(server);

    for (const changes of [
      {},
      { password: PASSWORD, passkey: { name: "Key", response: {} } },
      { password: "password1234" },
      { password: "quayside choir 1" },
      { passkey: { name: "Key", response: {} } },
      { password: PASSWORD, member: { name: "Ada", email: "nobody" } },
      { password: PASSWORD, identity: { ...GIVEN.identity, legalIdentity: "" } },
      { password: PASSWORD, organisation: { ...GIVEN.organisation, name: " " } },
    ]) {
      const refused = await begin(browser, changes);
      expect([400, 422], JSON.stringify(changes)).toContain(refused.statusCode);
    }
    const far = await begin(aBrowser(server, { host: "mail.example.org" }), { password: PASSWORD });
    expect(far.statusCode).toBe(403);
    expect(await count()).toBe(0);

    const [made, ...others] = await Promise.all(
      [1, 2, 3].map(() => begin(aBrowser(server), { password: PASSWORD })),
    ).then((answers) => answers.toSorted((one, two) => one.statusCode - two.statusCode));
    expect(made?.json()).toMatchObject({
      state: "open",
      mayStart: false,
      member: { name: "Ada", role: "owner", organisation: { name: "Quayside Choir" } },
    });
    expect(others.map(({ statusCode }) => statusCode)).toEqual([409, 409]);
    expect(await count()).toBe(1);

    const { email } = GIVEN.member;
    await browser.send("/session/password", {
      method: "POST",
      body: { email, password: PASSWORD },
    });
    const senders = await browser.send("/api/v1/identities");
    expect(senders.json()).toMatchObject({
      items: [
        {
          address: "news@choir.example.org",
          signing: { domain: "choir.example.org", selector: "consentry" },
        },
      ],
    });
    await inviteAndAccept(server, browser);
  });

  async function inviteAndAccept(server: FastifyInstance, owner: TestBrowser): Promise<void> {
    const email = "bo@example.org";
    const invite = (body: object) => owner.send("/api/v1/invitations", { method: "POST", body });
    const withdrawn = (await invite({ email, role: "editor" })).json<{ link: string }>().link;
    const { link } = (await invite({ email, role: "editor" })).json<{ link: string }>();
    expect(link).toMatch(/^http:\/\/localhost:4400\/invitation#[\w-]{43}$/);
    const listed = await owner.send("/api/v1/invitations");
    expect(listed.json()).toMatchObject({ items: [{ email, role: "editor" }] });
    expect(listed.body).not.toContain(tokenOf(link));

    const browser = aBrowser(server, { host: "mail.example.org" });
    const open = (token: string) =>
      browser.send("/session/invitation/open", { method: "POST", body: { token } });
    expect((await open(tokenOf(withdrawn))).statusCode).toBe(410);
    expect((await open(tokenOf(link))).json()).toEqual({
      organisation: "Quayside Choir",
      email,
      role: "editor",
      hasAccount: false,
    });
    const asked = await browser.send("/session/passkeys/options", {
      method: "POST",
      body: { name: "Bo", email },
    });
    const response = anAuthenticator(PUBLIC_URL).make(asked.json());
    const accept = { token: tokenOf(link), name: "Bo", passkey: { name: "Key", response } };
    const entered = await browser.send("/session/invitation", { method: "POST", body: accept });
    expect(entered.json()).toMatchObject({ member: { name: "Bo", role: "editor" } });
    expect((await open(tokenOf(link))).statusCode).toBe(410);
    expect((await invite({ email, role: "viewer" })).statusCode).toBe(409);
    expect((await browser.send("/api/v1/members")).statusCode).toBe(403);
  }

  test("an invitation does not open the account that its address has", async () => {
    const server = await serve();
    const owner = aBrowser(server);
    const { email } = GIVEN.member;
    await owner.send("/session/password", { method: "POST", body: { email, password: PASSWORD } });
    const session = (await owner.send("/session")).json();
    const members = (await owner.send("/api/v1/members")).json();
    // Another organisation asks the same person.
    const other = await anOrganisation(at().database);
    const asking = await anAccount(at().database, other);
    const askers = await signedInBrowser(server, at().database, asking, other);
    const made = await askers.send("/api/v1/invitations", {
      method: "POST",
      body: { email: "ADA@example.org", role: "dpo" },
    });
    const token = tokenOf(made.json<{ link: string }>().link);
    const stranger = aBrowser(server);
    const tryAs = (browser: TestBrowser) =>
      browser.send("/session/invitation", {
        method: "POST",
        body: { token, name: "Eve", password: PASSWORD },
      });
    expect((await tryAs(stranger)).statusCode).toBe(401);
    expect((await tryAs(askers)).statusCode).toBe(401);
    expect((await tryAs(owner)).json()).toMatchObject({
      member: {
        account: session.member.account,
        role: "dpo",
        organisation: { id: other.id },
        organisations: expect.arrayContaining([expect.objectContaining({ role: "owner" })]),
      },
    });
    expect(members.items).toHaveLength(2);
  });
});

function tokenOf(link: string): string {
  return link.slice(link.indexOf("#") + 1);
}
