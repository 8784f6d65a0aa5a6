import type { FastifyInstance } from "fastify";
import { beforeAll, expect, test } from "vitest";

import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { anApi, anApiClient, NOW, type ApiClient } from "../http/api/testing/api-client.ts";
import { aDefinition, aMessage, anId } from "./testing/a-definition.ts";

inSomeDoor((at) => {
  let api: FastifyInstance;
  beforeAll(async () => {
    api = await anApi(at().database);
  });

  async function post<T>(client: ApiClient, path: string, body?: unknown): Promise<T> {
    const answer = await client.send(path, {
      method: "POST",
      ...(body === undefined ? {} : { body }),
    });
    if (answer.statusCode >= 300) throw new Error(answer.body);
    return (answer.statusCode === 204 ? null : answer.json()) as T;
  }

  /** A sender who signs. */
  async function anIdentity(client: ApiClient): Promise<string> {
    const { id } = await post<{ id: string }>(client, "/identities", {
      name: "Choir",
      address: "news@choir.example.org",
      legalIdentity: "Choir of Example",
    });
    const signed = await client.send(`/identities/${id}/signing`, {
      method: "PUT",
      body: { domain: "choir.example.org", selector: "k1", algorithm: "ed25519-sha256" },
    });
    if (signed.statusCode >= 300) throw new Error(signed.body);
    return id;
  }

  test("an automation is written, checked, activated, entered and ended through the interface", async () => {
    const client = await anApiClient(api, at().database);
    const identity = await anIdentity(client);
    const wait = { kind: "wait", id: anId(), for: 1, unit: "days" } as const;
    const definition = aDefinition({
      trigger: { kind: "bought" },
      sending: { ...aDefinition().sending, identity },
      steps: [wait, aMessage()],
    });
    const { id } = await post<{ id: string }>(client, "/automations", {
      name: "Thanks",
      definition,
    });
    const path = `/automations/${id}`;
    const early = await client.send(`${path}/activate`, { method: "POST" });
    expect(early.json()).toMatchObject({ kind: "not-possible" });
    const checked = await post<object>(client, `${path}/check`);
    expect(checked).toMatchObject({ state: "draft", isChanged: true });
    expect(await post(client, `${path}/activate`)).toMatchObject({
      state: "active",
      liveVersion: 1,
      isChanged: false,
    });
    const { id: source } = await post<{ id: string }>(client, "/sources", {
      kind: "form",
      name: "Web form",
    });
    const { id: contact } = await post<{ id: string }>(client, "/contacts", {
      email: "lea@example.org",
      source,
      collectedOn: "2026-05-01",
    });
    expect(await post(client, `${path}/people`, { contacts: [contact, anId()] })).toEqual({
      entered: [contact],
    });
    const people = (await client.send(`${path}/people?state=running`)).json<{
      items: readonly { run: string }[];
    }>();
    expect(people.items).toMatchObject([{ contact, email: "lea@example.org", step: wait.id }]);
    const run = people.items[0]?.run ?? "";
    expect((await client.send(`${path}/people/${run}`)).json()).toMatchObject({ moves: [] });
    expect((await client.send(`/contacts/${contact}/automations`)).json()).toMatchObject({
      items: [{ automation: id, name: "Thanks", state: "running" }],
    });
    expect((await client.send(`${path}/report`)).json()).toMatchObject({
      items: [{ step: wait.id, here: 1 }, { campaign: { figures: null } }],
    });
    expect((await client.send("/automations")).json()).toMatchObject({
      items: [{ id, trigger: { kind: "bought" }, running: 1, steps: 2, sickSteps: 0 }],
    });
    expect(await post(client, `${path}/pause`, {})).toMatchObject({ state: "paused" });
    expect(await post(client, `${path}/resume`)).toMatchObject({ state: "active" });
    expect(await post(client, `${path}/end`)).toEqual({ left: 1 });
    expect((await client.send(path, { method: "DELETE" })).statusCode).toBe(422);
  });

  test("what somebody did is told by their address, and nobody is added by it", async () => {
    const client = await anApiClient(api, at().database);
    const { id: source } = await post<{ id: string }>(client, "/sources", {
      kind: "form",
      name: "Web form",
    });
    await post(client, "/contacts", {
      email: "lea@example.org",
      source,
      collectedOn: "2026-05-01",
    });
    const tell = (body: object) =>
      client.send("/automations/events", { method: "POST", body: { kind: "purchased", ...body } });
    expect((await tell({ email: "LEA@example.org", at: NOW })).statusCode).toBe(204);
    expect((await tell({ email: "ada@example.org", at: NOW })).statusCode).toBe(404);
    const later = await tell({ email: "lea@example.org", at: "2027-01-01T00:00:00Z" });
    expect(later.json()).toMatchObject({ kind: "bad-fields", fields: [{ path: "at" }] });
  });

  test("a definition that does not read is refused with the path of what is wrong", async () => {
    const client = await anApiClient(api, at().database);
    const definition = { ...aDefinition(), steps: [{ kind: "jump", id: anId() }] };
    const answer = await client.send("/automations", {
      method: "POST",
      body: { name: "Round and round", definition },
    });
    expect(answer.statusCode).toBe(400);
    expect(answer.json()).toMatchObject({ fields: [{ path: "definition.steps[0].kind" }] });
  });
});
