import type { Instant } from "@consentry/kernel";
import { Webhook } from "standardwebhooks";
import { afterEach, beforeEach, describe, expect, test } from "vitest";

import { later } from "../campaigns/delivery/moments.ts";
import { SECRET } from "../consent/testing/people.ts";
import { erasePerson } from "../contacts/contacts/erase-person.ts";
import { aGround, valueOf, type Ground } from "../contacts/testing/organisation.ts";
import { newId } from "../database/organisation-id.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { noteMessageEvent } from "../transactional/events/message-events.ts";
import { aSentMessage } from "../transactional/portal/testing/a-sent-message.ts";
import type { EndpointDraft } from "./endpoints/endpoint.ts";
import { changeEndpoint, findEndpoint, makeEndpoint } from "./endpoints/endpoints.ts";
import { rotateSecret } from "./endpoints/secrets.ts";
import { listDeliveries } from "./log/deliveries.ts";
import { programLog } from "../retention/rules/dated-tables.ts";
import { removeDue } from "../retention/testing/remove-due.ts";
import { replaySince } from "./log/replay.ts";
import { noteWebhookEvent, noteWebhookEvents } from "./note-event.ts";
import { tellDue, whoseTurn } from "./telling/tell-due.ts";
import { aReceiver, type Receiver } from "./testing/receiver.ts";
import type { WebhookEvent } from "./webhook-event.ts";
import { webhookNeeds } from "./webhook-needs.ts";

const NOW = "2026-05-02T09:30:00Z" as Instant;
const HERE = { mayBePrivate: true } as const;
const ALL = { after: null, limit: 100 };

