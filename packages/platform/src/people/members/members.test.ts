import type { FastifyInstance } from "fastify";
import { beforeAll, expect, test } from "vitest";

import { anOrganisation } from "../../consent/testing/people.ts";
import { withOrganisation } from "../../database/database.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi } from "../../http/api/testing/api-client.ts";
import type { Role } from "../../organisations/roles.ts";
import { anAccount, PUBLIC_URL, signedInBrowser } from "../testing/a-member.ts";
import { listMembers } from "./members.ts";

inSomeDoor((at) => {
  let server: FastifyInstance;
  beforeAll(async () => {
    server = await anApi(at().database, { publicUrl: PUBLIC_URL });
  });

  async function anOffice() {
    const { database } = at();
    const organisation = await anOrganisation(database);
    const enter = async (role: Role) => {
      const account = await anAccount(database, organisation, role);
      return {
        account,
        browser: await signedInBrowser(server, database, account, organisation),
      };
    };
    return { database, organisation, owner: await enter("owner"), enter };
  }

  const path = (account: { readonly id: string }) => `/api/v1/members/${account.id}`;

  test("the last owner stays, also when two owners go at the same moment", async () => {
    const { database, organisation, owner, enter } = await anOffice();
    const only = { method: "PATCH", body: { role: "viewer" } } as const;
    expect((await owner.browser.send(path(owner.account), only)).json()).toMatchObject({
      status: 409,
      kind: "last-owner",
    });
    const second = await enter("owner");
    const answers = await Promise.all([
      owner.browser.send(path(second.account), { method: "DELETE" }),
      second.browser.send(path(owner.account), { method: "DELETE" }),
    ]);
    // The later one is no member any more, or the last owner.
    const statuses = answers.map(({ statusCode }) => statusCode);
    expect(statuses).toContain(204);
    expect(statuses.filter((status) => [401, 409].includes(status))).toHaveLength(1);
    const left = await withOrganisation(database, organisation.id, (tx) =>
      listMembers(tx, organisation.id),
    );
    expect(left.map(({ role }) => role)).toEqual(["owner"]);
  });

  test("who is removed is out at once, in browsers that are signed in", async () => {
    const { owner, enter } = await anOffice();
    const editor = await enter("editor");
    expect((await editor.browser.send("/api/v1/sources")).statusCode).toBe(200);
    const removed = await owner.browser.send(path(editor.account), { method: "DELETE" });
    expect(removed.statusCode).toBe(204);
    expect((await editor.browser.send("/api/v1/sources")).statusCode).toBe(401);
  });

  test("another role ends what was open in the old one, and an owner may sign a member out", async () => {
    const { owner, enter } = await anOffice();
    const editor = await enter("editor");
    const write = () =>
      editor.browser.send("/api/v1/sources", {
        method: "POST",
        body: { kind: "form", name: "Web form" },
      });
    await owner.browser.send(path(editor.account), { method: "PATCH", body: { role: "viewer" } });
    expect((await write()).statusCode).toBe(401);
    const viewer = await enter("viewer");
    const elsewhere = await anOffice();
    const out = `${path(viewer.account)}/sessions`;
    const send = (from: typeof owner) => from.browser.send(out, { method: "DELETE" });
    expect((await send(elsewhere.owner)).statusCode).toBe(404);
    expect((await viewer.browser.send("/api/v1/sources")).statusCode).toBe(200);
    expect((await send(owner)).statusCode).toBe(204);
    expect((await viewer.browser.send("/api/v1/sources")).statusCode).toBe(401);
  });

  test("a member leaves by themself, the last owner does not", async () => {
    const { owner, enter } = await anOffice();
    const editor = await enter("editor");
    const leave = (from: typeof owner) =>
      from.browser.send("/session/membership", { method: "DELETE" });
    expect((await leave(owner)).json()).toMatchObject({ kind: "last-owner" });
    expect((await leave(editor)).json()).toMatchObject({ member: null });
    const listed = await owner.browser.send("/api/v1/members");
    expect(listed.json<{ items: unknown[] }>().items).toHaveLength(1);
  });

  test("an organisation sees its own people, and nothing of how they sign in", async () => {
    const { database, organisation, owner } = await anOffice();
    const other = await anOffice();
    const listed = await owner.browser.send("/api/v1/members");
    expect(listed.json<{ items: unknown[] }>().items).toEqual([
      expect.objectContaining({ id: owner.account.id, email: owner.account.email }),
    ]);
    expect(listed.body).not.toContain(other.owner.account.email);
    const seen = await withOrganisation(database, organisation.id, (tx) =>
      tx.rows<{ readonly id: string }>("select account_id as id from accounts"),
    );
    expect(seen.map(({ id }) => id)).toEqual([owner.account.id]);
    for (const column of ["password_hash", "*"]) {
      await expect(
        withOrganisation(database, organisation.id, (tx) =>
          tx.rows(`select ${column} from accounts`),
        ),
      ).rejects.toMatchObject({ code: "42501" });
    }
  });

  test("keys for programs are made by owners alone, shown once, and end at once", async () => {
    const { owner, enter } = await anOffice();
    const editor = await enter("editor");
    const make = { method: "POST", body: { name: "Shop", role: "viewer" } } as const;
    expect((await editor.browser.send("/api/v1/api-keys", make)).statusCode).toBe(403);
    const { id, key } = (await owner.browser.send("/api/v1/api-keys", make)).json<{
      id: string;
      key: string;
    }>();
    const ask = () =>
      server.inject({ url: "/api/v1/sources", headers: { authorization: `Bearer ${key}` } });
    expect((await ask()).statusCode).toBe(200);
    expect((await owner.browser.send("/api/v1/api-keys")).body).not.toContain(key);
    await owner.browser.send(`/api/v1/api-keys/${id}`, { method: "DELETE" });
    expect((await ask()).statusCode).toBe(401);
  });
});
