import { ok, type Instant } from "@consentry/kernel";
import { expect, test } from "vitest";

import type { Database } from "../../../database/database.ts";
import { command } from "../../../database/testing/test-doors.ts";
import { inSomeDoor } from "../../../database/testing/in-every-door.ts";
import { factsOf } from "../../../contacts/contacts/facts.ts";
import { cancelCampaign, pauseCampaign, resumeCampaign } from "../control/change-state.ts";
import { allowSending, stopEverything } from "../control/stop-everything.ts";
import { listPossibleDuplicates } from "../possible-duplicates.ts";
import {
  aMailing,
  aWork,
  NOW,
  permitted,
  PLAIN_WRITER,
  Post,
  refusal,
  type Mailing,
} from "../testing/a-mailing.ts";
import { startDelivering, type DeliveryWork } from "./worker.ts";

const byText = (a: string, b: string): number => (a < b ? -1 : 1);

inSomeDoor((fresh) => {
  /** Runs a worker until `isDone`, then stops it. */
  async function sendUntil(work: DeliveryWork, isDone: () => Promise<boolean>): Promise<void> {
    const worker = startDelivering(work);
    try {
      await expect.poll(isDone, { timeout: 30_000, interval: 50 }).toBe(true);
    } finally {
      await worker.stop();
    }
  }
  const isIn = (mailing: Mailing, state: string) => async () =>
    (await mailing.state()).state === state;

  test("everybody gets it once, and the campaign is finished", async () => {
    const { database } = fresh();
    const [mailing, post] = [await aMailing(database, 500), new Post()];
    await sendUntil(aWork(database, mailing, { transport: post }), isIn(mailing, "finished"));
    expect(await mailing.states()).toEqual({ sent: 500 });
    expect(new Set(post.got).size).toBe(500);
    expect(post.got).toHaveLength(500);
  });

  test("what was taken in hand by a commit that nobody answered is sent all the same", async () => {
    const { database } = fresh();
    const [mailing, post] = [await aMailing(database, 300), new Post()];
    let isUnanswered = true;
    const breaking: Database = {
      ...database,
      async within(organisation, work) {
        const result = await database.within(organisation, work);
        const { "in-flight": taken = 0 } = isUnanswered ? await mailing.states() : {};
        if (taken === 0) return result;
        isUnanswered = false;
        throw new Error("Connection terminated unexpectedly");
      },
    };
    await sendUntil(aWork(breaking, mailing, { transport: post }), isIn(mailing, "finished"));
    expect(isUnanswered).toBe(false);
    expect(new Set(post.got).size).toBe(300);
    expect(await mailing.states()).toEqual({ sent: 300 });
  });

  test("two workers at once share it", async () => {
    const { database } = fresh();
    const [mailing, post] = [await aMailing(database, 800), new Post()];
    const other = startDelivering(aWork(database, mailing, { transport: post }));
    await sendUntil(aWork(database, mailing, { transport: post }), isIn(mailing, "finished"));
    await other.stop();
    expect(post.got.toSorted(byText)).toEqual([...new Set(post.got)].toSorted(byText));
    expect(post.got).toHaveLength(800);
  });

  test("P12 closed-by-default: who may not be written to when their turn comes is skipped, with the reason", async () => {
    const { database } = fresh();
    const [mailing, post] = [await aMailing(database, 60), new Post()];
    const left = new Set<string>();
    const decide = (contact: string) => {
      const person = permitted(mailing.organisation.id, contact, NOW);
      if (left.size >= 20 && !left.has(contact)) return person;
      left.add(contact);
      const heldBack = { by: "suppression", reason: "unsubscribed" } as const;
      return { ...person, send: { may: false, heldBack, decision: person.send.decision } as const };
    };
    await sendUntil(
      aWork(database, mailing, { transport: post, decide }),
      isIn(mailing, "finished"),
    );
    expect(await mailing.states()).toEqual({ sent: 40, skipped: 20 });
    const reasons = await mailing.within((tx) =>
      tx.rows("select distinct reason from deliveries where state = 'skipped'"),
    );
    expect(reasons).toEqual([{ reason: "suppression:unsubscribed" }]);
  });

  test("somebody who was erased after the plan is skipped", async () => {
    const { database } = fresh();
    const [mailing, post] = [await aMailing(database, 3), new Post()];
    await mailing.within((tx) =>
      tx.run("delete from contacts where email = 'person.2@example.org'"),
    );
    await sendUntil(aWork(database, mailing, { transport: post }), isIn(mailing, "finished"));
    expect(await mailing.states()).toEqual({ sent: 2, skipped: 1 });
  });

  test("an unknown mailbox is bounced and noted, a busy one waits for its time", async () => {
    const { database } = fresh();
    const [mailing, post] = [await aMailing(database, 3), new Post()];
    post.answer = (recipient) => {
      if (recipient.startsWith("person.1@")) return refusal({});
      if (recipient.startsWith("person.2@")) return refusal({ kind: "for-now", code: "450 4.2.1" });
      return ok({ relay: "test", code: "250" });
    };
    await sendUntil(aWork(database, mailing, { transport: post }), async () => {
      const { waiting = 0, sent, bounced } = await mailing.states();
      return sent === 1 && bounced === 1 && waiting === 1;
    });
    const rows = await mailing.within((tx) =>
      tx.rows<{ contact: string; state: string; due: Instant }>(
        `select delivery.contact_id as contact, delivery.state, due_at as due, attempts, reason
           from deliveries as delivery join contacts using (organisation_id, contact_id)
          order by email`,
      ),
    );
    expect(rows).toMatchObject([
      { state: "bounced", attempts: 1, reason: "550 5.1.1" },
      { state: "waiting", attempts: 1, reason: "450 4.2.1", due: "2026-11-21T09:31:00Z" },
      { state: "sent", attempts: 1, reason: null },
    ]);
    const facts = await mailing.within((tx) =>
      factsOf(tx, mailing.organisation.id, rows[0]?.contact ?? ""),
    );
    expect(facts).toMatchObject([{ kind: "bounced", detail: { code: "550 5.1.1" } }]);
    const closed = await mailing.within((tx) =>
      tx.rows("select channel, reason from suppressions where organisation_id = $1", [
        mailing.organisation.id,
      ]),
    );
    expect(closed).toEqual([{ channel: "email", reason: "bounced" }]);
    expect((await mailing.state()).state).toBe("sending");
  });

  test("a message that was handed over whole without an answer is listed as a possible duplicate", async () => {
    const { database } = fresh();
    const [mailing, post] = [await aMailing(database, 2), new Post()];
    post.answer = (recipient) =>
      recipient.startsWith("person.1@")
        ? refusal({ kind: "unknown", about: "relay", code: "ETIMEDOUT" })
        : ok({ relay: "test", code: "250" });
    await sendUntil(aWork(database, mailing, { transport: post }), async () => {
      const { waiting, sent } = await mailing.states();
      return waiting === 1 && sent === 1;
    });
    const listed = await mailing.within((tx) =>
      listPossibleDuplicates(tx, mailing.organisation.id, mailing.campaign),
    );
    expect(listed).toMatchObject([{ address: "person.1@example.org", times: 1 }]);
  });

  test("paused, it stops within the messages in flight; resumed, it goes on where it was", async () => {
    const { database } = fresh();
    const [mailing, post] = [await aMailing(database, 2_000), new Post()];
    const { organisation, campaign, within } = mailing;
    const worker = startDelivering(aWork(database, mailing, { transport: post, atOnce: 5 }));
    await expect.poll(() => post.got.length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(50);
    await within((tx) => pauseCampaign(tx, organisation.id, campaign, "a person's word"));
    await expect.poll(async () => (await mailing.states())["in-flight"] ?? 0).toBe(0);
    const after = post.got.length;
    expect(await mailing.states()).toEqual({ sent: after, waiting: 2_000 - after });
    expect(await mailing.state()).toEqual({ state: "paused", because: "a person's word" });
    await within((tx) => resumeCampaign(tx, organisation.id, campaign));
    await expect.poll(isIn(mailing, "finished"), { timeout: 30_000 }).toBe(true);
    await worker.stop();
    expect(new Set(post.got).size).toBe(2_000);
    expect(post.got).toHaveLength(2_000);
  });

  test("cancelled, nobody who waits gets it", async () => {
    const { database } = fresh();
    const [mailing, post] = [await aMailing(database, 1_000), new Post()];
    const { organisation, campaign, within } = mailing;
    const worker = startDelivering(aWork(database, mailing, { transport: post, atOnce: 2 }));
    await expect.poll(() => post.got.length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(20);
    await within((tx) => cancelCampaign(tx, organisation.id, campaign, NOW));
    await expect.poll(async () => (await mailing.states())["in-flight"] ?? 0).toBe(0);
    await worker.stop();
    const sent = post.got.length;
    expect(await mailing.states()).toEqual({ sent, cancelled: 1_000 - sent });
    expect(await within((tx) => resumeCampaign(tx, organisation.id, campaign))).toMatchObject({
      error: { kind: "wrong-state", state: "cancelled" },
    });
  });

  test("the switch for everything pauses what runs, and nothing goes on before it is turned back", async () => {
    const { database } = fresh();
    const [mailing, post] = [await aMailing(database, 10), new Post()];
    const { organisation, campaign, within } = mailing;
    expect(await within((tx) => stopEverything(tx, organisation.id, NOW))).toBe(1);
    expect(await mailing.state()).toEqual({ state: "paused", because: "everything-stopped" });
    const resume = () => within((tx) => resumeCampaign(tx, organisation.id, campaign));
    expect(await resume()).toEqual({ ok: false, error: { kind: "everything-stopped" } });
    // Even a campaign that is set going past the checks is not sent.
    await within((tx) => tx.run("update campaigns set state = 'sending'"));
    const worker = startDelivering(aWork(database, mailing, { transport: post }));
    await expect.poll(isIn(mailing, "sending")).toBe(true);
    await new Promise((resolve) => setTimeout(resolve, 1_500));
    await worker.stop();
    expect(post.got).toEqual([]);
    await within((tx) => stopEverything(tx, organisation.id, NOW));
    await within((tx) => allowSending(tx, organisation.id));
    expect(await resume()).toEqual({ ok: true, value: null });
  });

  test("what a dead worker had in hand goes out, and is listed", async () => {
    const { database } = fresh();
    const [mailing, post] = [await aMailing(database, 5), new Post()];
    await mailing.within((tx) =>
      tx.run(
        `update deliveries set state = 'in-flight', worker = gen_random_uuid()
          where contact_id in (select contact_id from contacts
                                where email in ('person.1@example.org', 'person.2@example.org'))`,
      ),
    );
    await sendUntil(aWork(database, mailing, { transport: post }), isIn(mailing, "finished"));
    expect(post.got.toSorted(byText)).toEqual(
      [1, 2, 3, 4, 5].map((number) => `person.${number}@example.org`),
    );
    const listed = await mailing.within((tx) =>
      listPossibleDuplicates(tx, mailing.organisation.id, mailing.campaign),
    );
    expect(listed.map(({ address }) => address ?? "").toSorted(byText)).toEqual([
      "person.1@example.org",
      "person.2@example.org",
    ]);
  });

  test("many unknown mailboxes pause it", async () => {
    const { database } = fresh();
    const [mailing, post] = [await aMailing(database, 1_000), new Post()];
    post.answer = (recipient) =>
      /[05]@/.test(recipient) ? refusal({}) : ok({ relay: "test", code: "250" });
    await sendUntil(aWork(database, mailing, { transport: post }), isIn(mailing, "paused"));
    expect(await mailing.state()).toEqual({ state: "paused", because: "many-bounces" });
    expect(post.got.length).toBeLessThan(200);
  });

  test("a writing that cannot be written pauses it with the code, and a mistake of ours too", async () => {
    const { database } = fresh();
    const [mailing, post] = [await aMailing(database, 20), new Post()];
    const writer = {
      write: () =>
        Promise.resolve({ ok: false, error: { code: "signature", stopsCampaign: true } } as const),
    };
    await sendUntil(aWork(database, mailing, { transport: post, writer }), isIn(mailing, "paused"));
    expect(await mailing.state()).toEqual({ state: "paused", because: "signature" });
    expect(await mailing.states()).toEqual({ waiting: 20 });
    const broken = { write: () => Promise.reject(new Error("a permit is missing")) };
    await mailing.within((tx) => resumeCampaign(tx, mailing.organisation.id, mailing.campaign));
    await sendUntil(
      aWork(database, mailing, { transport: post, writer: broken }),
      isIn(mailing, "paused"),
    );
    expect((await mailing.state()).because).toBe("internal-error");
    expect(post.got).toEqual([]);
  });

  test("one message that cannot be written is skipped, and the others go", async () => {
    const { database } = fresh();
    const [mailing, post] = [await aMailing(database, 30), new Post()];
    const writer: typeof PLAIN_WRITER = {
      write: (delivery, at) =>
        delivery.reader.email.startsWith("person.7@")
          ? Promise.resolve({ ok: false, error: { code: "liquid-limit", stopsCampaign: false } })
          : PLAIN_WRITER.write(delivery, at),
    };
    await sendUntil(
      aWork(database, mailing, { transport: post, writer }),
      isIn(mailing, "finished"),
    );
    expect(await mailing.states()).toEqual({ sent: 29, skipped: 1 });
  });

  test("a relay that refuses our login pauses it at once, and no message is blamed", async () => {
    const { database } = fresh();
    const [mailing, post] = [await aMailing(database, 20), new Post()];
    post.answer = () => refusal({ kind: "for-now", about: "relay", code: "535 5.7.8" });
    await sendUntil(aWork(database, mailing, { transport: post }), isIn(mailing, "paused"));
    expect(await mailing.state()).toEqual({ state: "paused", because: "relay-login" });
    const rows = await mailing.within((tx) =>
      tx.rows("select distinct state, attempts from deliveries where campaign_id = $1", [
        mailing.campaign,
      ]),
    );
    expect(rows).toEqual([{ state: "waiting", attempts: 0 }]);
  });

  test("no more go out than an hour and a minute may have, after a restart as well", async () => {
    const { database } = fresh();
    const perHour = 600;
    const mailing = await aMailing(database, 1_000, { perHour });
    const post = new Post();
    let now = NOW as string;
    const send = async (least: number): Promise<void> => {
      const work = aWork(database, mailing, {
        transport: post,
        perHour,
        now: () => now as Instant,
      });
      const worker = startDelivering(work);
      await expect.poll(() => post.got.length, { timeout: 20_000 }).toBe(least);
      await new Promise((resolve) => setTimeout(resolve, 300));
      await worker.stop();
      expect(post.got).toHaveLength(least);
    };
    await send(10);
    now = "2026-11-21T09:30:59Z";
    await send(10);
    now = "2026-11-21T09:31:01Z";
    await send(20);
    // Fifty-eight more minutes' worth, as if they had gone by.
    await mailing.within((tx) =>
      tx.run(
        `update deliveries set state = 'sent', sent_at = '2026-11-21T09:59:00Z'
          where delivery_id in (select delivery_id from deliveries
                                 where campaign_id = $1 and state = 'waiting' limit 575)`,
        [mailing.campaign],
      ),
    );
    now = "2026-11-21T10:30:00Z";
    await send(25);
  });

  test("whose lock breaks stops at once, takes another name, and everybody still gets it", async () => {
    const { database, connection } = fresh();
    const [mailing, post] = [await aMailing(database, 1_500), new Post()];
    const worker = startDelivering(aWork(database, mailing, { transport: post, atOnce: 5 }));
    await expect.poll(() => post.got.length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(50);
    const names = () =>
      mailing.within((tx) =>
        tx.rows<{ worker: string }>(
          "select distinct worker from deliveries where state = 'in-flight' and campaign_id = $1",
          [mailing.campaign],
        ),
      );
    const before = (await names()).map(({ worker: name }) => name);
    await command(
      connection,
      `select pg_terminate_backend(pid) from pg_stat_activity
        where application_name = 'consentry lock' and datname = current_database()`,
    );
    await expect
      .poll(async () => (await names()).every(({ worker: name }) => !before.includes(name)))
      .toBe(true);
    await expect.poll(isIn(mailing, "finished"), { timeout: 30_000 }).toBe(true);
    await worker.stop();
    expect(new Set(post.got).size).toBe(1_500);
    const listed = await mailing.within((tx) =>
      listPossibleDuplicates(tx, mailing.organisation.id, mailing.campaign),
    );
    const twice = post.got.filter((address, at) => post.got.indexOf(address) !== at);
    const named = new Set(listed.map(({ address }) => address));
    expect(twice.filter((address) => !named.has(address))).toEqual([]);
  });

  test("stopped in the middle, it finishes what a relay has and puts every other back", async () => {
    const { database } = fresh();
    const [mailing, post] = [await aMailing(database, 1_500), new Post()];
    const worker = startDelivering(aWork(database, mailing, { transport: post, atOnce: 5 }));
    await expect.poll(() => post.got.length, { timeout: 20_000, interval: 5 }).toBeGreaterThan(50);
    await worker.stop();
    const sent = post.got.length;
    expect(await mailing.states()).toEqual({ sent, waiting: 1_500 - sent });
    expect(
      await mailing.within((tx) =>
        listPossibleDuplicates(tx, mailing.organisation.id, mailing.campaign),
      ),
    ).toEqual([]);
  });
});
