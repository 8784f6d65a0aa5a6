import type { FastifyInstance } from "fastify";
import { beforeAll, expect, test } from "vitest";

import { personOf } from "../../consent/preference-centre/person.ts";
import { withOrganisation } from "../../database/database.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi, anApiClient, NOW, type ApiClient } from "../../http/api/testing/api-client.ts";
import { readOrganisation } from "../../organisations/organisation.ts";

const LABELS = { en: "Voice", fr: "Pupitre" };

inSomeDoor((at) => {
  let api: FastifyInstance;
  beforeAll(async () => {
    api = await anApi(at().database);
  });

  const aClient = (): Promise<ApiClient> => anApiClient(api, at().database);

  function allow(client: ApiClient, attribute: string, labels: object = LABELS) {
    const path = `/editable-attributes/${encodeURIComponent(attribute)}`;
    return client.send(path, { method: "PUT", body: { labels } });
  }

  async function aContact(client: ApiClient): Promise<string> {
    const form = { kind: "form", name: "Web form" };
    const source = await client.send("/sources", { method: "POST", body: form });
    const person = {
      email: "ada@example.org",
      source: source.json<{ id: string }>().id,
      collectedOn: "2026-05-01",
      attributes: { voice: "alto", name: "Ada" },
    };
    const made = await client.send("/contacts", { method: "POST", body: person });
    return made.json<{ id: string }>().id;
  }

  function fieldsOf({ organisation: { id, keys } }: ApiClient, contact: string) {
    return withOrganisation(at().database, id, async (tx) => {
      const organisation = await readOrganisation(tx, id);
      if (organisation === null) throw new Error("no organisation");
      const own = { tx, organisation, keys, publicUrl: "https://consentry.example.org", now: NOW };
      return (await personOf(own, contact, "fr"))?.fields.map(({ attribute, label }) => [
        attribute,
        label,
      ]);
    });
  }

  test("a person may correct what is allowed, under its label, until it is taken back", async () => {
    const client = await aClient();
    const contact = await aContact(client);
    expect(await fieldsOf(client, contact)).toEqual([["name", "name"]]);
    const allowed = await allow(client, "voice");
    expect(allowed.json()).toEqual({ attribute: "voice", labels: LABELS });
    expect(await fieldsOf(client, contact)).toContainEqual(["voice", "Pupitre"]);
    await allow(client, "voice", { en: "Part" });
    expect(await fieldsOf(client, contact)).toContainEqual(["voice", "voice"]);
    expect((await client.send("/editable-attributes")).json()).toEqual({
      items: [{ attribute: "voice", labels: { en: "Part" } }],
    });
    const stopped = await client.send("/editable-attributes/voice", { method: "DELETE" });
    expect(stopped.statusCode).toBe(204);
    expect(await fieldsOf(client, contact)).toEqual([["name", "name"]]);
    const again = await client.send("/editable-attributes/voice", { method: "DELETE" });
    expect(again.statusCode).toBe(404);
  });

  test.each([
    ["a label of two lines", "voice", { en: "Voice\nBcc: x" }],
    ["a blank label", "voice", { fr: "  " }],
    ["a language that nobody is spoken to in", "voice", { it: "Voce" }],
    ["a name of two lines", "voice\nx", {}],
  ])("refuses %s", async (_, attribute, labels) => {
    const client = await aClient();
    const refused = await allow(client, attribute, labels);
    expect([refused.statusCode, refused.json<{ kind: string }>().kind]).toEqual([
      400,
      "bad-fields",
    ]);
  });

  test("a hundred are enough, and each of them can still be renamed", async () => {
    const client = await aClient();
    for (let name = 0; name < 100; name += 1) await allow(client, `n${name}`);
    expect((await allow(client, "one more")).statusCode).toBe(400);
    expect((await allow(client, "n7", {})).statusCode).toBe(200);
  });

  test("another organisation sees and changes nothing of it", async () => {
    const [client, stranger] = [await aClient(), await aClient()];
    await allow(client, "voice");
    expect((await stranger.send("/editable-attributes")).json()).toEqual({ items: [] });
    const stopped = await stranger.send("/editable-attributes/voice", { method: "DELETE" });
    expect(stopped.statusCode).toBe(404);
  });
});
