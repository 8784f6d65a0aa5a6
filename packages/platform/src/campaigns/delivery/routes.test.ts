import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, test } from "vitest";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi, anApiClient, NOW as API_NOW } from "../../http/api/testing/api-client.ts";
import { readCampaign } from "../store/read-campaign.ts";
import { aSentCampaign } from "../reports/testing/a-sent-campaign.ts";
import { sendingProgress } from "./sending-progress.ts";
import { later } from "./moments.ts";
import { aMailing, NOW, type Mailing } from "./testing/a-mailing.ts";
import { forgetRelayTrouble, noteRelayTrouble } from "./worker/relay-trouble.ts";

const MINUTE_LATER = later(NOW, 60);

inSomeDoor((at) => {
  let api: FastifyInstance;
  beforeAll(async () => {
    api = await anApi(at().database);
  });

  const progressOf = async ({ within, organisation, campaign }: Mailing, now = MINUTE_LATER) =>
    within(async (tx) => {
      const known = await readCampaign(tx, organisation.id, campaign);
      if (known === null) throw new Error("the campaign is gone");
      return sendingProgress(tx, organisation.id, known, now);
    });

  const change = (mailing: Mailing, set: string, some: number): Promise<number> =>
    mailing.within((tx) =>
      tx.run(
        `update deliveries set ${set}
          where organisation_id = $1 and campaign_id = $2 and delivery_id in (
            select delivery_id from deliveries
             where organisation_id = $1 and campaign_id = $2 and state = 'waiting'
               and due_at = '${NOW}' limit ${some})`,
        [mailing.organisation.id, mailing.campaign],
      ),
    );

  describe("the progress of a campaign", () => {
    test("counts every message once, tells its pace, and when it is out", async () => {
      const mailing = await aMailing(at().database, 40);
      await change(mailing, `state = 'sent', sent_at = '${NOW}'`, 10);
      await change(mailing, `state = 'bounced', reason = '550 5.1.1'`, 2);
      await change(mailing, `state = 'skipped', reason = 'suppression:unsubscribed'`, 3);
      await change(mailing, `due_at = '${later(NOW, 7_200)}'`, 4);
      await change(mailing, "due_at = 'infinity'", 1);
      expect(await progressOf(mailing)).toEqual({
        at: MINUTE_LATER,
        state: "sending",
        pausedBecause: null,
        startsAt: null,
        counts: {
          planned: 40,
          waiting: 25,
          inFlight: 0,
          sent: 10,
          bounced: 2,
          skipped: 3,
          cancelled: 0,
          possibleDuplicates: 0,
        },
        waitingFor: { turn: 20, hour: 4, trialEnd: 1 },
        perMinute: 10,
        estimatedEnd: later(MINUTE_LATER, 120),
        rests: null,
      });
    });

    test("of one that may send so many an hour ends no sooner than that allows", async () => {
      const mailing = await aMailing(at().database, 40, { perHour: 60 });
      await change(mailing, `state = 'sent', sent_at = '${NOW}'`, 10);
      const { perMinute, estimatedEnd } = await progressOf(mailing);
      expect([perMinute, estimatedEnd]).toEqual([10, later(MINUTE_LATER, 1_800)]);
    });

    test("tells what a campaign waits for that nobody holds", async () => {
      const mailing = await aMailing(at().database, 3);
      await change(mailing, "due_at = 'infinity'", 1);
      await change(mailing, `due_at = '${later(NOW, 7_200)}'`, 2);
      const resting = async () => (await progressOf(mailing)).rests;
      expect(await resting()).toEqual({ why: "hour", until: later(NOW, 7_200) });
      const whose = {
        organisation: mailing.organisation.id,
        campaign: mailing.campaign,
      };
      await noteRelayTrouble(at().database, whose, "ECONNREFUSED", NOW);
      await noteRelayTrouble(at().database, whose, "421", MINUTE_LATER);
      expect(await resting()).toEqual({ why: "relay-trouble", since: NOW, code: "421" });
      await forgetRelayTrouble(at().database, whose);
      await change(mailing, "state = 'cancelled'", 1);
      await mailing.within((tx) =>
        tx.run("update deliveries set state = 'sent' where due_at < 'infinity'"),
      );
      expect(await resting()).toEqual({ why: "trial" });
    });

    test("of one that is held has no end", async () => {
      const mailing = await aMailing(at().database, 2, { state: "paused" });
      expect(await progressOf(mailing)).toMatchObject({ estimatedEnd: null, rests: null });
    });
  });

  describe("over the interface", () => {
    const begin = async (people: number) => {
      const sent = await aSentCampaign(at().database, people);
      const client = await anApiClient(api, at().database, { of: sent.organisation });
      return { sent, client, path: `/campaigns/${sent.campaign}` };
    };

    test("messages are listed by state and reason, page by page", async () => {
      const { sent, client, path } = await begin(6);
      const reason = "suppression:objected";
      await sent.change(sent.messages.slice(0, 3), `state = 'skipped', reason = '${reason}'`);
      await sent.change(sent.messages.slice(3, 4), "state = 'bounced', reason = '550'");
      const first = (await client.send(`${path}/deliveries?state=skipped&limit=2`)).json<Page>();
      expect(first.items).toHaveLength(2);
      expect(first.items[0]).toMatchObject({ state: "skipped", reason, attempts: 0 });
      const query = `state=skipped&limit=2&after=${first.next ?? ""}`;
      const rest = (await client.send(`${path}/deliveries?${query}`)).json<Page>();
      expect(rest.items).toHaveLength(1);
      expect(rest.next).toBeNull();
      const bounced = (await client.send(`${path}/deliveries?reason=550`)).json<Page>();
      expect(bounced.items.map(({ state }) => state)).toEqual(["bounced"]);
      const all = (await client.send(`${path}/deliveries`)).json<Page>();
      expect(all.items).toHaveLength(6);
      expect(all.items[0]?.address).toMatch(/^person\.\d+@example\.org$/);
    });

    test("a list tells what came of each campaign, and of one that is over keeps it", async () => {
      const { sent, client } = await begin(5);
      await sent.change(sent.messages.slice(0, 1), "state = 'bounced', sent_at = null");
      await sent.change(sent.messages.slice(1, 3), "open_level = 'none', purposes = '{}'");
      const figures = async () => {
        const listed = await client.send("/campaigns?sort=needs");
        return listed.json<{ items: readonly { figures: object }[] }>().items[0]?.figures;
      };
      const known = { planned: 5, sent: 4, bounced: 1, measured: 2, waiting: 0 };
      expect(await figures()).toMatchObject(known);
      await sent.change(sent.messages.slice(3, 4), "state = 'bounced'");
      expect(await figures()).toMatchObject({ sent: 3 });
      await sent.within((tx) => tx.run("update campaigns set state = 'finished'"));
      expect(await figures()).toMatchObject({ sent: 3 });
      await sent.change(sent.messages, "state = 'cancelled'");
      expect(await figures()).toMatchObject({ sent: 3, planned: 5 });
    });

    test("how far it is, is told with nobody's name", async () => {
      const { sent, client, path } = await begin(2);
      const answer = await client.send(`${path}/progress`);
      expect(answer.json()).toMatchObject({ at: API_NOW, counts: { sent: 2 }, rests: null });
      for (const { contact } of sent.messages) expect(answer.body).not.toContain(contact);
    });

    test("another organisation's campaign is not there", async () => {
      const { path } = await begin(1);
      const { client } = await begin(0);
      for (const what of ["progress", "deliveries", "measuring"]) {
        expect([what, (await client.send(`${path}/${what}`)).statusCode]).toEqual([what, 404]);
      }
    });
  });
});

interface Page {
  readonly items: readonly { readonly state: string; readonly address: string }[];
  readonly next: string | null;
}
