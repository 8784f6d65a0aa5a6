import { err, ok, type Instant } from "@consentry/kernel";
import type { Lookup } from "@consentry/mail";
import { expect, test } from "vitest";

import type { Settled } from "../../campaigns/delivery/delivery.ts";
import {
  aMailing,
  aWork,
  NOW,
  Post,
  refusal,
  type Mailing,
} from "../../campaigns/delivery/testing/a-mailing.ts";
import { startDelivering } from "../../campaigns/delivery/worker/worker.ts";
import { acrossOrganisations, type Database } from "../../database/database.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { campaignPace } from "./campaign-pace.ts";
import { pauseAfterComplaints } from "./complaints.ts";
import { keepFound, Providers } from "./providers.ts";
import { noteSlowed } from "./rests.ts";
import type { Sending } from "./rules.ts";
import { secondsAfter } from "./slots.ts";

const DOMAIN = "example.org";
const WELL_KNOWN = new Providers(null);
const MINUTE = 60;

const sendingOf = ({ organisation, campaign }: Mailing): Sending => ({
  organisation: organisation.id,
  campaign,
  domain: DOMAIN,
});

/** Readers by the domain of their mailbox: so many at each. */
async function aCampaignTo(database: Database, domains: Readonly<Record<string, number>>) {
  const people = Object.values(domains).reduce((sum, count) => sum + count, 0);
  const mailing = await aMailing(database, people);
  const at = Object.entries(domains).flatMap(([domain, count]) => Array(count).fill(domain));
  await mailing.within((tx) =>
    tx.run(
      `update contacts set email = split_part(email, '@', 1) || '@' || ($2::text[])[n]
         from (select contact_id, row_number() over (order by email) as n from contacts
                where organisation_id = $1) as numbered
        where organisation_id = $1 and contacts.contact_id = numbered.contact_id`,
      [mailing.organisation.id, at],
    ),
  );
  return mailing;
}

/** Sends with workers that share a pace, at a moment, until nothing more is due. */
async function sendAt(
  database: Database,
  mailing: Mailing,
  {
    now = NOW,
    post = new Post(),
    workers = 1,
  }: { now?: Instant; post?: Post; workers?: number } = {},
): Promise<Post> {
  const pace = campaignPace(sendingOf(mailing), WELL_KNOWN);
  const running = Array.from({ length: workers }, () => {
    const work = aWork(database, mailing, { transport: post, now: () => now });
    return startDelivering({
      ...work,
      open: async (...of) => {
        const opened = await work.open(...of);
        return typeof opened === "string" ? opened : { ...opened, run: { ...opened.run, pace } };
      },
    });
  });
  await expect
    .poll(
      async () => (await due(mailing, now)) === 0 || (await mailing.state()).state === "paused",
      {
        timeout: 20_000,
        interval: 50,
      },
    )
    .toBe(true);
  await Promise.all(running.map((worker) => worker.stop()));
  return post;
}

async function due({ organisation, campaign, within }: Mailing, now: Instant): Promise<number> {
  const [row] = await within((tx) =>
    tx.rows<{ readonly count: number }>(
      `select count(*)::int as count from deliveries
        where organisation_id = $1 and campaign_id = $2
          and (state = 'in-flight' or state = 'waiting' and due_at <= $3)`,
      [organisation.id, campaign, now],
    ),
  );
  return row?.count ?? 0;
}

async function limit(
  mailing: Mailing,
  provider: string,
  perHour: number | null,
  perDay: number | null,
) {
  await mailing.within((tx) =>
    tx.run(
      `insert into pace_limits (organisation_id, sending_domain, provider, per_hour, per_day,
         changed_at, changed_by) values ($1, $2, $3, $4, $5, $6, 'member:1')`,
      [mailing.organisation.id, DOMAIN, provider, perHour, perDay, NOW],
    ),
  );
}

const atDomain = (post: Post, domain: string): number =>
  post.got.filter((address) => address.endsWith(`@${domain}`)).length;

