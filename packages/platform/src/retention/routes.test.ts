import type { Day, Instant } from "@consentry/kernel";
import type { FastifyInstance } from "fastify";
import { beforeAll, expect, test } from "vitest";

import { SECRET } from "../consent/testing/people.ts";
import { aGround, valueOf } from "../contacts/testing/organisation.ts";
import { addContact } from "../contacts/contacts/add-contact.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { anApi, anApiClient, type ApiClient } from "../http/api/testing/api-client.ts";
import { takeRetentionTurns } from "./run/take-turns.ts";
import { verifyReport } from "./run/report.ts";

const NOW = "2026-11-21T09:30:00Z" as Instant;

interface Rule {
  readonly id: string;
  readonly usual: number | null;
  readonly chosen: number | null;
  readonly isMoved: boolean;
  readonly sources: readonly { readonly id: string; readonly says: string }[];
}

inSomeDoor((at) => {
  let api: FastifyInstance;
  beforeAll(async () => {
    api = await anApi(at().database, { now: () => NOW });
    return () => api.close();
  });

  const put = (client: ApiClient, path: string, body: object) =>
    client.send(path, { method: "PUT", body });

  test("a period is chosen within its bounds, and each says what it rests on", async () => {
    const client = await anApiClient(api, at().database, { role: "dpo" });
    const shown = (await client.send("/retention")).json<{ rules: readonly Rule[] }>();
    for (const { id, sources } of shown.rules) {
      expect([id, sources.every(({ says }) => says.length > 0)]).toEqual([id, true]);
    }
    const choose = (rule: string, length: number | null) =>
      put(client, "/retention/period", { rule, length });
    expect((await choose("prospects", 37)).json()).toMatchObject({
      kind: "bad-fields",
      fields: [{ path: "length", expected: "1 to 36" }],
    });
    expect((await choose("suppressions", 12)).statusCode).toBe(422);
    const { rules } = (await choose("prospects", 24)).json<{ rules: readonly Rule[] }>();
    expect(rules.find(({ id }) => id === "prospects")).toMatchObject({
      chosen: 24,
      isMoved: false,
    });
    const editor = await anApiClient(api, at().database, {
      role: "editor",
      of: client.organisation,
    });
    expect(
      (await put(editor, "/retention/period", { rule: "prospects", length: 1 })).statusCode,
    ).toBe(403);
  });

  test("people go only as many as the plan showed, and what went is told and signed", async () => {
    const ground = await aGround(at().database);
    const client = await anApiClient(api, at().database, { role: "dpo", of: ground });
    const { id: source } = await ground.aSource();
    const add = (email: string) =>
      ground.within(async (tx) =>
        valueOf(
          await addContact(tx, ground, { email, source, collectedOn: "2023-01-02" as Day }, NOW),
        ),
      );
    const ada = await add("ada@example.org");
    await add("lea@example.org");
    expect((await client.send("/retention/plan")).json()).toMatchObject({ people: 2 });
    const due = (await client.send("/retention/plan/people?limit=1")).json<{
      items: readonly object[];
      next: string;
    }>();
    expect(due.items).toHaveLength(1);
    const rest = (await client.send(`/retention/plan/people?after=${due.next}`)).json<{
      items: readonly object[];
      next: string | null;
    }>();
    expect([rest.items.length, rest.next]).toEqual([1, null]);
    const hold = await client.send("/retention/holds", {
      method: "POST",
      body: { kind: "contact", about: ada.id, reason: "A claim.", until: "2027-01-31" },
    });
    expect(hold.statusCode).toBe(201);
    const start = (people: number | null) =>
      client.send("/retention/runs", { method: "POST", body: { people } });
    expect((await start(0)).statusCode).toBe(422);
    const { id } = (await start(1)).json<{ id: string }>();
    const { database } = at();
    const publicUrl = "https://mail.example.org";
    const installation = { database, secret: SECRET, publicUrl, now: () => NOW, uploads: "" };
    await takeRetentionTurns(installation, (error) => {
      throw error;
    });
    const run = (await client.send(`/retention/runs/${id}`)).json<{
      steps: readonly { rule: string; removed: object; held: number }[];
    }>();
    expect(run.steps.find(({ rule }) => rule === "prospects")).toMatchObject({
      removed: { contacts: 1 },
      held: 1,
    });
    const { report } = (await client.send(`/retention/runs/${id}/report`)).json<{
      report: string;
    }>();
    expect(verifyReport(report)).toMatchObject({ isValid: true });
    const held = hold.json<{ id: string }>().id;
    const moved = await client.send(`/retention/holds/${held}`, {
      method: "PATCH",
      body: { until: "2020-01-01" },
    });
    expect(moved.statusCode).toBe(400);
    expect((await client.send(`/retention/holds/${held}`, { method: "DELETE" })).statusCode).toBe(
      204,
    );
    expect((await client.send("/retention/holds")).json()).toEqual({ items: [] });
  });
});
