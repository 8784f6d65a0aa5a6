import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, test } from "vitest";

import { starterDocument } from "@consentry/mail";

import { aGround } from "../../contacts/testing/organisation.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi, anApiClient, type ApiClient } from "../../http/api/testing/api-client.ts";
import { aCampaign, aWriting } from "../testing/a-draft.ts";

const BLOCKS = aWriting({
  format: "blocks",
  source: JSON.stringify(starterDocument("newsletter", "en")),
});

/** A heading that the format does not have. */
const BROKEN = aWriting({
  format: "blocks",
  source: JSON.stringify({
    ...starterDocument("newsletter", "en"),
    blocks: [{ id: "h", kind: "heading", level: 9, text: "a", align: "left" }],
  }),
});

inSomeDoor((at) => {
  let api: FastifyInstance;
  beforeAll(async () => {
    api = await anApi(at().database);
  });
  const aClient = async () => {
    const ground = await aGround(at().database);
    return { ground, client: await anApiClient(api, at().database, { of: ground }) };
  };
  const post = (client: ApiClient, path: string, body: unknown) =>
    client.send(path, { method: "POST", body });

  describe("somebody who writes", () => {
    test("begins from a document, keeps it as a template, and sees it as a mail", async () => {
      const { client } = await aClient();
      const starters = (await client.send("/writings/starters?language=fr")).json<{
        items: { name: string; document: object }[];
      }>();
      expect(starters.items.map(({ name }) => name)).toEqual([
        "newsletter",
        "announcement",
        "invitation",
      ]);
      const source = JSON.stringify(starters.items[0]?.document);
      const writing = aWriting({ format: "blocks", source, language: "fr" });
      const kept = await post(client, "/templates", { name: "Mai", writing });
      expect(kept.json()).toMatchObject({ writing });
      const drawn = await post(client, "/writings/preview", { writing, open: "individual" });
      expect(drawn.json()).toMatchObject({
        subject: "Rehearsals in May",
        html: expect.stringContaining("preview.invalid/open"),
        blocks: expect.arrayContaining(["unsubscribe", "legal-identity"]),
      });
    });

    test("of what cannot be read is told the block and the field, also by the gate", async () => {
      const { client, ground } = await aClient();
      const fault = { part: "source", code: "bad-block", block: { id: "h", field: "level" } };
      for (const [path, body] of [
        ["/writings/preview", { writing: BROKEN }],
        ["/writings/convert", { writing: BROKEN, to: "mjml" }],
        ["/templates", { name: "Broken", writing: BROKEN }],
      ] as const) {
        const answer = await post(client, path, body);
        expect(answer.statusCode).toBe(422);
        expect(answer.json()).toMatchObject({ kind: "bad-writing", writing: [fault] });
      }
      const { blocks } = starterDocument("newsletter", "en");
      const source = JSON.stringify({
        ...starterDocument("newsletter", "en"),
        blocks: [
          ...blocks,
          {
            id: "go",
            kind: "button",
            text: "Go",
            link: "https://a.example/{{ contact.email }}",
            align: "left",
          },
        ],
      });
      const campaign = await aCampaign(ground, { writing: aWriting({ format: "blocks", source }) });
      const report = await post(client, `/campaigns/${campaign.id}/check`, {});
      expect(report.json()).toMatchObject({
        findings: expect.arrayContaining([
          expect.objectContaining({
            code: "reader-in-address",
            place: expect.objectContaining({ block: { id: "go", field: "link" } }),
          }),
        ]),
      });
    });

    test("takes it to another format, and hears what that loses", async () => {
      const { client } = await aClient();
      const to = async (format: string, writing = BLOCKS) =>
        (await post(client, "/writings/convert", { writing, to: format })).json<{
          source: string | null;
          lost: readonly string[];
        }>();
      expect(await to("mjml")).toMatchObject({
        source: expect.stringMatching(/^<mjml>/),
        lost: ["blocks"],
      });
      expect((await to("markdown")).source).toMatch(/^# News from \{\{ organisation\.name \}\}/);
      expect(await to("mjml", aWriting())).toEqual({ source: null, lost: [] });
    });

    test("sees it filled in for a person of their own, and for nobody else's", async () => {
      const { client } = await aClient();
      const contact = "0190a0a0-0000-7000-8000-000000000000";
      const answer = await post(client, "/writings/preview", { writing: BLOCKS, contact });
      expect(answer.json()).toMatchObject({ kind: "bad-fields", fields: [{ path: "contact" }] });
    });
  });
});
