import { beforeAll, expect, test } from "vitest";

import { aReader, anAudienceGround } from "../campaigns/audience/testing/audience-ground.ts";
import { aSentCampaign } from "../campaigns/reports/testing/a-sent-campaign.ts";
import { appendActs } from "../consent/ledger/append.ts";
import { anAct, aPerson } from "../consent/testing/people.ts";
import { aGround, NOW, type Ground } from "../contacts/testing/organisation.ts";
import { withOrganisation, type Database } from "../database/database.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { countMeasured } from "../measurement/overview/count-measured.ts";
import { findNeeds } from "./find-needs.ts";
import { firstSteps } from "./first-steps.ts";
import { lastCampaign } from "./last-campaign.ts";
import type { Need } from "./need.ts";

inSomeDoor((fresh) => {
  let ground: Ground;
  beforeAll(async () => {
    ground = await aGround(fresh().database);
  });

  const inbox = { endsHere: false, isForwardedTo: false };
  const elsewhere = {
    publicUrl: "https://consentry.example.org",
    places: { relay: null, database: null },
  };
  const needsOf = (of: Ground, role: Parameters<typeof findNeeds>[1] = "owner") =>
    of.within((tx) =>
      findNeeds({ tx, organisation: of, keys: of.keys, now: NOW, inbox, ...elsewhere }, role),
    );
  const kinds = (needs: readonly Need[]) => needs.map(({ kind }) => kind);

  test("a new organisation needs nothing, has done nothing, and shows no campaign", async () => {
    const own = await aGround(fresh().database);
    expect(await needsOf(own)).toEqual([]);
    await own.within(async (tx) => {
      expect(Object.values(await firstSteps(tx, own.id))).not.toContain(true);
      expect(await lastCampaign(tx, own.id)).toBeNull();
    });
  });

  test("without any relay it says so, where the installation has none either", async () => {
    const needs = await ground.within((tx) =>
      findNeeds(
        {
          tx,
          organisation: ground,
          keys: ground.keys,
          now: NOW,
          inbox: { ...inbox, endsHere: true },
          ...elsewhere,
        },
        "owner",
      ),
    );
    expect(kinds(needs)).toEqual(["relay-missing"]);
  });

  test("people whose day is over come apart from those whose is within the month", async () => {
    const own = await aGround(fresh().database);
    for (const collectedOn of ["2023-11-20", "2023-11-21", "2023-12-21", "2023-12-22"] as const) {
      await own.aContact({ collectedOn: collectedOn as never });
    }
    const needs = await needsOf(own);
    expect(needs).toMatchObject([
      { kind: "people-overdue", count: 1, due: "2026-11-20" },
      { kind: "people-due", count: 2, due: "2026-11-21" },
    ]);
  });

  test("entries that nobody signed for an hour are told, younger ones are not", async () => {
    const own = await aGround(fresh().database);
    const { pseudonym } = await aPerson(fresh().database, own);
    const act = (at: string) =>
      own.within((tx) =>
        appendActs(tx, own.id, [{ act: anAct(pseudonym, { at: at as never }), sealed: null }]),
      );
    await act("2026-11-21T08:29:59Z");
    expect(await needsOf(own)).toMatchObject([{ kind: "ledger-unsigned", count: 1 }]);
    await act("2026-11-21T08:30:00Z");
    expect(kinds(await needsOf(own))).not.toContain("ledger-unsigned");
  });

  test("who may be written to is counted by law's answer, not by who is there", async () => {
    const readers = await anAudienceGround(fresh().database);
    const suppressed = { reason: "objected", ofList: false } as const;
    for (const person of [aReader(), aReader({ suppressed }), aReader({ acts: [] })]) {
      await readers.add(person);
    }
    const heard = () => Promise.resolve();
    const counted = await readers.within((tx) =>
      countMeasured({ tx, organisation: readers, now: NOW, heard }),
    );
    expect(counted).toMatchObject({ people: 3, writable: 1 });
  });

  test("a campaign that ended is shown with what came of it, and told of when many complained", async () => {
    const { database } = fresh();
    const sent = await aSentCampaign(database, 40);
    await sent.within((tx) =>
      tx.run(
        "update campaigns set state = 'finished', finished_at = $2 where organisation_id = $1",
        [sent.organisation.id, NOW],
      ),
    );
    await answer(database, sent, "replied", 5);
    await answer(database, sent, "complained", 2);
    const { organisation } = sent;
    const looking = { organisation, keys: organisation.keys, now: NOW, inbox, ...elsewhere };
    const needs = () => sent.within((tx) => findNeeds({ tx, ...looking }, "editor"));
    expect(kinds(await needs())).toEqual(["sender-unsigned"]);
    await answer(database, sent, "complained", 3);
    expect(kinds(await needs())).toEqual(["many-complained", "sender-unsigned"]);
    expect(await sent.within((tx) => lastCampaign(tx, sent.organisation.id))).toMatchObject({
      id: sent.campaign,
      sent: 40,
      measured: 40,
      coverage: 1,
      replied: 5,
      complained: 3,
    });
  });

  test("whoever answers for people's data sees it first, everybody else what stops their work", async () => {
    const sent = await aSentCampaign(fresh().database, 1);
    await sent.within((tx) =>
      tx.run(
        `with paused as (update campaigns set state = 'paused', paused_because = 'relay-login'
                          where organisation_id = $1)
         update contacts set keep_until = '2026-11-30' where organisation_id = $1`,
        [sent.organisation.id],
      ),
    );
    const of = (role: "dpo" | "editor") =>
      sent.within((tx) =>
        findNeeds(
          {
            tx,
            organisation: sent.organisation,
            keys: sent.organisation.keys,
            now: NOW,
            inbox,
            ...elsewhere,
          },
          role,
        ),
      );
    expect(await of("editor")).toMatchObject([
      { kind: "campaign-stopped", because: "relay-login", about: { name: "November" } },
      { kind: "people-due" },
      { kind: "sender-unsigned" },
    ]);
    expect(kinds(await of("dpo"))).toEqual(["people-due", "campaign-stopped", "sender-unsigned"]);
  });
});

/** Lets the first so many messages of a campaign be answered so. */
async function answer(
  database: Database,
  { organisation, campaign }: Awaited<ReturnType<typeof aSentCampaign>>,
  kind: "replied" | "complained",
  most: number,
): Promise<void> {
  await withOrganisation(database, organisation.id, (tx) =>
    tx.run(
      `insert into campaign_responses (organisation_id, campaign_id, delivery_id, kind, at)
       select $1, $2, delivery_id, $3, $4 from deliveries
        where organisation_id = $1 and campaign_id = $2 order by delivery_id limit $5
       on conflict do nothing`,
      [organisation.id, campaign, kind, NOW, most],
    ),
  );
}
