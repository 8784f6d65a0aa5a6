import { parse } from "csv-parse/sync";
import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, test } from "vitest";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi, anApiClient, type ApiClient } from "../../http/api/testing/api-client.ts";

inSomeDoor((at) => {
  describe("looking for people over HTTP", () => {
    let api: FastifyInstance;
    let client: ApiClient;
    beforeAll(async () => {
      api = await anApi(at().database);
      client = await anApiClient(api, at().database);
      const declared = await post("/sources", { kind: "form", name: "=HYPERLINK(1)" });
      const { id: source } = declared.json<{ id: string }>();
      const given = { source, collectedOn: "2026-05-01" };
      await post("/contacts", { ...given, email: "lea@example.org", country: "FR" });
      await post("/contacts", { ...given, email: "bo@example.org", country: "NL" });
    });

    const post = (path: string, body: unknown) => client.send(path, { method: "POST", body });

    test("takes a cursor for the order that gave it, and for no other", async () => {
      const page = { sort: "email", limit: 1 };
      const first = (await post("/contacts/search", page)).json<{ next: string }>();
      const second = await post("/contacts/search", { ...page, after: first.next });
      expect(second.json()).toMatchObject({ items: [{ email: "lea@example.org" }], next: null });
      const other = await post("/contacts/search", { sort: "added", after: first.next });
      expect([other.statusCode, other.json()]).toMatchObject([400, { kind: "bad-cursor" }]);
    });

    test.each([
      [{ text: "l" }],
      [{ text: "  l  " }],
      [{ purpose: "send.newsletter" }],
      [{ consent: "given" }],
      [{ segment: "01989a3c-0000-7000-8000-000000000001" }],
      [{ segement: "01989a3c-0000-7000-8000-000000000001" }],
    ])("refuses %j: whoever asks is not shown everybody instead", async (body) => {
      const answer = await post("/contacts/count", body);
      expect([answer.statusCode, answer.json()]).toMatchObject([400, { kind: "bad-fields" }]);
    });

    test("counts and finds the same people by the same words", async () => {
      const body = { country: "NL", relation: "prospect", suppressed: false, text: "EXAMPLE.ORG" };
      const counted = await post("/contacts/count", body);
      expect(counted.json()).toEqual({ people: 1, areMore: false });
      const found = (await post("/contacts/search", body)).json();
      expect(found).toMatchObject({ items: [{ email: "bo@example.org" }], next: null });
    });

    test("gives a file of those asked for, to whom answers for them alone", async () => {
      const editor = await anApiClient(api, at().database, {
        role: "editor",
        of: client.organisation,
      });
      expect((await editor.send("/contacts/export")).statusCode).toBe(403);
      const file = await client.send("/contacts/export?country=FR");
      expect(file.headers["content-type"]).toBe("text/csv; charset=utf-8");
      expect(parse(file.body, { columns: true })).toMatchObject([
        { email: "lea@example.org", country: "FR", source: "'=HYPERLINK(1)", suppressed: "" },
      ]);
    });
  });
});
