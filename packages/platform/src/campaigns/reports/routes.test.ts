import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, test } from "vitest";

import { newId } from "../../database/organisation-id.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi, anApiClient, NOW } from "../../http/api/testing/api-client.ts";
import { aSentCampaign } from "./testing/a-sent-campaign.ts";

inSomeDoor((at) => {
  let api: FastifyInstance;
  beforeAll(async () => {
    api = await anApi(at().database);
  });

  const begin = async (people: number) => {
    const sent = await aSentCampaign(at().database, people);
    const client = await anApiClient(api, at().database, { of: sent.organisation });
    const path = `/campaigns/${sent.campaign}`;
    return { sent, client, path };
  };

  describe("over the interface", () => {
    test("a report is told as an object and as a table, and names nobody", async () => {
      const { sent, client, path } = await begin(40);
      await sent.observe(sent.messages.slice(0, 15).map((message) => ({ message })));
      const report = await client.send(`${path}/report`);
      expect(report.json()).toMatchObject({
        sending: { sent: 40 },
        opens: { people: { measured: 40, coverage: 1, readers: 15 } },
      });
      const table = await client.send(`${path}/report.csv`);
      expect(table.headers["content-type"]).toContain("text/csv");
      expect(table.body.split("\r\n")).toEqual(
        expect.arrayContaining(["sending,,sent,40", "opens,,readers,15"]),
      );
      for (const { delivery, contact } of sent.messages) {
        for (const { body } of [report, table]) {
          expect(body).not.toContain(delivery);
          expect(body).not.toContain(contact);
        }
      }
    });

    test("who may have got a mail twice is listed by name, page by page", async () => {
      const { sent, client, path } = await begin(5);
      await sent.change(sent.messages.slice(0, 3), "possible_duplicates = 1");
      const first = (await client.send(`${path}/possible-duplicates?limit=2`)).json<Page>();
      expect(first.items).toHaveLength(2);
      expect(first.items[0]?.address).toMatch(/^person\.\d+@example\.org$/);
      const rest = await client.send(
        `${path}/possible-duplicates?limit=2&after=${first.next ?? ""}`,
      );
      expect(rest.json<Page>()).toMatchObject({ items: [{ times: 1 }], next: null });
    });

    test("a reply counts once, for the campaign and of the person", async () => {
      const { sent, client, path } = await begin(1);
      const [message] = sent.messages;
      if (message === undefined) throw new Error("the campaign has no message");
      const { delivery } = message;
      for (const _ of [1, 2]) {
        const answer = await client.send(`${path}/replies`, {
          method: "POST",
          body: { delivery, at: NOW },
        });
        expect(answer.statusCode, answer.body).toBe(204);
      }
      expect((await client.send(`${path}/report`)).json()).toMatchObject({
        responses: { replied: 1 },
      });
      const facts = await sent.within((tx) =>
        tx.rows("select kind from contact_facts where contact_id = $1", [message.contact]),
      );
      expect(facts).toEqual([{ kind: "replied" }]);
    });

    test("a reply to no message of the campaign, or from tomorrow, is refused", async () => {
      const { sent, client, path } = await begin(1);
      const reply = async (delivery: string, moment: string) =>
        (await client.send(`${path}/replies`, { method: "POST", body: { delivery, at: moment } }))
          .statusCode;
      expect(await reply(newId(), NOW)).toBe(404);
      expect(await reply(sent.messages[0]?.delivery ?? "", "2099-01-01T00:00:00Z")).toBe(400);
    });

    test("another organisation's campaign is not there", async () => {
      const { path } = await begin(1);
      const { client } = await begin(0);
      for (const what of ["report", "report.csv", "possible-duplicates"]) {
        expect((await client.send(`${path}/${what}`)).statusCode).toBe(404);
      }
    });
  });
});

interface Page {
  readonly items: readonly { readonly address: string }[];
  readonly next: string | null;
}
