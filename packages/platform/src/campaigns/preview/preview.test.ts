import { EmailAddress, ok } from "@consentry/kernel";
import { lookupOf, makeSigner, type ComposedMail, type Transport } from "@consentry/mail";
import type { FastifyInstance } from "fastify";
import { dkimVerify } from "mailauth";
import PostalMime from "postal-mime";
import { beforeAll, describe, expect, test } from "vitest";

import { suppress } from "../../consent/suppressions/suppressions.ts";
import { aGround, valueOf, type Ground } from "../../contacts/testing/organisation.ts";
import { newId } from "../../database/organisation-id.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi, anApiClient, NOW, type ApiClient } from "../../http/api/testing/api-client.ts";
import { handOverDue } from "../../inbox/outbox.ts";
import { readSigningKey } from "../identities/signing-keys.ts";
import type { CampaignDraft } from "../store/campaign-draft.ts";
import { aCampaign, aWriting } from "../testing/a-draft.ts";

interface Preview {
  readonly subject: string;
  readonly html: string;
  readonly text: string;
  readonly headers: readonly { readonly name: string; readonly value: string }[];
  readonly addresses: readonly { readonly kind: string; readonly url: string }[];
  readonly blocks: readonly string[];
}

inSomeDoor((at) => {
  let api: FastifyInstance;
  beforeAll(async () => {
    api = await anApi(at().database);
  });

  const begin = async (changes: Partial<CampaignDraft> = {}) => {
    const ground = await aGround(at().database);
    const client = await anApiClient(api, at().database, { of: ground });
    const campaign = await aCampaign(ground, changes);
    return { ground, client, campaign };
  };
  const post = (client: ApiClient, path: string, body: unknown) =>
    client.send(path, { method: "POST", body });
  const preview = async (client: ApiClient, id: string, body: unknown = {}): Promise<Preview> => {
    const answer = await post(client, `/campaigns/${id}/preview`, body);
    expect(answer.statusCode, answer.body).toBe(200);
    return answer.json<Preview>();
  };
  /** Everything the organisation has sent, and nobody else's. */
  const mails = async ({ id }: Ground): Promise<readonly ComposedMail[]> => {
    const waiting = await at().database.within(id, (tx) =>
      tx.rows<{ readonly recipient: string }>("select recipient from service_mails"),
    );
    const own = new Set(waiting.map(({ recipient }) => recipient));
    const taken: ComposedMail[] = [];
    const transport: Transport = {
      deliver(mail) {
        taken.push(mail);
        return Promise.resolve(ok({ relay: "test", code: "250" }));
      },
      close: () => Promise.resolve(),
    };
    await handOverDue(at().database, { transportOf: () => transport }, () => NOW);
    return taken.filter(({ recipient }) => own.has(recipient.reveal()));
  };

  describe("a preview", () => {
    test("of the unmeasured copy shows the author's links, and ways out that lead nowhere", async () => {
      const { client, campaign } = await begin();
      const drawn = await preview(client, campaign.id);
      expect(drawn.subject).toBe("Rehearsals in May");
      expect(drawn.html).toContain("Dear reader,");
      expect(drawn.html).toContain('href="https://choir.example.org/may?a=1&amp;b=2"');
      expect(drawn.text).toContain("https://choir.example.org/may?a=1&b=2");
      expect(drawn.blocks).toEqual(expect.arrayContaining(["legal-identity", "unsubscribe"]));
      const others = drawn.addresses.filter(({ kind }) => kind !== "link");
      expect(others.length).toBeGreaterThan(0);
      for (const { url } of others) expect(new URL(url).host).toBe("preview.invalid");
      expect(drawn.headers[0]).toEqual({ name: "From", value: "Choir <news@choir.example.org>" });
    });

    test("of a measured copy shows where it measures, and changes nothing (P4)", async () => {
      const { client, campaign, ground } = await begin();
      const levels = { open: "individual", click: "individual" };
      const drawn = await preview(client, campaign.id, levels);
      expect(drawn.addresses.map(({ kind }) => kind)).toEqual(
        expect.arrayContaining(["measured-link", "pixel", "action"]),
      );
      expect(drawn.html).not.toContain("choir.example.org/may");
      expect(await mails(ground)).toEqual([]);
    });

    test("for somebody is filled in with what is held of them", async () => {
      const { client, campaign, ground } = await begin();
      const contact = await ground.aContact({ attributes: { first_name: "Ada <b>" } });
      const drawn = await preview(client, campaign.id, { contact: contact.id });
      expect(drawn.html).toContain("Dear Ada &lt;b&gt;,");
      expect(drawn.html).toContain("Sign-up form");
      const stranger = await (await begin()).ground.aContact();
      const refused = await post(client, `/campaigns/${campaign.id}/preview`, {
        contact: stranger.id,
      });
      expect(refused.json()).toMatchObject({ kind: "bad-fields", fields: [{ path: "contact" }] });
    });

    test("draws what is not saved yet, or says where it cannot be read", async () => {
      const { client, campaign } = await begin();
      const writing = aWriting({ subject: "Unsaved" });
      expect((await preview(client, campaign.id, { writing })).subject).toBe("Unsaved");
      const broken = aWriting({ source: "<p>\n{{ contact.x | nofilter }}</p>" });
      const refused = await post(client, `/campaigns/${campaign.id}/preview`, { writing: broken });
      expect(refused.statusCode).toBe(422);
      expect(refused.json()).toMatchObject({
        kind: "bad-writing",
        writing: [{ of: "writing", part: "source", line: 2, code: "unknown-filter" }],
      });
      expect((await preview(client, campaign.id)).subject).toBe("Rehearsals in May");
    });

    test("of a trial that there is not, and of another's campaign, is refused", async () => {
      const { client, campaign } = await begin();
      const answer = await post(client, `/campaigns/${campaign.id}/preview`, { of: "trial" });
      expect(answer.json()).toMatchObject({ kind: "not-possible" });
      const other = await begin();
      const path = `/campaigns/${campaign.id}/preview`;
      expect((await post(other.client, path, {})).statusCode).toBe(404);
      const nobody = `/campaigns/${newId()}/preview`;
      expect((await post(client, nobody, {})).statusCode).toBe(404);
    });
  });

  describe("a test mail", () => {
    const COLLEAGUE = "colleague@choir.example.org";

    test("is the unmeasured copy, marked, signed, with nothing of ours but ways out", async () => {
      const measuring = {
        open: ["individual"],
        click: ["individual"],
        purposes: ["optimise.campaign"],
      } as const;
      const { client, campaign, ground } = await begin({ measuring });
      const answer = await post(client, `/campaigns/${campaign.id}/test`, { to: [COLLEAGUE] });
      expect(answer.json()).toEqual({ sent: 1 });
      const [mail] = await mails(ground);
      if (mail === undefined) throw new Error("nothing was sent");
      const { subject, html = "" } = await PostalMime.parse(mail.message);
      expect(subject).toBe("[Test] Rehearsals in May");
      expect(html).toContain('href="https://choir.example.org/may?a=1&amp;b=2"');
      expect(html).not.toMatch(/\/[olup]\//);
      const key = await ground.within((tx) =>
        readSigningKey(tx, ground.id, campaign.identity, ground.keys),
      );
      if (key === null) throw new Error("the test's sender has no key");
      const lookup = lookupOf(valueOf(makeSigner(key)));
      const { results } = await dkimVerify(Buffer.from(mail.message), {
        resolver: async (name) => {
          const found = await lookup(name);
          return found.ok ? found.value.map((record) => [record]) : [];
        },
      });
      expect(results[0]?.status.result).toBe("pass");
    });

    test("is not sent to whoever must not be written to, whoever asks (P7)", async () => {
      const { client, campaign, ground } = await begin();
      const parsed = EmailAddress.parse(COLLEAGUE);
      const addressKey = ground.keys.addressKey(valueOf(parsed));
      const stop = { channel: "email", topic: null, reason: "unsubscribed", since: NOW } as const;
      await ground.within((tx) =>
        suppress(tx, ground.id, [{ ...stop, addressKey, until: null, saidBy: "contact" }]),
      );
      const to = ["other@choir.example.org", "Colleague@choir.example.org"];
      const answer = await post(client, `/campaigns/${campaign.id}/test`, { to });
      expect([answer.statusCode, answer.json()]).toMatchObject([
        400,
        { kind: "bad-fields", fields: [{ path: "to[1]" }] },
      ]);
      expect(answer.body).not.toContain("olleague@");
      expect(await mails(ground)).toEqual([]);
    });

    test.each([
      ["to nobody", []],
      ["to a crowd", Array.from({ length: 6 }, (_, at) => `a${at}@example.org`)],
      ["to what is no address", ["a@example.org\r\nBcc: b@example.org"]],
    ])("is refused %s", async (_what, to) => {
      const { client, campaign, ground } = await begin();
      const answer = await post(client, `/campaigns/${campaign.id}/test`, { to });
      expect(answer.json()).toMatchObject({ kind: "bad-fields" });
      expect(await mails(ground)).toEqual([]);
    });

    test("is one of fifty on a day, however they are asked for", async () => {
      const { client, campaign, ground } = await begin();
      const to = Array.from({ length: 5 }, (_, one) => `a${one}@choir.example.org`);
      const send = (some: readonly string[]) =>
        post(client, `/campaigns/${campaign.id}/test`, { to: some });
      const answers = await Promise.all(Array.from({ length: 9 }, () => send(to)));
      expect(answers.map(({ statusCode }) => statusCode)).toEqual(Array(9).fill(200));
      expect((await send(to.slice(0, 4))).statusCode).toBe(200);
      expect((await send(to.slice(0, 2))).json()).toMatchObject({ kind: "not-possible" });
      expect((await send(to.slice(0, 1))).statusCode).toBe(200);
      expect((await send(to.slice(0, 1))).json()).toMatchObject({ kind: "not-possible" });
      expect(await mails(ground)).toHaveLength(50);
    });

    test("is not sent unsigned", async () => {
      const { client, campaign, ground } = await begin();
      await ground.within((tx) =>
        tx.run(
          `update sender_identities set dkim_key = null, dkim_domain = null, dkim_selector = null,
             dkim_algorithm = null where organisation_id = $1`,
          [ground.id],
        ),
      );
      const answer = await post(client, `/campaigns/${campaign.id}/test`, { to: [COLLEAGUE] });
      expect(answer.json()).toMatchObject({
        kind: "not-possible",
        detail: expect.stringContaining("signIdentity"),
      });
      expect(await mails(ground)).toEqual([]);
    });
  });
});