inSomeDoor((fresh) => {
  test("a limit holds for all workers together, and only at its provider", async () => {
    const { database } = fresh();
    const mailing = await aCampaignTo(database, {
      "gmail.com": 60,
      "googlemail.com": 20,
      "mail.example": 20,
    });
    await limit(mailing, "google", 240, null);
    const post = await sendAt(database, mailing, { workers: 3 });
    expect([
      atDomain(post, "gmail.com") + atDomain(post, "googlemail.com"),
      atDomain(post, "mail.example"),
    ]).toEqual([20, 20]);
    // Each has a moment of its own, as fast as the pace allows.
    const moments = await mailing.within((tx) =>
      tx.rows<{ readonly count: number; readonly last: Instant }>(
        `select count(distinct due_at)::int as count, max(due_at) as last from deliveries
          where organisation_id = $1 and state = 'waiting'`,
        [mailing.organisation.id],
      ),
    );
    expect(moments).toEqual([{ count: 60, last: "2026-11-21T09:49:45Z" }]);
    await sendAt(database, mailing, { post, now: secondsAfter(NOW, 10 * MINUTE - 1) });
    expect(post.got.length).toBe(60);
    await sendAt(database, mailing, { post, now: secondsAfter(NOW, 30 * MINUTE) });
    expect(await mailing.states()).toMatchObject({ sent: expect.any(Number) });
    expect(new Set(post.got).size).toBe(post.got.length);
  });

  test("a warm-up lets a day have what its plan says, and the next day more", async () => {
    const { database } = fresh();
    const mailing = await aCampaignTo(database, { "gmail.com": 4, "mail.example": 4 });
    await mailing.within((tx) =>
      tx.run(
        `insert into warm_ups (organisation_id, sending_domain, because, started_on, plan, started_by)
         values ($1, $2, 'new-domain', '2026-11-21', '{2,3}', 'member:1')`,
        [mailing.organisation.id, DOMAIN],
      ),
    );
    const post = new Post();
    const hours = (count: number): Instant => secondsAfter(NOW, count * 60 * MINUTE);
    const sendIn = async (...after: readonly number[]): Promise<number> => {
      for (const count of after) await sendAt(database, mailing, { post, now: hours(count) });
      return post.got.length;
    };
    expect(await sendIn(0, 3, 6, 9)).toBe(2);
    expect(await sendIn(15, 18, 21, 24, 27)).toBe(5);
    await sendAt(database, mailing, { post, now: hours(72) });
    expect(await mailing.states()).toEqual({ sent: 8 });
  });

  test("a provider that asks for fewer rests, longer each time, and recovers; nothing is lost", async () => {
    const { database } = fresh();
    const mailing = await aCampaignTo(database, { "gmail.com": 30, "mail.example": 10 });
    const post = new Post();
    let asks = 3;
    post.answer = (recipient) => {
      if (!recipient.endsWith("@gmail.com") || asks === 0)
        return ok({ relay: "test", code: "250" });
      asks -= 1;
      return refusal({ kind: "for-now", about: "policy", code: "421 4.7.28", asksToSlow: true });
    };
    await sendAt(database, mailing, { post });
    expect(atDomain(post, "mail.example")).toBe(10);
    expect(await mailing.state()).toMatchObject({ state: "sending" });
    const restOf = () =>
      mailing.within((tx) =>
        tx.rows(
          "select level::int, rests_until as until from provider_rests where organisation_id = $1",
          [mailing.organisation.id],
        ),
      );
    expect(await restOf()).toEqual([{ level: 1, until: "2026-11-21T09:31:00Z" }]);
    const slowed = { domain: DOMAIN, provider: "google", code: "421 4.7.28" };
    const again = (at: Instant) =>
      mailing.within((tx) => noteSlowed(tx, mailing.organisation.id, [slowed, slowed], at));
    await again(secondsAfter(NOW, 30));
    expect(await restOf()).toEqual([{ level: 1, until: "2026-11-21T09:31:00Z" }]);
    await again(secondsAfter(NOW, 2 * MINUTE));
    expect(await restOf()).toEqual([{ level: 2, until: "2026-11-21T09:34:00Z" }]);
    await again(secondsAfter(NOW, 60 * MINUTE));
    expect(await restOf()).toMatchObject([{ level: 1 }]);
    for (const minutes of [62, 75, 90, 120])
      await sendAt(database, mailing, { post, now: secondsAfter(NOW, minutes * MINUTE) });
    expect(await mailing.states()).toEqual({ sent: 40 });
    expect(post.got.length).toBe(40);
  });

  test("where it goes wrong at one provider, that gets nothing more; at all of them, nobody does", async () => {
    const { database } = fresh();
    const mailing = await aCampaignTo(database, { "gmail.com": 10, "mail.example": 10 });
    const pace = campaignPace(sendingOf(mailing), WELL_KNOWN);
    const settled = (domain: string, count: number, isBounced: boolean): Settled[] =>
      Array.from({ length: count }, () => ({
        delivery: { reader: { email: `ada@${domain}` } },
        outcome: isBounced
          ? {
              kind: "bounced",
              failure: { kind: "for-good", about: "recipient", code: "550 5.1.1", relay: null },
            }
          : { kind: "sent", relay: "test", code: "250" },
      })) as never;
    const record = (some: Settled[]) => mailing.within((tx) => pace.record(tx, some, NOW));
    // What each worker sees alone is too little.
    expect(await record(settled("gmail.com", 48, false))).toBeNull();
    expect(await record(settled("mail.example", 200, false))).toBeNull();
    expect(await record(settled("googlemail.com", 8, true))).toBeNull();
    const post = await sendAt(database, mailing);
    expect([atDomain(post, "gmail.com"), atDomain(post, "mail.example")]).toEqual([0, 10]);
    expect(await record(settled("mail.example", 60, true))).toBe("many-bounces");
  });

  test("a campaign that readers complain of is paused, and once only for the same complaints", async () => {
    const { database } = fresh();
    const mailing = await aCampaignTo(database, { "mail.example": 20 });
    await sendAt(database, mailing);
    await mailing.within((tx) =>
      tx.run("update campaigns set state = 'sending' where organisation_id = $1", [
        mailing.organisation.id,
      ]),
    );
    const { organisation, campaign, within } = mailing;
    const complain = (count: number, at: Instant) =>
      within(async (tx) => {
        await tx.run(
          `insert into campaign_responses (organisation_id, campaign_id, delivery_id, kind, at)
           select $1, $2, delivery_id, 'complained', $4 from deliveries as delivery
            where organisation_id = $1 and not exists (select from campaign_responses as other
              where other.organisation_id = $1 and other.delivery_id = delivery.delivery_id)
            limit $3`,
          [organisation.id, campaign, count, at],
        );
        await pauseAfterComplaints(tx, organisation.id, campaign, at);
      });
    await complain(2, NOW);
    expect(await mailing.state()).toMatchObject({ state: "sending" });
    await complain(1, NOW);
    expect(await mailing.state()).toEqual({ state: "paused", because: "many-complaints" });
    await within((tx) =>
      tx.run("update campaigns set state = 'sending' where organisation_id = $1", [
        organisation.id,
      ]),
    );
    await complain(1, secondsAfter(NOW, 60));
    expect(await mailing.state()).toMatchObject({ state: "sending" });
  });

  test("who keeps a mailbox is looked up once, kept, and its own domain until then", async () => {
    const { database } = fresh();
    const asked: string[] = [];
    const lookup: Lookup = (name) => {
      asked.push(name);
      if (name === "away.example") return Promise.resolve(err("no-answer"));
      return Promise.resolve(ok(["20 mx.example.net", "10 aspmx.l.google.com"]));
    };
    const learn = async (providers: Providers, at: Instant) => {
      const { within } = await aMailing(database, 0);
      await within((tx) => providers.learn(tx, ["shop.example", "away.example", "gmail.com"], at));
      await providers.lookUp(
        (found) => acrossOrganisations(database, (tx) => keepFound(tx, found, at)),
        at,
      );
      return ["shop.example", "away.example", "gmail.com"].map((domain) => providers.of(domain));
    };
    const first = new Providers(lookup);
    expect(first.of("shop.example")).toBe("shop.example");
    expect(await learn(first, NOW)).toEqual(["google", "away.example", "google"]);
    expect(await learn(new Providers(lookup), secondsAfter(NOW, 120 * MINUTE))).toEqual([
      "google",
      "away.example",
      "google",
    ]);
    expect(asked.toSorted((one, other) => one.localeCompare(other))).toEqual([
      "away.example",
      "away.example",
      "shop.example",
    ]);
  });
});
