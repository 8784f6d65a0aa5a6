import { spawn } from "node:child_process";
import { setTimeout as pause } from "node:timers/promises";

import type { Instant } from "@consentry/kernel";
import { expect, test } from "vitest";

import { ended, firstLine } from "../campaigns/delivery/testing/start-sink.ts";
import { SECRET } from "../consent/testing/people.ts";
import { aGround, valueOf } from "../contacts/testing/organisation.ts";
import { newId } from "../database/organisation-id.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { findEndpoint, makeEndpoint } from "./endpoints/endpoints.ts";
import { noteWebhookEvents } from "./note-event.ts";
import { aReceiver } from "./testing/receiver.ts";

const [EVENTS, KILLS] = [600, 2];

inSomeDoor((fresh) => {
  test("P9 acknowledged-is-kept: killed again and again, every event is heard, and more than once only under its own id", async () => {
    const { database, connection } = fresh();
    const ground = await aGround(database);
    const receiver = await aReceiver();
    const now = new Date().toISOString().replace(/\.\d+Z$/, "Z") as Instant;
    const kind = "campaign.finished" as const;
    const campaigns = Array.from({ length: EVENTS }, newId);
    const endpoint = await ground.within(async (tx) => {
      const holder = { organisation: ground.id, wrappingKey: ground.keys.wrappingKey };
      const draft = {
        name: "Shop",
        url: receiver.url,
        kinds: [kind],
        addressWhy: null,
        isOn: true,
      };
      const { id } = valueOf(await makeEndpoint(tx, holder, draft, { by: "system", now }));
      const events = campaigns.map((campaign) => ({ kind, at: now, about: { campaign } }));
      await noteWebhookEvents(tx, ground.id, events);
      return id;
    });
    const waiting = async (): Promise<number> =>
      (await ground.within((tx) => findEndpoint(tx, ground.id, endpoint)))?.waiting ?? 0;
    try {
      for (let life = 0; life <= KILLS; life += 1) {
        const file = new URL("testing/tell-until-killed.ts", import.meta.url).pathname;
        const teller = spawn(process.execPath, [file], { stdio: ["pipe", "pipe", "inherit"] });
        teller.stdin.end(JSON.stringify({ connection, secret: SECRET.reveal() }));
        await firstLine(teller);
        // Each life gets some way, the last one to the end.
        const before = receiver.received.length;
        if (life < KILLS)
          while (receiver.received.length < before + 30 * (life + 1)) await pause(2);
        else while ((await waiting()) > 0) await pause(50);
        teller.kill("SIGKILL");
        await ended(teller);
      }
    } finally {
      await receiver.close();
    }
    const heard = new Map<string, Set<unknown>>();
    for (const { headers, body } of receiver.received) {
      const { data } = JSON.parse(body) as { readonly data: { readonly campaign: string } };
      heard.set(data.campaign, (heard.get(data.campaign) ?? new Set()).add(headers["webhook-id"]));
    }
    expect(campaigns.filter((campaign) => !heard.has(campaign))).toEqual([]);
    expect([...heard.values()].every((ids) => ids.size === 1)).toBe(true);
    // Those in hand at a kill, and no more.
    expect(receiver.received.length - EVENTS).toBeLessThanOrEqual(KILLS * 100);
  });
});
