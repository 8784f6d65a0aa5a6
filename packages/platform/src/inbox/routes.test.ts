import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, test } from "vitest";

import { newId } from "../database/organisation-id.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { anApi, anApiClient, NOW, type ApiClient } from "../http/api/testing/api-client.ts";
import { LARGEST_HANDED_IN } from "./hand-to-auditor.ts";
import { keepMails } from "./keep-mails.ts";

interface Mail {
  readonly id: string;
  readonly recipient: string;
  readonly verdict: string | null;
}

inSomeDoor((at) => {
  let api: FastifyInstance;
  beforeAll(async () => {
    api = await anApi(at().database);
  });

  const client = (of?: ApiClient, role: "viewer" | "dpo" | "owner" = "owner") =>
    anApiClient(api, at().database, { role, ...(of && { of: of.organisation }) });

  const pixel = (to: string) =>
    `<img src="https://t.example/o?m=${encodeURIComponent(to)}" width="1" height="1">`;

  /** A copy of one mailing. */
  const copy = (
    to: string,
    page = "<p>Hello</p>",
    { subject = "May 100%", mailing = "may:choir" } = {},
  ) =>
    [
      `To: ${to}`,
      `Subject: ${subject}`,
      `Feedback-ID: ${mailing}`,
      "Content-Type: text/html",
      "",
      page,
    ].join("\r\n");

  const keep = ({ organisation }: ApiClient, to: string, source = copy(to)) => {
    const mail = { sender: "choir@example.org", recipient: to, message: Buffer.from(source) };
    const mails = [{ ...mail, came: "whole", handedInBy: "system" } as const];
    return keepMails(at().database, organisation.id, { folder: "inbox", mails }, NOW);
  };

  const listed = async (asking: ApiClient, query = ""): Promise<readonly Mail[]> =>
    (await asking.send(`/inbox/mails${query}`)).json<{ items: readonly Mail[] }>().items;

  const handIn = ({ key }: ApiClient, payload: string | Buffer) =>
    api.inject({
      method: "POST",
      url: "/api/v1/inbox/mails",
      headers: { authorization: `Bearer ${key}`, "content-type": "message/rfc822" },
      payload,
    });

  test("mails are found by recipient and subject, whatever stands in them for a pattern", async () => {
    const own = await client();
    await keep(own, "ada@example.net");
    await keep(own, "bo_b@example.net", copy("bo_b@example.net", "<p>Hi</p>", { subject: "June" }));
    const found = async (search: string) =>
      (await listed(own, `?search=${encodeURIComponent(search)}`)).map(
        ({ recipient }) => recipient,
      );
    expect(await found("ADA@")).toEqual(["ada@example.net"]);
    expect(await found("june")).toEqual(["bo_b@example.net"]);
    expect(await found("100%")).toEqual(["ada@example.net"]);
    expect(await found("o_b")).toEqual(["bo_b@example.net"]);
    expect(await found("a_a")).toEqual([]);
    expect(await found("\\")).toEqual([]);
  });

  test("copies of one mailing are listed, those first of one writing that do something else", async () => {
    const own = await client();
    const [plain = ""] = await keep(own, "ada@example.net");
    await keep(
      own,
      "tracked@example.net",
      copy("tracked@example.net", pixel("tracked@example.net")),
    );
    await keep(own, "newest@example.net");
    const trial = copy("trial@example.net", pixel("trial@example.net"), { subject: "Soon" });
    await keep(own, "trial@example.net", trial);
    await keep(
      own,
      "other@example.net",
      copy("other@example.net", "<p>Hi</p>", { mailing: "june:choir" }),
    );
    const path = `/inbox/mails/${plain}/copies`;
    const copies = (await own.send(path)).json<{ items: readonly Mail[] }>().items;
    expect(copies.map(({ recipient, verdict }) => [recipient, verdict])).toEqual([
      ["tracked@example.net", "tracked"],
      ["newest@example.net", "untracked"],
      ["trial@example.net", "tracked"],
    ]);
    expect(await listed(own, "?verdict=tracked")).toHaveLength(2);
  });

  describe("a mail handed in", () => {
    const foreign = Buffer.from(
      "From: shop@example.com\r\nSubject: Caf\xe9\r\n\r\nBuy \xff.\r\n",
      "latin1",
    );

    test("is kept byte for byte, apart from the inbox, and not judged", async () => {
      const own = await client();
      const answer = await handIn(own, foreign);
      expect(answer.statusCode, answer.body).toBe(200);
      const mail = answer.json<Mail & { readonly handedInBy: string }>();
      expect(mail).toMatchObject({ folder: "audit", verdict: null, came: "whole" });
      expect(mail.handedInBy).toMatch(/^api-key:/);
      const source = await own.send(`/inbox/mails/${mail.id}/source`);
      expect(source.headers["content-type"]).toBe("message/rfc822");
      expect(source.rawPayload).toEqual(foreign);
      expect(await listed(own)).toEqual([]);
      const inbox = (await own.send("/inbox")).json();
      expect(inbox).toMatchObject({ address: null, mails: { inbox: 0, audit: 1 } });
    });

    test("that is none, or too large, is refused", async () => {
      const own = await client();
      expect((await handIn(own, "Dear Sir,\n\nno mail.\n")).json()).toMatchObject({
        kind: "not-a-file",
      });
      const large = Buffer.concat([foreign, Buffer.alloc(LARGEST_HANDED_IN)]);
      expect((await handIn(own, large)).json()).toMatchObject({ kind: "too-large" });
    });
  });

  test("a viewer sees which mails there are, and no links that act for people", async () => {
    const own = await client();
    const [id = ""] = await keep(own, "ada@example.net");
    const viewer = await client(own, "viewer");
    expect(await listed(viewer)).toHaveLength(1);
    const source = `/inbox/mails/${id}/source`;
    expect((await viewer.send(source)).json()).toMatchObject({ kind: "not-allowed" });
    expect((await (await client(own, "dpo")).send(source)).statusCode).toBe(200);
    expect((await handIn(viewer, copy("x@example.net"))).statusCode).toBe(403);
  });

  test("mails are removed one by one or all of a folder", async () => {
    const own = await client();
    const [id = ""] = await keep(own, "ada@example.net");
    await keep(own, "bo@example.net");
    await handIn(own, copy("x@example.net"));
    const remove = (path: string) => own.send(path, { method: "DELETE" });
    expect((await remove(`/inbox/mails/${id}`)).statusCode).toBe(204);
    expect((await remove(`/inbox/mails/${id}`)).statusCode).toBe(404);
    expect((await remove("/inbox/mails")).statusCode).toBe(400);
    expect((await remove("/inbox/mails?folder=inbox")).json()).toEqual({ removed: 1 });
    expect(await listed(own, "?folder=audit")).toHaveLength(1);
  });

  test("to another organisation there is no such mail", async () => {
    const [own, other] = [await client(), await client()];
    const [id = ""] = await keep(own, "ada@example.net");
    for (const path of [id, `${id}/source`, `${id}/copies`, newId()]) {
      expect([path, (await other.send(`/inbox/mails/${path}`)).statusCode]).toEqual([path, 404]);
    }
    expect(await listed(other)).toEqual([]);
  });
});
