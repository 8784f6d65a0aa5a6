import { setTimeout as pause } from "node:timers/promises";

import type { Instant } from "@consentry/kernel";
import { ok } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import type { Trial } from "../campaign.ts";
import type { ClaimedDelivery } from "../delivery/delivery.ts";
import { later } from "../delivery/moments.ts";
import { aWork, NOW, PLAIN_WRITER, Post } from "../delivery/testing/a-mailing.ts";
import { startDelivering } from "../delivery/worker/worker.ts";
import { aSentCampaign, type SentCampaign } from "../reports/testing/a-sent-campaign.ts";
import { moveTrialOn, readTrialResult } from "./move-trial-on.ts";

const HOURS = 4;
const OVER = later(NOW, HOURS * 3_600);

inSomeDoor((fresh) => {
  /** Forty got either of both writings, the other forty wait. */
  async function aTrial(judgedBy: Trial["judgedBy"]) {
    const sent = await aSentCampaign(fresh().database, 80, [
      "track.open.individual",
      "optimise.campaign",
    ]);
    const { messages, within, organisation, campaign } = sent;
    await within((tx) =>
      tx.run("update campaigns set trial = $3 where organisation_id = $1 and campaign_id = $2", [
        organisation.id,
        campaign,
        { writing: {}, share: 50, judgedBy, hours: HOURS },
      ]),
    );
    const [own, onTrial, rest] = [
      messages.slice(0, 20),
      messages.slice(20, 40),
      messages.slice(40),
    ];
    await sent.change(onTrial, "part = 1");
    await sent.change(
      rest,
      "part = 2, state = 'waiting', due_at = 'infinity', sent_at = null, first_tried_at = null",
    );
    const moveOn = (at: Instant = OVER): Promise<void> =>
      moveTrialOn(fresh().database, { organisation: organisation.id, campaign }, at);
    const result = () => within((tx) => readTrialResult(tx, organisation.id, campaign));
    return { sent, own, onTrial, rest, moveOn, result };
  }

  /** How many messages are of each part, and due when. */
  function restOf(sent: SentCampaign) {
    return sent.within((tx) =>
      tx.rows<{ readonly part: number; readonly dueAt: string; readonly messages: number }>(
        `select part, due_at as "dueAt", count(*)::int as messages from deliveries
          where organisation_id = $1 and campaign_id = $2 and state = 'waiting'
          group by part, due_at`,
        [sent.organisation.id, sent.campaign],
      ),
    );
  }

  async function respond(
    sent: SentCampaign,
    messages: readonly { readonly delivery: string }[],
    kind: string,
  ): Promise<void> {
    await sent.within((tx) =>
      tx.run(
        `insert into campaign_responses (organisation_id, campaign_id, delivery_id, kind, at)
         select $1, $2, unnest($3::uuid[]), $4, $5`,
        [sent.organisation.id, sent.campaign, messages.map((one) => one.delivery), kind, NOW],
      ),
    );
  }

  describe("the end of a trial", () => {
    test("gives everybody who waited the writing that more replied to, at once", async () => {
      const { sent, own, onTrial, moveOn, result } = await aTrial("replied");
      await respond(sent, own.slice(0, 2), "replied");
      await respond(sent, onTrial.slice(0, 12), "replied");
      await moveOn(later(NOW, HOURS * 3_600 - 1));
      expect(await result()).toBeNull();
      expect(await restOf(sent)).toEqual([{ part: 2, dueAt: "infinity", messages: 40 }]);
      await moveOn();
      expect(await result()).toEqual({
        judgedBy: "replied",
        at: OVER,
        winner: 1,
        because: "better",
        judgedOn: [20, 20],
        answers: [2, 12],
      });
      expect(await restOf(sent)).toEqual([{ part: 1, dueAt: OVER, messages: 40 }]);
    });

    test("by who left: the writing that fewer left by", async () => {
      const { sent, own, onTrial, moveOn, result } = await aTrial("unsubscribed");
      await respond(sent, own, "unsubscribed");
      await respond(sent, onTrial.slice(0, 2), "unsubscribed");
      await respond(sent, onTrial, "replied");
      await moveOn();
      expect(await result()).toMatchObject({ winner: 1, answers: [20, 2] });
    });

    test("P11 purpose-bound: by openings collected for it, of people and not of programs", async () => {
      const { sent, own, onTrial, moveOn, result } = await aTrial("consented-opens");
      await sent.observe([
        ...own.map((message) => ({ message, purposes: ["track.open.individual"] as const })),
        ...own.map((message) => ({
          message,
          isMachine: true,
          purposes: ["optimise.campaign"] as const,
        })),
        ...onTrial
          .slice(0, 14)
          .map((message) => ({ message, purposes: ["optimise.campaign"] as const })),
      ]);
      await sent.change(own.slice(0, 5), "open_level = 'none', purposes = '{}'");
      await sent.change(onTrial.slice(18), "purposes = '{track.open.individual}'");
      await moveOn();
      expect(await result()).toMatchObject({
        winner: 1,
        because: "better",
        judgedOn: [15, 18],
        // Fewer than ten people are no number, and more are told to the nearest ten.
        answers: [null, 10],
      });
    });

    test("of which too little came back leaves it at the campaign's own writing", async () => {
      const { sent, onTrial, moveOn, result } = await aTrial("replied");
      await respond(sent, onTrial.slice(0, 9), "replied");
      await moveOn();
      expect(await result()).toMatchObject({ winner: 0, because: "too-few", answers: [0, 9] });
      expect(await restOf(sent)).toEqual([{ part: 0, dueAt: OVER, messages: 40 }]);
    });

    test("waits for messages of the trial that were never handed over, and for their hours", async () => {
      const { sent, own, moveOn, result } = await aTrial("replied");
      const [one] = own;
      if (one === undefined) throw new Error("the trial has no message");
      for (const set of [
        `state = 'waiting', sent_at = null, first_tried_at = null, due_at = '${NOW}'`,
        `state = 'in-flight', worker = gen_random_uuid()`,
        `state = 'sent', worker = null, sent_at = '${later(NOW, 60)}', first_tried_at = '${later(NOW, 60)}'`,
      ]) {
        await sent.change([one], set);
        await moveOn();
        expect([set, await result()]).toEqual([set, null]);
      }
      await moveOn(later(OVER, 60));
      expect(await result()).not.toBeNull();
    });

    test("does not wait for one that a relay puts off for days", async () => {
      const { sent, own, moveOn, result } = await aTrial("replied");
      await sent.change(
        own.slice(0, 1),
        "state = 'waiting', sent_at = null, due_at = '2026-11-24T00:00:00Z'",
      );
      await sent.change(own.slice(1, 2), `sent_at = '${later(NOW, 7_200)}'`);
      await moveOn();
      expect(await result()).not.toBeNull();
    });

    test("is not come to while the campaign is held, and comes out the same however often", async () => {
      const { sent, onTrial, moveOn, result } = await aTrial("replied");
      await respond(sent, onTrial, "replied");
      const be = (state: string) =>
        sent.within((tx) =>
          tx.run(
            "update campaigns set state = $3 where organisation_id = $1 and campaign_id = $2",
            [sent.organisation.id, sent.campaign, state],
          ),
        );
      await be("paused");
      await moveOn();
      expect(await result()).toBeNull();
      await be("sending");
      await Promise.all([moveOn(), moveOn(), moveOn()]);
      const first = await result();
      expect(first).toMatchObject({ winner: 1 });
      await moveOn(later(OVER, 60));
      expect(await result()).toEqual(first);
      expect(await restOf(sent)).toEqual([{ part: 1, dueAt: OVER, messages: 40 }]);
    });
  });

  test("through a worker everybody gets one of both writings, and nobody the other besides", async () => {
    const { sent, own, onTrial, rest, result } = await aTrial("replied");
    await respond(sent, onTrial, "replied");
    const trial = [...own, ...onTrial];
    await sent.change(
      trial,
      `state = 'waiting', sent_at = null, first_tried_at = null, due_at = '${NOW}'`,
    );
    const written: ClaimedDelivery[] = [];
    let now = NOW;
    const post = new Post();
    const work = aWork(fresh().database, sent, {
      transport: post,
      now: () => now,
      writer: {
        write(delivery, at) {
          written.push(delivery);
          return PLAIN_WRITER.write(delivery, at);
        },
      },
    });
    post.answer = () => ok({ relay: "test", code: "250" });
    const delivering = startDelivering(work);
    const until = async (isSo: () => Promise<boolean>): Promise<void> => {
      for (let tries = 0; tries < 300 && !(await isSo()); tries += 1) await pause(50);
    };
    // Written down, too: the hours count from then.
    await until(async () => (await sent.states())["sent"] === trial.length);
    expect(written.every(({ part }) => part < 2)).toBe(true);
    now = later(NOW, HOURS * 3_600 + 60);
    await until(async () => (await sent.state()).state === "finished");
    await delivering.stop();
    expect(await result()).toMatchObject({ winner: 1 });
    expect(await sent.states()).toEqual({ sent: 80 });
    expect(new Set(post.got).size).toBe(80);
    expect(post.got).toHaveLength(80);
    const partOf = new Map(written.map(({ id, part }) => [id, part]));
    for (const { delivery } of own) expect(partOf.get(delivery)).toBe(0);
    for (const { delivery } of [...onTrial, ...rest]) expect(partOf.get(delivery)).toBe(1);
  });
});
