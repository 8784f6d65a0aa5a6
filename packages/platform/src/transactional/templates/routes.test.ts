import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, test } from "vitest";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi, anApiClient, type ApiClient } from "../../http/api/testing/api-client.ts";
import { aTemplate, aText } from "./testing/a-template.ts";

/** What a shop sends to whom forgot a password: its link is another one in each message. */
const RESET = {
  name: "password-reset",
  kind: "password-reset",
  texts: [
    aText({
      subject: "Choose a new password",
      source: `<p>{{ data.name }}, <a href="{{ data.url }}">choose a new password</a>.</p>`,
    }),
  ],
  testData: {
    name: "Ada",
    url: "https://tea.example/reset?token=5f2c9a7e41d84b0e9f3a6c1d7e8b2f40",
  },
};

inSomeDoor((at) => {
  let api: FastifyInstance;
  let client: ApiClient;
  beforeAll(async () => {
    api = await anApi(at().database);
    client = await anApiClient(api, at().database);
  });
  const post = (path: string, body: unknown = {}) =>
    client.send(`/message-templates${path}`, { method: "POST", body });
  const make = async (changes: Parameters<typeof aTemplate>[0]) => {
    expect((await post("", aTemplate(changes))).statusCode).toBe(201);
  };

  describe("somebody who writes a template of messages", () => {
    test("looks at it, publishes it, and finds it by name and by number", async () => {
      await make(RESET);
      const looked = await post("/password-reset/preview", {
        data: { ...RESET.testData, name: "<b>" },
      });
      expect(looked.json()).toMatchObject({
        locale: "en",
        subject: "Choose a new password",
        html: expect.stringContaining("<p>&lt;b&gt;, <a href="),
        findings: [],
      });
      const published = await post("/password-reset/publish");
      expect([published.statusCode, published.json()]).toEqual([200, { version: 1 }]);
      const { id } = (await client.send("/message-templates/password-reset")).json<{
        id: string;
      }>();
      const whole = await client.send(`/message-templates/${id}/versions/1`);
      expect(whole.json()).toMatchObject({
        testData: RESET.testData,
        publishedBy: expect.stringMatching(/^api-key:/),
      });
      expect(
        (await client.send("/message-templates/password-reset", { method: "DELETE" })).statusCode,
      ).toBe(204);
    });

    test("is told which text promotes, and nothing is published", async () => {
      const promoting = aText({
        locale: "fr",
        subject: "−50 % sur tout avec le code promo OOLONG",
      });
      await make({ name: "promoting", texts: [aText(), promoting] });
      const refused = await post("/promoting/publish");
      expect(refused.statusCode).toBe(422);
      expect(refused.json()).toMatchObject({
        kind: "bad-writing",
        writing: [{ code: "promotional-content", locale: "fr" }],
      });
      const looked = await post("/promoting/preview", { locale: "fr-BE" });
      expect(looked.json()).toMatchObject({ findings: [{ refuses: true }] });
    });

    test("is told that a picture would report its opening", async () => {
      const source = `<p>Hello</p><img src="https://t.example/open.gif" width="1" height="1">`;
      await make({ name: "measuring", texts: [aText({ source, subject: "Hello" })] });
      const refused = await post("/measuring/publish");
      expect(refused.json()).toMatchObject({ writing: [{ code: "measured-content" }] });
    });

    test("sees by its path what a preview is missing, and what it does not know", async () => {
      await make({ name: "paths" });
      const looked = await post("/paths/preview", { data: { lines: [], vip: true } });
      expect(looked.json()).toMatchObject({ kind: "bad-fields", fields: [{ path: "data.vip" }] });
      const missing = await post("/paths/preview", { data: { lines: [] } });
      expect(missing.json()).toMatchObject({ fields: [{ path: "data.number" }] });
      const unsaved = await post("/paths/preview", {
        text: aText({ source: "<p>{{ data.a }}" }),
        data: { a: 1 },
      });
      expect(unsaved.statusCode).toBe(400);
      const fitting = { text: aText({ source: "<p>{{ data.a }}", subject: "S" }), data: { a: 1 } };
      expect((await post("/paths/preview", fitting)).json()).toMatchObject({ subject: "S" });
    });
  });
});