inSomeDoor((fresh) => {
  let receiver: Receiver;
  let ground: Ground;
  let now: Instant;
  beforeEach(async () => {
    receiver = await aReceiver();
    ground = await aGround(fresh().database);
    // Signatures are of the moment, and a receiver refuses those that are not of its own.
    now = new Date().toISOString().replace(/\.\d+Z$/, "Z") as Instant;
  });
  afterEach(() => receiver.close());

  const anEndpoint = (changes: Partial<EndpointDraft> = {}) =>
    ground.within(async (tx) => {
      const draft = {
        name: "Shop",
        url: receiver.url,
        kinds: ["campaign.finished", "consent.given", "contact.erased"],
        addressWhy: null,
        isOn: true,
      } as const;
      const holder = { organisation: ground.id, wrappingKey: ground.keys.wrappingKey };
      return valueOf(
        await makeEndpoint(tx, holder, { ...draft, ...changes }, { by: "system", now }),
      );
    });

  const aCampaign = (): WebhookEvent => ({
    kind: "campaign.finished",
    at: now,
    about: { campaign: newId() },
  });

  const note = (...events: readonly WebhookEvent[]) =>
    ground.within((tx) => noteWebhookEvents(tx, ground.id, events));

  const installation = () => ({ database: fresh().database, secret: SECRET, now: () => now });

  /** Tells what is due to this organisation's endpoints, as one round of the job does. */
  async function tell(signal = new AbortController().signal): Promise<void> {
    const turns = await whoseTurn(fresh().database, now);
    for (const turn of turns.filter(({ organisation }) => organisation === ground.id)) {
      await tellDue(installation(), turn, HERE, signal);
    }
  }

  const log = (endpoint: string) =>
    ground.within((tx) => listDeliveries(tx, ground.id, endpoint, ALL));

  const endpointOf = (id: string) => ground.within((tx) => findEndpoint(tx, ground.id, id));

  describe("an event", () => {
    test("is told to whoever listens, and their library verifies it", async () => {
      const { id, secret } = await anEndpoint();
      const event = aCampaign();
      await note(event);
      await tell();
      expect(receiver.received).toHaveLength(1);
      const [{ body, headers }] = receiver.received as [(typeof receiver.received)[0]];
      const read = new Webhook(secret).verify(body, headers as Record<string, string>);
      expect(read).toEqual({ type: event.kind, timestamp: event.at, data: event.about });
      const [told] = await log(id);
      expect(told).toMatchObject({ state: "taken", dueAt: null, event: headers["webhook-id"] });
      expect(told?.attempts).toMatchObject([{ status: 200, failure: null }]);
      await tell();
      expect(receiver.received).toHaveLength(1);
    });

    test("that nobody listens to is not kept", async () => {
      await anEndpoint({ kinds: ["consent.given"] });
      await anEndpoint({ isOn: false });
      await note(aCampaign());
      const rows = await ground.within((tx) =>
        tx.rows<{ id: string }>(
          "select event_id as id from webhook_events where organisation_id = $1",
          [ground.id],
        ),
      );
      expect(rows).toEqual([]);
    });

    test("is there exactly when what happened is", async () => {
      const { id } = await anEndpoint();
      const failing = ground.within(async (tx) => {
        await noteWebhookEvent(tx, ground.id, aCampaign());
        throw new Error("undone");
      });
      await expect(failing).rejects.toThrow("undone");
      expect(await log(id)).toEqual([]);
    });

    test("of which a kill left open whether it was taken is told again, under the same id", async () => {
      const { id } = await anEndpoint();
      await note(aCampaign());
      receiver.answer = "hang";
      const killed = new AbortController();
      const told = tell(killed.signal);
      await expect.poll(() => receiver.received.length).toBe(1);
      killed.abort();
      await told;
      receiver.answer = 200;
      await tell();
      expect(await log(id)).toMatchObject([{ state: "taken", attempts: [{ status: 200 }] }]);
      const ids = receiver.received.map(({ headers }) => headers["webhook-id"]);
      expect(ids).toHaveLength(2);
      expect(new Set(ids).size).toBe(1);
    });

    test("in the hands of a process that died is taken up after a while", async () => {
      const { id } = await anEndpoint();
      await note(aCampaign());
      // What a process that was killed leaves: taken in hand, and not settled.
      await ground.within((tx) =>
        tx.run("update webhook_deliveries set due_at = $2, tries = 1 where organisation_id = $1", [
          ground.id,
          later(now, 300),
        ]),
      );
      await tell();
      expect(receiver.received).toHaveLength(0);
      now = later(now, 300);
      await tell();
      expect(await log(id)).toMatchObject([{ state: "taken" }]);
    });

    test("two processes at once tell each event once", async () => {
      await anEndpoint();
      await note(...Array.from({ length: 90 }, aCampaign));
      await Promise.all([tell(), tell()]);
      const ids = receiver.received.map(({ headers }) => headers["webhook-id"]);
      expect(ids).toHaveLength(90);
      expect(new Set(ids).size).toBe(90);
    });
  });

  describe("an endpoint that takes nothing", () => {
    test("is tried for three days, later and later, then left alone and shown, and goes on when told", async () => {
      const { id } = await anEndpoint();
      await note(aCampaign(), aCampaign());
      receiver.answer = 503;
      const began = now;
      let tries = 0;
      while ((await endpointOf(id))?.pausedAt === null && tries < 200) {
        await tell();
        tries += 1;
        now = later(now, 1_800);
      }
      const hours = (Date.parse(now) - Date.parse(began)) / 3_600_000;
      expect(hours).toBeGreaterThanOrEqual(72);
      expect(hours).toBeLessThan(80);
      // Ten tries for each, and never two at one moment.
      expect(receiver.received.length).toBeLessThanOrEqual(20);
      const looking = {
        organisation: ground,
        keys: ground.keys,
        now,
        publicUrl: "https://consentry.example.org",
        places: { relay: null, database: null },
        inbox: { endsHere: true, isForwardedTo: false },
      };
      const needs = await ground.within((tx) => webhookNeeds({ ...looking, tx }));
      expect(needs).toMatchObject([
        { kind: "webhook-failing", about: { id, name: "Shop" }, because: "refused" },
      ]);
      await note(aCampaign());
      receiver.answer = 200;
      await tell();
      const before = receiver.received.length;
      await ground.within(async (tx) =>
        valueOf(await changeEndpoint(tx, ground.id, id, { isOn: true }, { by: "system", now })),
      );
      await tell();
      expect(receiver.received.length).toBeGreaterThan(before);
      expect(await endpointOf(id)).toMatchObject({
        pausedAt: null,
        failingSince: null,
        waiting: 0,
      });
      expect(await ground.within((tx) => webhookNeeds({ ...looking, tx }))).toEqual([]);
    });

    test("that says it is gone is left alone at once", async () => {
      const { id } = await anEndpoint();
      await note(aCampaign());
      receiver.answer = 410;
      await tell();
      expect(await endpointOf(id)).toMatchObject({
        pausedAt: now,
        lastFailure: "gone",
        waiting: 1,
      });
    });

    test("one event that it refuses holds up no other", async () => {
      const { id } = await anEndpoint();
      const [bad, good] = [aCampaign(), aCampaign()];
      await note(bad, good);
      receiver.refuses = JSON.stringify(bad.about).slice(1, -1);
      await tell();
      now = later(now, 5);
      await tell();
      now = later(now, 10);
      await tell();
      const states = (await log(id)).map(({ state }) => state);
      expect(states.toSorted()).toEqual(["taken", "waiting"]);
    });
  });

  test("while a secret changes both sign, and the old one ends", async () => {
    const { id, secret } = await anEndpoint();
    const holder = { organisation: ground.id, wrappingKey: ground.keys.wrappingKey };
    const rotated = await ground.within((tx) =>
      rotateSecret(tx, holder, id, { now, oldForHours: 1 }),
    );
    const verifies = (by: string, index: number): boolean => {
      const { body, headers } = receiver.received[index] ?? { body: "", headers: {} };
      try {
        new Webhook(by).verify(body, headers as Record<string, string>);
        return true;
      } catch {
        return false;
      }
    };
    await note(aCampaign());
    await tell();
    expect([verifies(secret, 0), verifies(rotated, 0)]).toEqual([true, true]);
    await ground.within((tx) => rotateSecret(tx, holder, id, { now, oldForHours: 0 }));
    await note(aCampaign());
    await tell();
    expect([verifies(secret, 1), verifies(rotated, 1)]).toEqual([false, false]);
  });

  describe("about a person", () => {
    const aConsent = (contact: string): WebhookEvent => ({
      kind: "consent.given",
      at: now,
      about: { contact, purpose: "send.newsletter", channel: "email", entry: 1 },
    });

    test("numbers are told, and the address only where it was said to be needed", async () => {
      await anEndpoint();
      const why = "The shop finds its customers by their address.";
      const { id } = await anEndpoint({ addressWhy: why });
      const { id: contact, email } = await ground.aContact();
      await note(aConsent(contact));
      await tell();
      const bodies = receiver.received.map(({ body }) => body);
      expect(bodies.filter((body) => body.includes(email.reveal()))).toHaveLength(1);
      expect(bodies.every((body) => body.includes(contact))).toBe(true);
      expect(await endpointOf(id)).toMatchObject({ addressWhy: why, addressBy: "system" });
    });

    test("what waits goes with them, and that they are gone is told", async () => {
      const { id } = await anEndpoint({ addressWhy: "To find them." });
      const { id: contact } = await ground.aContact();
      await note(aConsent(contact));
      await ground.within((tx) => erasePerson(tx, ground, contact, { by: "contact", at: now }));
      await tell();
      expect(await log(id)).toMatchObject([{ kind: "contact.erased", state: "taken" }]);
      expect(receiver.received.map(({ body }) => JSON.parse(body) as unknown)).toEqual([
        { type: "contact.erased", timestamp: now, data: { contact } },
      ]);
    });
  });

  describe("about a message to one person", () => {
    test("its number, kind and reference are told, and what a server said by its code alone", async () => {
      const kinds = ["message.accepted", "message.deferred", "message.portal_seen"] as const;
      const { id } = await anEndpoint({ kinds });
      await anEndpoint({
        kinds: ["message.deferred"],
        addressWhy: "The shop tells them by phone.",
      });
      const own = {
        organisation: ground,
        keys: ground.keys,
        publicUrl: "https://mail.example.org",
      };
      const { id: message } = await ground.within((tx) => aSentMessage({ ...own, tx, now }));
      const event = { at: now, code: "451 4.7.1", detail: "<ada@example.net> is busy" };
      await ground.within(async (tx) => {
        for (const kind of ["deferred", "portal-seen", "cancelled"] as const) {
          await noteMessageEvent(tx, ground.id, message, { ...event, kind });
        }
      });
      await tell();
      const about = { message, messageKind: "legal-notice", reference: null };
      expect((await log(id)).map(({ kind }) => kind).toSorted()).toEqual([
        "message.deferred",
        "message.portal_seen",
      ]);
      const bodies = receiver.received.map(({ body }) => JSON.parse(body) as { data: object });
      expect(bodies.map(({ data }) => data)).toEqual(
        expect.arrayContaining([
          { ...about, code: "451 4.7.1" },
          about,
          { ...about, code: "451 4.7.1", address: "ada@example.net" },
        ]),
      );
      expect(JSON.stringify(bodies)).not.toContain("busy");
    });
  });

  test("what was told can be told again, until it is past its day", async () => {
    const { id } = await anEndpoint();
    await note(aCampaign());
    await tell();
    const whose = { organisation: ground.id, endpoint: id };
    const again = () => ground.within((tx) => replaySince(tx, whose, NOW, now));
    expect(await again()).toBe(1);
    await tell();
    expect(new Set(receiver.received.map(({ headers }) => headers["webhook-id"])).size).toBe(1);
    expect(receiver.received).toHaveLength(2);
    const month = later(now, 30 * 24 * 60 * 60);
    await ground.within((tx) => removeDue(tx, ground.id, programLog, month));
    expect(await log(id)).toEqual([]);
    expect(await again()).toBe(0);
  });
});
