import type { FastifyInstance } from "fastify";
import { beforeAll, expect, test } from "vitest";

import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { anApi, anApiClient, type ApiClient } from "../http/api/testing/api-client.ts";
import { API_ROUTES } from "../http/api/routes.ts";
import { restInactive } from "./rest-inactive.ts";
import { aQuietGround, NOW, THREE_LETTERS } from "./testing/quiet-readers.ts";

interface Hygiene {
  readonly isOn: boolean;
  readonly months: number;
  readonly resting: number | null;
  readonly dryRun: { readonly months: number; readonly people: number | null } | null;
}

/**
 * The numbers of two are looked at here; three tell of the reading itself, and what the archive of
 * everything leaves out is looked at where it is made. What is written for the person concerned
 * tells them all that is held of them: that it was made is noted.
 */
const SAYS_MORE: ReadonlySet<string> = new Set([
  "showHygiene",
  "showMeasurement",
  "showGoingEvents",
  "showHome",
  "exportOrganisation",
  "copyContact",
  "portContact",
]);

inSomeDoor((at) => {
  let api: FastifyInstance;
  beforeAll(async () => {
    api = await anApi(at().database, { now: () => NOW });
    return () => api.close();
  });

  const PATH = "/measurement/hygiene";
  const change = (client: ApiClient, body: object) => client.send(PATH, { method: "PUT", body });
  const count = (client: ApiClient, months: number) =>
    client.send(`${PATH}/count`, { method: "POST", body: { months } });

  test("it is off until its owner has seen a dry run for the same months", async () => {
    const ground = await aQuietGround(at().database);
    for (let people = 0; people < 10; people += 1) await ground.addQuiet({ mails: THREE_LETTERS });
    const client = await anApiClient(api, at().database, { of: ground });
    expect((await client.send(PATH)).json<Hygiene>()).toMatchObject({ isOn: false, months: 12 });
    expect((await change(client, { isOn: true, months: 12 })).statusCode).toBe(422);
    const counted = (await count(client, 12)).json<Hygiene>();
    expect([counted.isOn, counted.dryRun, counted.resting]).toMatchObject([
      false,
      { months: 12, people: 10, byRule: [{ rule: "FR-M-HYGIENE", people: 10 }] },
      null,
    ]);
    expect((await change(client, { isOn: true, months: 13 })).statusCode).toBe(422);
    expect((await change(client, { isOn: true, months: 12 })).json<Hygiene>().isOn).toBe(true);
    expect((await count(client, 6)).statusCode).toBe(422);
    await ground.within((tx) => restInactive({ tx, organisation: ground, now: NOW }));
    expect((await client.send(PATH)).json<Hygiene>().resting).toBe(10);
    await change(client, { isOn: false, months: 12 });
    expect((await client.send(PATH)).json<Hygiene>().resting).toBeNull();
  });

  test.each([5, 37, 6.5])("%s months are refused", async (months) => {
    const client = await anApiClient(api, at().database);
    expect((await count(client, months)).statusCode).toBe(400);
  });

  test("fewer than ten are told as no number", async () => {
    const ground = await aQuietGround(at().database);
    for (let people = 0; people < 9; people += 1) await ground.addQuiet({ mails: THREE_LETTERS });
    const client = await anApiClient(api, at().database, { of: ground });
    expect((await count(client, 12)).json<Hygiene>().dryRun).toMatchObject({
      people: null,
      byRule: [],
    });
  });

  test("no route says anything else of somebody whose mail rests, or whose last day is known", async () => {
    const ground = await aQuietGround(at().database);
    const contact = await ground.addQuiet({ mails: THREE_LETTERS, openedOn: "2025-09-15" });
    const client = await anApiClient(api, at().database, { of: ground });
    await ground.turnOn();
    const known = await readAll(client, contact);
    await ground.within((tx) => restInactive({ tx, organisation: ground, now: NOW }));
    const resting = await readAll(client, contact);
    expect(resting).toEqual(known);
    expect(resting.get("getContact")).toMatchObject({ id: contact });
    for (const path of [PATH, "/measurement"]) {
      expect((await client.send(path)).body).not.toContain(contact);
    }
  });

  /** What each route that reads answers; of the two that count, the numbers are looked at above. */
  async function readAll(
    client: ApiClient,
    contact: string,
  ): Promise<ReadonlyMap<string, unknown>> {
    const bodies = new Map<string, unknown>();
    for (const { id, method, path } of API_ROUTES) {
      if (method !== "GET" || SAYS_MORE.has(id)) continue;
      const url = path.replaceAll(/\{\w+\}/g, contact);
      const { body, headers } = await client.send(url);
      bodies.set(
        id,
        headers["content-type"]?.toString().includes("json") ? JSON.parse(body) : body,
      );
    }
    return bodies;
  }
});
