import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";

import { addDays, type Day, type Instant } from "@consentry/kernel";
import { strFromU8, unzipSync } from "fflate";
import { Client } from "pg";
import { expect, test } from "vitest";

import { campaignReport } from "../../campaigns/reports/campaign-report.ts";
import {
  aSentCampaign,
  type SentCampaign,
} from "../../campaigns/reports/testing/a-sent-campaign.ts";
import { acrossOrganisations } from "../../database/database.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { makeMonthsAhead } from "../../measurement/months.ts";
import { zipStream } from "../../rights/copy/zip-stream.ts";
import { countOf } from "../table-rule.ts";
import { behaviour } from "./behaviour.ts";
import { goingEvents, writeGoingEvents } from "./going-events.ts";

/** As the sketched events have it. */
const LAST = "2027-05-21" as Day;
const OVER = addDays(LAST, 1);

inSomeDoor((at) => {
  async function aReadCampaign(people = 30): Promise<SentCampaign> {
    const campaign = await aSentCampaign(at().database, people);
    const readers = campaign.messages.slice(0, 18);
    await campaign.observe([
      ...readers.map((message) => ({ message })),
      ...readers.slice(0, 12).map((message) => ({ message, signal: "click" as const, link: 1 })),
      ...campaign.messages.slice(18, 29).map((message) => ({ message, isMachine: true })),
    ]);
    await campaign.within((tx) => tx.run("update campaigns set state = 'finished'"));
    return campaign;
  }

  const report = ({ within, organisation, campaign }: SentCampaign) =>
    within((tx) =>
      campaignReport(tx, organisation.id, campaign, "2027-06-01T00:00:00Z" as Instant),
    );

  const run = async (
    { within, organisation }: SentCampaign,
    on: Day,
    { most = 1_000, hasHolds = false } = {},
  ): Promise<number> => {
    const now = `${on}T06:00:00Z` as Instant;
    let rows = 0;
    for (let more = true; more;) {
      const removed = await within((tx) =>
        behaviour.removeSome({ tx, organisation, now } as never, { on, hasHolds, most }),
      );
      rows += countOf(removed);
      more = removed.hasMore;
    }
    return rows;
  };

  const due = ({ within, organisation }: SentCampaign, on: Day, hasHolds = false) =>
    within((tx) => behaviour.due({ tx, organisation } as never, { on, hasHolds }));

  test("nothing goes on the last day; the day after all does, and the report stays the same", async () => {
    const campaign = await aReadCampaign();
    const before = await report(campaign);
    expect(before?.opens.people).toMatchObject({ measured: 30, readers: 18 });
    expect(before?.clicks.people.readers).toBe(12);
    expect(await run(campaign, LAST)).toBe(0);
    expect(await due(campaign, OVER)).toEqual({ rows: 41, held: 0, oldest: LAST, newest: LAST });
    expect(await run(campaign, OVER, { most: 7 })).toBe(41);
    const after = await report(campaign);
    expect([after?.opens, after?.clicks]).toEqual([before?.opens, before?.clicks]);
    expect(after?.kept).toMatchObject([{ sentBefore: null, keptAt: "2027-05-21T06:00:00Z" }]);
    expect(await due(campaign, OVER)).toMatchObject({ rows: 0, oldest: null });
  });

  test("what is kept tells of no fewer than ten, and names nobody", async () => {
    const campaign = await aSentCampaign(at().database, 20);
    await campaign.observe(campaign.messages.slice(0, 9).map((message) => ({ message })));
    await campaign.within((tx) => tx.run("update campaigns set state = 'finished'"));
    await run(campaign, OVER);
    const [kept] = await campaign.within((tx) =>
      tx.rows<{ text: string }>(
        "select opens::text || clicks::text as text from campaign_statistics",
      ),
    );
    expect(kept?.text).toContain('"readers": null');
    for (const { contact, delivery } of campaign.messages) {
      expect(kept?.text).not.toContain(contact);
      expect(kept?.text).not.toContain(delivery);
    }
  });

  test("an organisation that chose a shorter period has them go by it", async () => {
    const campaign = await aReadCampaign();
    await campaign.within((tx) =>
      tx.run(
        `insert into retention_choices (organisation_id, rule, length, chosen_at, chosen_by)
         values ($1, 'behaviour', 2, '2026-11-21', 'member:1')`,
        [campaign.organisation.id],
      ),
    );
    expect(await run(campaign, "2027-01-21" as Day)).toBe(0);
    expect(await run(campaign, "2027-01-22" as Day)).toBe(41);
    expect((await report(campaign))?.opens.people.readers).toBe(18);
  });

  test("what is held stays, and is counted apart", async () => {
    const campaign = await aReadCampaign();
    await campaign.within((tx) =>
      tx.run(
        `insert into retention_holds (organisation_id, hold_id, kind, contact_id, address_key,
           reason, made_by, made_at, until)
         select $1, gen_random_uuid(), 'contact', contact_id, address_key, 'a claim', 'member:1',
                '2027-05-01', '2028-01-01'
           from contacts where contact_id = $2`,
        [campaign.organisation.id, campaign.messages[0]?.contact ?? ""],
      ),
    );
    expect(await due(campaign, OVER, true)).toMatchObject({ rows: 39, held: 2 });
    expect(await run(campaign, OVER, { hasHolds: true })).toBe(39);
    expect(await due(campaign, OVER, true)).toMatchObject({ rows: 0, held: 2 });
  });

  test("other organisations' events stay, also in a month that would go as a whole", async () => {
    const [mine, theirs] = [await aReadCampaign(), await aReadCampaign()];
    await run(mine, "2027-06-10" as Day);
    expect(await due(theirs, OVER)).toMatchObject({ rows: 41 });
    await run(theirs, "2027-06-10" as Day);
    expect(await due(theirs, OVER)).toMatchObject({ rows: 0 });
  });

  test("mails of an automation are counted by months of sending, and go on being read", async () => {
    const campaign = await aReadCampaign();
    await campaign.within((tx) => tx.run("update campaigns set state = 'sending'"));
    await campaign.change(campaign.messages.slice(0, 12), "sent_at = '2028-11-25T08:00:00Z'");
    const before = await report(campaign);
    expect(before?.opens.people).toMatchObject({ measured: 30, readers: 18 });
    // Two years after the month of the others, and not of those.
    const { rows } = await due(campaign, "2028-11-22" as Day);
    expect(await run(campaign, "2028-11-22" as Day)).toBe(rows);
    const after = await report(campaign);
    expect(after?.kept).toMatchObject([{ sentBefore: "2027-01-01T00:00:00Z" }]);
    expect([after?.kept[0]?.opens.measured, after?.opens.people.measured]).toEqual([18, 12]);
  });

  test("events are offered in their last month, by numbers alone, for the purposes they had", async () => {
    const campaign = await aReadCampaign();
    const { organisation, within } = campaign;
    const going = (on: Day) => within((tx) => goingEvents(tx, organisation.id, on));
    expect(await going("2027-04-20" as Day)).toMatchObject({ events: 0, first: null });
    const offered = await going("2027-04-22" as Day);
    expect(offered).toMatchObject({ events: 41, first: LAST });
    const pieces = zipStream("2027-04-22T08:00:00Z" as Instant, (zip) =>
      within((tx) => writeGoingEvents(tx, organisation.id, offered.until, zip)),
    );
    const bytes = await buffer(Readable.from(pieces));
    const files = unzipSync(bytes);
    const opens = strFromU8(files["events/track.open.individual.csv"] ?? new Uint8Array());
    expect(opens.trim().split("\r\n")).toHaveLength(1 + 41);
    expect(opens).not.toContain("@");
    const other = strFromU8(files["events/optimise.campaign.csv"] ?? new Uint8Array());
    expect(other.trim().split("\r\n")).toHaveLength(1);
  });

  test("a month goes as a whole where all of it is one's own", async () => {
    const campaign = await aReadCampaign();
    const client = new Client(at().connection);
    await client.connect();
    const months = async (): Promise<readonly string[]> =>
      (
        await client.query<{ name: string }>(
          "select inhrelid::regclass::text as name from pg_inherits where inhparent = 'measure_events'::regclass",
        )
      ).rows.map(({ name }) => name);
    try {
      expect(await months()).toContain("measure_events_2026_11");
      await client.query("delete from measure_events_2026_11 where organisation_id <> $1", [
        campaign.organisation.id,
      ]);
      expect(await run(campaign, OVER)).toBe(41);
      expect(await months()).not.toContain("measure_events_2026_11");
      expect((await report(campaign))?.opens.people.readers).toBe(18);
    } finally {
      await client.end();
      await acrossOrganisations(at().database, (tx) => makeMonthsAhead(tx, "2026-11-01" as Day));
    }
  });
});
