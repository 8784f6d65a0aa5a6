import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, test } from "vitest";

import { aGround } from "../../../contacts/testing/organisation.ts";
import { newId } from "../../../database/organisation-id.ts";
import { inSomeDoor } from "../../../database/testing/in-every-door.ts";
import { anApi, anApiClient, NOW } from "../../../http/api/testing/api-client.ts";
import { countAudiences } from "../../audience/keep-counting.ts";
import type { Campaign } from "../../campaign.ts";
import { aCampaign, aWriting } from "../../testing/a-draft.ts";

inSomeDoor((at) => {
  let api: FastifyInstance;
  beforeAll(async () => {
    api = await anApi(at().database);
  });

  const begin = async (changes: Parameters<typeof aCampaign>[1] = {}) => {
    const ground = await aGround(at().database);
    const client = await anApiClient(api, at().database, { of: ground });
    const { id } = await aCampaign(ground, changes);
    const act = async (word: string, body: unknown = {}) =>
      client.send(`/campaigns/${id}/${word}`, { method: "POST", body });
    const state = async () => (await client.send(`/campaigns/${id}`)).json<Campaign>();
    return { ground, client, id, act, state };
  };

  describe("a campaign", () => {
    test("starts when the gate passed it, is held, goes on, and ends for good", async () => {
      const { act, state } = await begin();
      expect((await act("start")).json()).toMatchObject({ kind: "not-possible" });
      expect((await state()).state).toBe("draft");
      const checked = await act("check");
      expect(checked.json(), checked.body).toMatchObject({ passed: true, version: 1 });
      const started = await act("start", { startsAt: "2026-12-01T09:00:00Z", perHour: 500 });
      expect(started.json()).toMatchObject({
        state: "planning",
        startsAt: "2026-12-01T09:00:00Z",
        perHour: 500,
      });
      expect((await act("pause", { because: "a typo" })).json()).toMatchObject({
        state: "paused",
        pausedBecause: "a typo",
      });
      expect((await act("resume")).json()).toMatchObject({ state: "planning" });
      expect((await act("cancel")).json()).toEqual({ cancelled: 0 });
      expect((await act("resume")).json()).toMatchObject({ kind: "not-possible" });
      expect((await state()).state).toBe("cancelled");
    });

    test("that was changed after it passed does not start", async () => {
      const { act, client, id } = await begin();
      expect((await act("check")).json()).toMatchObject({ passed: true });
      const writing = aWriting({ subject: "Changed since" });
      await client.send(`/campaigns/${id}`, { method: "PATCH", body: { writing } });
      const refused = await act("start");
      expect([refused.statusCode, refused.json()]).toMatchObject([422, { kind: "not-possible" }]);
    });

    test("that is changed while it starts, starts as it passed or not at all", async () => {
      for (let round = 0; round < 8; round += 1) {
        const { act, client, id, state } = await begin();
        await act("check");
        const writing = aWriting({ subject: "Changed since" });
        await Promise.all([
          act("start"),
          client.send(`/campaigns/${id}`, { method: "PATCH", body: { writing } }),
        ]);
        const after = await state();
        const isStarted = after.state === "planning";
        expect(after.gateVersion === after.version).toBe(isStarted);
        expect(after.writing.subject).toBe(isStarted ? "Rehearsals in May" : "Changed since");
      }
    });

    test.each(["lists", "segments"])(
      "whose audience is gone from %s does not start",
      async (kind) => {
        const { act, client, id, state } = await begin();
        const news = { name: "News", purpose: "send.newsletter", isPublic: true };
        const all = { name: "All", filter: { kind: "and", of: [] } };
        const body = kind === "lists" ? news : all;
        const made = await client.send(`/${kind}`, { method: "POST", body });
        const { id: audience } = made.json<{ id: string }>();
        const word = kind.slice(0, -1);
        const offer = { analogous: true, sector: null };
        const changed = { [word]: audience, offer };
        const put = await client.send(`/campaigns/${id}`, { method: "PATCH", body: changed });
        expect(put.json()).toMatchObject(changed);
        expect((await act("check")).json()).toMatchObject({ passed: true });
        await client.send(`/${kind}/${audience}`, { method: "DELETE" });
        const refused = (await act("start")).json();
        expect(refused).toMatchObject({ kind: "bad-fields", fields: [{ path: word }] });
        expect((await state()).state).toBe("draft");
      },
    );

    test("whose addresses need the reader is kept and does not pass", async () => {
      const source = `<p>Hi</p><a href="https://a.example/?id={{ contact.id }}">x</a>{% footer %}`;
      const { act } = await begin({ writing: aWriting({ source }) });
      expect((await act("check")).json()).toMatchObject({ passed: false });
      expect((await act("start")).json()).toMatchObject({ kind: "not-possible" });
    });

    test("of nobody is not there", async () => {
      const { client } = await begin();
      for (const word of ["start", "pause", "resume", "cancel", "check"]) {
        const path = `/campaigns/${newId()}/${word}`;
        const answer = await client.send(path, { method: "POST", body: {} });
        expect([word, answer.statusCode]).toEqual([word, 404]);
      }
    });

    test("shows whom it would reach, and what holds the others back", async () => {
      const { client, ground, id } = await begin();
      const { id: contact } = await ground.aContact();
      const path = `/campaigns/${id}/audience`;
      expect((await client.send(path)).json()).toMatchObject({ state: "not-asked" });
      const asked = await client.send(path, { method: "POST" });
      expect(asked.json()).toMatchObject({ state: "counting", audience: null });
      await countAudiences({ database: at().database, now: () => NOW });
      expect((await client.send(path)).json()).toMatchObject({
        state: "counted",
        countedAt: NOW,
        audience: {
          people: 1,
          gets: { people: 0, byBasis: [] },
          heldBack: [{ by: "law", people: 1, sample: [contact] }],
          open: { coverage: null },
        },
      });
    });
  });

  test("everything is stopped by whoever writes, and let go by the owner alone", async () => {
    const { act, client, ground, state } = await begin();
    await act("check");
    await act("start");
    const editor = await anApiClient(api, at().database, { of: ground, role: "editor" });
    const stop = await editor.send("/sending/stop", { method: "POST" });
    expect(stop.json()).toEqual({ paused: 1 });
    expect((await editor.send("/sending")).json()).toEqual({ isStopped: true });
    expect((await act("resume")).json()).toMatchObject({ kind: "not-possible" });
    expect((await editor.send("/sending/allow", { method: "POST" })).statusCode).toBe(403);
    const allowed = await client.send("/sending/allow", { method: "POST" });
    expect(allowed.json()).toEqual({ isStopped: false });
    expect((await state()).state).toBe("paused");
    expect((await act("resume")).json()).toMatchObject({ state: "planning" });
  });
});
