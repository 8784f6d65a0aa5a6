import type { Instant } from "@consentry/kernel";
import fastify from "fastify";
import { expect, test } from "vitest";

import { suppressionsOf } from "../consent/suppressions/suppressions.ts";
import { valueOf } from "../contacts/testing/organisation.ts";
import { newId } from "../database/organisation-id.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { heardOfInstallation } from "./carriers/installation-news.ts";
import { installationNewsSecret, newsSecret } from "./carriers/news-secret.ts";
import { keepCountry } from "./countries/countries.ts";
import { takeIncoming } from "./incoming/take-incoming.ts";
import { addTextNews } from "./news-route.ts";
import { noteSegments } from "./receipts/segments.ts";
import { startHttpPeer } from "./testing/http-peer.ts";
import { ADAS, aTexting, GRACES, numberAt, type Texting } from "./testing/texting.ts";

function isStopped(texting: Texting, number = ADAS): Promise<boolean> {
  const key = texting.keys.numberKey(numberAt(number));
  return texting.within(async (tx) => (await suppressionsOf(tx, texting.id, key)).length > 0);
}

inSomeDoor((fresh) => {
  test("a carrier by HTTP is heard with its secret, and not with another’s", async () => {
    const texting = await aTexting(fresh().database);
    const app = fastify();
    addTextNews(app, texting.work);
    const carrier = newId();
    const text = await texting.accept({ kind: "order", text: "Your order is ready." });
    await texting.send();
    const taken = { carrier, messageIds: ["m-1"] };
    await texting.within((tx) =>
      noteSegments(tx, texting.id, [{ taken, of: { text } }], { at: texting.work.now() }),
    );
    const news = {
      receipts: [{ id: "m-1", state: "undeliverable", code: "012" }],
      incoming: [{ from: ADAS, to: "36000", text: "STOP" }],
    };
    const post = async (secret: string, body: string, to = `/x/${texting.id}/${carrier}`) => {
      const headers = { authorization: `Bearer ${secret}`, "content-type": "application/json" };
      return (await app.inject({ method: "POST", url: to, headers, body })).statusCode;
    };
    const secret = newsSecret(texting.keys, carrier).reveal();
    const whole = JSON.stringify(news);
    expect(await post(newsSecret(texting.keys, newId()).reveal(), whole)).toBe(401);
    expect(await post(secret, whole, `/x/${newId()}/${carrier}`)).toBe(401);
    expect(await post(secret, whole, "/x/nobody/nothing")).toBe(404);
    expect(await post(secret, "{")).toBe(400);
    expect(await isStopped(texting)).toBe(false);
    expect(await post(secret, whole)).toBe(204);
    expect(await isStopped(texting)).toBe(true);
    const [row] = await texting.within((tx) =>
      tx.rows<{ readonly said: string }>(
        "select state as said from text_segments where code = $1",
        ["012"],
      ),
    );
    expect(row?.said).toBe("undeliverable");
    expect(await post(secret, whole)).toBe(204);
    await app.close();
    await texting.close();
  });

  test("by the carrier that organisations share, STOP counts for who wrote there, and for all where nobody did", async () => {
    const { database } = fresh();
    const [one, other, stranger] = [
      await aTexting(database),
      await aTexting(database),
      await aTexting(database),
    ];
    const said = { thousandths: null, currency: null };
    // One database is shared by the tests: nobody else has this sender.
    const sender = `7${String(Date.now()).slice(-6)}`;
    for (const texting of [one, other]) {
      const rate = { country: "FR", sender, ...said };
      await texting.within(async (tx) => valueOf(await keepCountry(tx, texting.id, rate)));
    }
    const stop = { carrier: "installation", from: ADAS, to: sender, text: "STOP" };
    await one.accept({ kind: "order", text: "Your order is ready." });
    await one.send();
    await takeIncoming(one.work, null, stop);
    expect([await isStopped(one), await isStopped(other)]).toEqual([true, false]);
    const another = { ...stop, from: "+33639980077" };
    await takeIncoming(one.work, null, another);
    for (const texting of [one, other]) {
      const key = texting.keys.numberKey(numberAt(another.from));
      const closed = await texting.within((tx) => suppressionsOf(tx, texting.id, key));
      expect(closed).toHaveLength(1);
    }
    expect(await isStopped(stranger)).toBe(false);
    await one.close();
  });

  test("the installation’s carrier by HTTP is heard for whoever sent by it, also where a name was the sender", async () => {
    const carrier = await startHttpPeer();
    const { database } = fresh();
    const byIt = { carrierUrl: carrier.url };
    const [one, other] = [await aTexting(database, byIt), await aTexting(database, byIt)];
    const app = fastify();
    addTextNews(app, one.work);
    const post = async (secret: string, body: unknown) => {
      const headers = { authorization: `Bearer ${secret}`, "content-type": "application/json" };
      const payload = typeof body === "string" ? body : JSON.stringify(body);
      const request = { method: "POST", url: "/x/installation", headers, body: payload } as const;
      return (await app.inject(request)).statusCode;
    };
    const secret = installationNewsSecret(one.work.secret).reveal();
    const text = await one.accept({ kind: "order", text: "Your order is ready." });
    await other.accept({ kind: "order", to: { phone: GRACES }, text: "Your order is ready." });
    await other.somebodyAt("+33639980078");
    for (const texting of [one, other]) await texting.send();
    const [, login] = carrier.taken.map(({ authorization }) => authorization);
    expect(login).toBe("Bearer token");
    const sent = carrier.taken.find(({ to }) => to === ADAS);
    expect(sent?.from).toMatch(/[A-Za-z]/);
    const receipts = [{ id: sent?.id, state: "delivered" }];
    // No organisation has this number: their texts name it, and come from their names.
    const to = "36180";
    const stop = { receipts, incoming: [{ from: ADAS, to, text: "STOP" }] };
    const own = newsSecret(one.keys, "installation").reveal();
    const heardAt = (at: string) => heardOfInstallation(database, at as Instant);
    expect(await heardAt("2026-11-21T10:00:00Z")).toBe("nothing-sent");
    expect(await heardAt("2026-11-21T11:00:00Z")).toBe("nothing");
    for (const wrong of ["", "token", own]) expect(await post(wrong, stop)).toBe(401);
    for (const odd of ["{", "[]", { receipts: [{ id: 1 }] }, { incoming: [{ from: ADAS }] }]) {
      expect(await post(secret, odd)).toBe(400);
    }
    expect(await post(secret, { incoming: "x".repeat(1_000_001) })).toBe(413);
    expect(await isStopped(one)).toBe(false);
    expect(await post(secret, stop)).toBe(204);
    expect([await isStopped(one), await isStopped(other)]).toEqual([true, false]);
    expect(await heardAt("2026-11-21T11:00:00Z")).toBe("answers");
    const [row] = await one.within((tx) =>
      tx.rows<{ readonly state: string }>("select state from texts where text_id = $1", [text]),
    );
    expect(row?.state).toBe("delivered");
    // Nobody wrote to this one: it is heard for whoever knows them.
    const known = "+33639980078";
    expect(await post(secret, { incoming: [{ from: known, to, text: "Stop" }] })).toBe(204);
    expect([await isStopped(one, known), await isStopped(other, known)]).toEqual([false, true]);
    await app.close();
    for (const texting of [one, other]) await texting.close();
    await carrier.close();
  });
});
