import { PhoneNumber } from "@consentry/kernel";
import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, test } from "vitest";

import { suppress } from "../../consent/suppressions/suppressions.ts";
import { aGround, valueOf, type Ground } from "../../contacts/testing/organisation.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi, anApiClient, type ApiClient } from "../../http/api/testing/api-client.ts";
import { countAudiences } from "../audience/keep-counting.ts";
import { addPeopleWithNumbers, aTextCampaign, numberOf, TUESDAY } from "./testing/a-texting.ts";
import { textWriting } from "./text-writing.ts";

const GOOD = "{{ contact.first_name }}, Choir sings on Friday. STOP to 36180";

inSomeDoor((at) => {
  let api: FastifyInstance;
  beforeAll(async () => {
    api = await anApi(at().database);
  });
  const aClient = async (people = 3) => {
    const ground = await aGround(at().database);
    await ground.within((tx) => addPeopleWithNumbers(tx, ground.id, people));
    return { ground, client: await anApiClient(api, at().database, { of: ground }) };
  };
  const post = (client: ApiClient, path: string, body: unknown) =>
    client.send(path, { method: "POST", body });

  /** What the gate says of a text, by code. */
  async function judged(ground: Ground, client: ApiClient, text: string) {
    const { id } = await aTextCampaign(ground, { text });
    const report = (await post(client, `/campaigns/${id}/check`, {})).json<{
      passed: boolean;
      findings: { code: string; severity: string; sources: string[] }[];
    }>();
    return { ...report, codes: report.findings.map(({ code }) => code) };
  }

  describe("the gate", () => {
    test("lets a text pass that says who writes and how it is stopped", async () => {
      const { ground, client } = await aClient();
      expect(await judged(ground, client, GOOD)).toMatchObject({ passed: true, findings: [] });
    });

    test.each([
      ["without a way to stop it", "Choir sings on Friday.", "text-no-stop"],
      ["whose STOP nobody can answer", "Choir sings on Friday. STOP", "text-stop-cannot-arrive"],
      ["with a shortened link", `${GOOD} https://bit.ly/3abc`, "text-shortened-link"],
      [
        "with a link that differs by reader",
        `${GOOD} https://choir.example.org/?who={{ contact.email }}`,
        "reader-in-address",
      ],
      ["that is too long", `${GOOD} ${"la ".repeat(600)}`, "text-too-long"],
    ])("stops one %s", async (_what, text, code) => {
      const { ground, client } = await aClient();
      const report = await judged(ground, client, text);
      expect(report.passed).toBe(false);
      expect(report.codes).toContain(code);
    });

    test("tells by which clauses law asks for a stop", async () => {
      const { ground, client } = await aClient();
      const { findings } = await judged(ground, client, "Choir sings on Friday.");
      const stop = findings.find(({ code }) => code === "text-no-stop");
      expect(stop?.sources.length).toBeGreaterThan(0);
    });

    test("does not take the author's own link for a shortened one", async () => {
      const { ground, client } = await aClient();
      const report = await judged(ground, client, `${GOOD} https://choir.example.org/may`);
      expect(report).toMatchObject({ passed: true, findings: [] });
    });
  });

  describe("a campaign of texts", () => {
    test("is made of its text alone, and keeps its channel", async () => {
      const { ground, client } = await aClient();
      const { identity } = await aTextCampaign(ground);
      const made = { name: "Friday", purpose: "send.newsletter", identity, channel: "sms" };
      const writing = textWriting(GOOD, "en");
      const bad = await post(client, "/campaigns", {
        ...made,
        writing: { ...writing, subject: "Hi" },
      });
      expect(bad.json()).toMatchObject({ fields: [{ path: "writing.subject" }] });
      const good = await post(client, "/campaigns", { ...made, writing });
      expect(good.json()).toMatchObject({ channel: "sms", writing });
      const { id } = good.json<{ id: string }>();
      const turned = await client.send(`/campaigns/${id}`, {
        method: "PATCH",
        body: { channel: "email" },
      });
      expect(turned.statusCode).toBe(400);
    });

    test("is shown as somebody would get it, with what it comes to and when it may go", async () => {
      const { ground, client } = await aClient();
      const { id } = await aTextCampaign(ground);
      const [person] = await ground.within((tx) =>
        tx.rows<{ readonly id: string }>(
          `select contact_id as id from contacts
            where organisation_id = $1 and email = 'person.2@example.org'`,
          [ground.id],
        ),
      );
      const shown = await post(client, `/campaigns/${id}/text`, { contact: person?.id });
      expect(shown.json()).toMatchObject({
        text: "Ada 2, Choir sings on Friday. STOP to 36180",
        segments: 1,
        units: 43,
        sender: "Choir",
        country: "FR",
        cost: { thousandths: 4_500, currency: "EUR" },
      });
      const wide = await post(client, `/campaigns/${id}/text`, {
        writing: { text: `${GOOD} “May” ${"so long ".repeat(10)}`, language: "en" },
      });
      expect(wide.json()).toMatchObject({ encoding: "ucs-2", foreign: ["“", "”"], segments: 2 });
      const asMail = await post(client, `/campaigns/${id}/preview`, {});
      expect(asMail.json()).toMatchObject({ kind: "not-possible" });
    });

    test("is reckoned over its audience as each text is filled in", async () => {
      const { ground, client } = await aClient(12);
      await ground.within((tx) =>
        tx.run("delete from contact_numbers where number = $1", [numberOf(1)]),
      );
      const { id } = await aTextCampaign(ground, {
        text: `{% if contact.first_name == "Ada 3" %}${"x".repeat(200)}{% endif %} ${GOOD}`,
      });
      await post(client, `/campaigns/${id}/audience`, {});
      await countAudiences({ database: at().database, now: () => TUESDAY });
      expect((await client.send(`/campaigns/${id}/audience`)).json()).toMatchObject({
        audience: {
          people: 12,
          gets: { people: 11 },
          heldBack: [{ by: "reach", why: "no-number", people: 1 }],
          texts: {
            segments: 12,
            longest: { segments: 2 },
            countries: [
              { country: "FR", people: 11, sender: "Choir", cost: { thousandths: 54_000 } },
            ],
          },
        },
      });
    });

    test("goes as a test to one number, unless that said stop", async () => {
      const { ground, client } = await aClient();
      const { id } = await aTextCampaign(ground);
      const path = `/campaigns/${id}/test-text`;
      const sent = await post(client, path, { to: "06 39 98 00 77" });
      expect(sent.statusCode).toBe(200);
      const [text] = await ground.within((tx) =>
        tx.rows(
          `select text.number, text.kind, content.body
             from texts as text join text_contents as content using (organisation_id, text_id)
            where text.organisation_id = $1`,
          [ground.id],
        ),
      );
      expect(text).toMatchObject({
        number: "+33639980077",
        kind: "campaign-test",
        body: expect.stringMatching(/^\[Test\] /),
      });
      const number = valueOf(PhoneNumber.parse("+33639980078"));
      const said = { channel: "sms", topic: null, reason: "objected", until: null } as const;
      const addressKey = ground.keys.numberKey(number);
      await ground.within((tx) =>
        suppress(tx, ground.id, [{ addressKey, ...said, since: TUESDAY, saidBy: "contact" }]),
      );
      const stopped = await post(client, path, { to: "+33 6 39 98 00 78" });
      expect(stopped.json()).toMatchObject({
        fields: [{ path: "to", expected: "a number that may be written to" }],
      });
      expect((await post(client, path, { to: "36180" })).json()).toMatchObject({
        fields: [{ path: "to" }],
      });
    });
  });

  test("a process that does not know channels sees no campaign of texts, and starts none", async () => {
    const { ground } = await aClient();
    const { id } = await aTextCampaign(ground);
    const seen = await ground.within(async (tx) => {
      await tx.run("set local consentry.channels = off");
      await tx.run("update campaigns set state = 'planning' where campaign_id = $1", [id]);
      return tx.rows("select campaign_id from campaigns where campaign_id = $1", [id]);
    });
    expect(seen).toEqual([]);
    const [kept] = await ground.within((tx) =>
      tx.rows("select state from campaigns where campaign_id = $1", [id]),
    );
    expect(kept).toEqual({ state: "draft" });
  });
});
