// One mailing with its readers is what every question here is asked about: it stays in one file.
import type { Instant } from "@consentry/kernel";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import type { EventPurpose } from "../campaign.ts";
import { EVENT_PURPOSES } from "../event-purposes.ts";
import { later, secondsBetween } from "../delivery/moments.ts";
import { NOW } from "../delivery/testing/a-mailing.ts";
import { campaignReport } from "./campaign-report.ts";
import type { CampaignReport } from "./report.ts";
import { aSentCampaign, type ObservedEvent, type SentCampaign } from "./testing/a-sent-campaign.ts";

inSomeDoor((fresh) => {
  const sentTo = (people: number): Promise<SentCampaign> => aSentCampaign(fresh().database, people);

  async function reportOf(sent: SentCampaign): Promise<CampaignReport> {
    const report = await sent.within((tx) =>
      campaignReport(tx, sent.organisation.id, sent.campaign, NOW),
    );
    if (report === null) throw new Error("the campaign is gone");
    return report;
  }

  async function respond(
    sent: SentCampaign,
    from: number,
    to: number,
    kind: string,
    code?: string,
  ) {
    await sent.within((tx) =>
      tx.run(
        `insert into campaign_responses (organisation_id, campaign_id, delivery_id, kind, at, code)
         select $1, $2, unnest($3::uuid[]), $4, $5, $6`,
        [
          sent.organisation.id,
          sent.campaign,
          sent.messages.slice(from, to).map(({ delivery }) => delivery),
          kind,
          NOW,
          code ?? null,
        ],
      ),
    );
  }

  async function addLinks(sent: SentCampaign, urls: readonly string[]): Promise<void> {
    await sent.within((tx) =>
      tx.run(
        `insert into campaign_links (organisation_id, campaign_id, number, url)
         select $1, $2, number, url from unnest($3::text[]) with ordinality as given (url, number)`,
        [sent.organisation.id, sent.campaign, urls],
      ),
    );
  }

  async function moveTo(sent: SentCampaign, from: number, to: number, domain: string) {
    await sent.within((tx) =>
      tx.run(
        `update contacts set email = split_part(email, '@', 1) || '@' || $2
          where organisation_id = $1 and contact_id = any($3::uuid[])`,
        [sent.organisation.id, domain, sent.messages.slice(from, to).map((one) => one.contact)],
      ),
    );
  }

  describe("facts of servers", () => {
    test("count every message by what became of it", async () => {
      const sent = await sentTo(60);
      const change = (from: number, to: number, set: string) =>
        sent.change(sent.messages.slice(from, to), set);
      await change(0, 10, "state = 'waiting', sent_at = null");
      await change(10, 12, "state = 'in-flight', worker = gen_random_uuid(), sent_at = null");
      await change(12, 15, "state = 'bounced', sent_at = null, reason = '550 5.1.1'");
      await change(15, 16, "state = 'bounced', sent_at = null, reason = '554 5.7.1'");
      await change(
        16,
        20,
        "state = 'skipped', sent_at = null, reason = 'suppression:unsubscribed'",
      );
      await change(20, 21, "state = 'cancelled', sent_at = null");
      await change(30, 33, "possible_duplicates = 2");
      await respond(sent, 12, 16, "bounced", "550 5.1.1");
      await respond(sent, 40, 42, "bounced", "552 5.2.2");
      await respond(sent, 30, 37, "delivered");
      await respond(sent, 30, 35, "deferred", "451 4.3.0");
      await respond(sent, 30, 33, "replied");
      await respond(sent, 30, 32, "unsubscribed");
      await respond(sent, 30, 31, "complained");
      const { sending, responses } = await reportOf(sent);
      expect(sending).toEqual({
        planned: 60,
        waiting: 10,
        inFlight: 2,
        sent: 39,
        bounced: 6,
        skipped: 4,
        cancelled: 1,
        possibleDuplicates: 3,
        bouncedBecause: [
          { what: "address", messages: 3 },
          { what: "mailbox", messages: 2 },
          { what: "policy", messages: 1 },
        ],
        skippedBecause: [{ reason: "suppression:unsubscribed", messages: 4 }],
      });
      expect(responses).toEqual({
        delivered: 7,
        deferred: 5,
        bouncedLater: 2,
        replied: 3,
        unsubscribed: 2,
        complained: 1,
      });
    });

    test("name no domain that may be somebody's own", async () => {
      const sent = await sentTo(40);
      await moveTo(sent, 0, 1, "ada-lovelace.example");
      await moveTo(sent, 1, 10, "small.example");
      await moveTo(sent, 10, 22, "large.example");
      await sent.change(sent.messages.slice(10, 12), "state = 'bounced', sent_at = null");
      const report = await reportOf(sent);
      expect(report.domains).toEqual([
        { domain: "example.org", sent: 18, bounced: 0 },
        { domain: "large.example", sent: 10, bounced: 2 },
        { domain: null, sent: 10, bounced: 0 },
      ]);
      expect(JSON.stringify(report)).not.toMatch(/lovelace|small\.example|person\.|Ada/);
    });

    test("of a campaign that there is not are none, and of one that never began are zero", async () => {
      const sent = await sentTo(0);
      const other = await sentTo(1);
      expect(
        await sent.within((tx) => campaignReport(tx, sent.organisation.id, other.campaign, NOW)),
      ).toBeNull();
      expect(await reportOf(sent)).toMatchObject({
        sending: { planned: 0, sent: 0 },
        domains: [],
        trial: null,
        opens: { people: { measured: 0, coverage: null, readers: null } },
      });
    });
  });

  describe("what was observed of people", () => {
    test("comes with its coverage, and programs apart", async () => {
      const sent = await sentTo(100);
      const { messages } = sent;
      await sent.change(messages.slice(0, 40), "open_level = 'none', click_level = 'none'");
      const [readers, machines] = [messages.slice(40, 65), messages.slice(65, 77)];
      await sent.observe([
        ...readers.map((message) => ({ message })),
        ...readers.slice(0, 5).map((message) => ({ message, at: later(NOW, 20) })),
        ...readers.slice(0, 3).map((message) => ({ message, isMachine: true })),
        ...machines.map((message) => ({ message, isMachine: true })),
        // Messages that were sent without observing anything.
        ...messages.slice(0, 10).map((message) => ({ message })),
      ]);
      expect((await reportOf(sent)).opens.people).toMatchObject({
        measured: 60,
        coverage: 0.6,
        readers: 25,
        events: 30,
        machines: { onlyMachines: 12, events: 15 },
        byHour: [{ from: "2026-11-21T09:00:00Z", to: "2026-11-21T10:00:00Z", readers: 25 }],
        byDomain: [{ domain: "example.org", measured: 60, readers: 25 }],
      });
    });

    test("hides fewer than ten, and all but ten", async () => {
      for (const [readers, isTold] of [
        [9, false],
        [10, true],
        [30, true],
        [31, false],
      ] as const) {
        const sent = await sentTo(40);
        await sent.observe(sent.messages.slice(0, readers).map((message) => ({ message })));
        const { people } = (await reportOf(sent)).opens;
        expect([readers, people.readers, people.events]).toEqual(
          isTold ? [readers, readers, readers] : [readers, null, null],
        );
        expect(people.byHour.length).toBe(isTold ? 1 : 0);
      }
    });

    test("takes three links in ten seconds for a scanner", async () => {
      const sent = await sentTo(60);
      const [scanned, read] = [sent.messages.slice(0, 20), sent.messages.slice(20, 35)];
      await sent.observe([
        ...[1, 2, 3].flatMap((link) =>
          scanned.map((message) => ({ message, link, signal: "click" as const })),
        ),
        ...read.map((message) => ({ message, link: 1, signal: "click" as const })),
      ]);
      expect((await reportOf(sent)).clicks.people).toMatchObject({
        readers: 15,
        events: 15,
        machines: { onlyMachines: 20, events: 60 },
      });
    });

    test("tells links by who followed them first, small ones together", async () => {
      const sent = await sentTo(80);
      await addLinks(sent, ["https://a.example/", "https://b.example/", "https://c.example/"]);
      const clicks = (from: number, to: number, link: number, at: Instant = NOW): ObservedEvent[] =>
        sent.messages
          .slice(from, to)
          .map((message) => ({ message, link, at, signal: "click" as const }));
      await sent.observe([
        ...clicks(0, 20, 1),
        ...clicks(20, 32, 2),
        ...clicks(0, 15, 2, later(NOW, 60)),
      ]);
      expect((await reportOf(sent)).clicks.people.byLink).toEqual([
        { link: 1, url: "https://a.example/", readers: 20, events: 20 },
        // Nobody followed the third; told by itself, zero would be a number of people as well.
        { link: null, url: null, readers: 12, events: 27 },
      ]);
    });

    test("puts hours together until they are enough", async () => {
      const sent = await sentTo(60);
      const at = (from: number, to: number, hours: number): ObservedEvent[] =>
        sent.messages
          .slice(from, to)
          .map((message) => ({ message, at: later(NOW, hours * 3_600) }));
      await sent.observe([...at(0, 12, 0), ...at(12, 17, 1), ...at(17, 23, 5), ...at(23, 26, 30)]);
      expect((await reportOf(sent)).opens.people.byHour).toEqual([
        { from: "2026-11-21T09:00:00Z", to: "2026-11-21T10:00:00Z", readers: 12, events: 12 },
        { from: "2026-11-21T10:00:00Z", to: "2026-11-22T16:00:00Z", readers: 14, events: 14 },
      ]);
    });

    test("tells domains only where neither readers nor the others are few", async () => {
      const sent = await sentTo(100);
      await moveTo(sent, 0, 30, "a.example");
      await moveTo(sent, 30, 60, "b.example");
      await sent.observe(
        [
          ...sent.messages.slice(0, 12),
          ...sent.messages.slice(30, 55),
          ...sent.messages.slice(60, 75),
        ].map((message) => ({ message })),
      );
      expect((await reportOf(sent)).opens.people.byDomain).toEqual([
        { domain: "example.org", measured: 40, readers: 15 },
        { domain: null, measured: 60, readers: 37 },
      ]);
    });
  });

  test("counters that know nobody stand apart, with small numbers hidden", async () => {
    const sent = await sentTo(50);
    await addLinks(sent, ["https://a.example/", "https://b.example/"]);
    await sent.change(
      sent.messages,
      "open_level = 'aggregate', click_level = 'aggregate', purposes = '{}'",
    );
    const count = (signal: string, link: number, hours: number, people: number, machines = 0) =>
      sent.within((tx) =>
        tx.run(
          `insert into measure_counters (organisation_id, campaign_id, signal, link, hour, people,
             machines)
           values ($1, $2, $3, $4, date_trunc('hour', $5::timestamptz, 'UTC'), $6, $7)`,
          [
            sent.organisation.id,
            sent.campaign,
            signal,
            link,
            later(NOW, hours * 3_600),
            people,
            machines,
          ],
        ),
      );
    await count("open", 0, 0, 25, 4);
    await count("open", 0, 1, 3, 5);
    await count("click", 1, 0, 12);
    await count("click", 2, 0, 4);
    const { opens, clicks } = await reportOf(sent);
    expect(opens).toMatchObject({
      people: { measured: 0, coverage: 0, readers: null },
      counted: {
        messages: 50,
        loads: 28,
        machines: null,
        byHour: [{ from: "2026-11-21T09:00:00Z", to: "2026-11-21T11:00:00Z", loads: 28 }],
      },
    });
    expect(clicks.counted).toMatchObject({
      loads: 16,
      byLink: [{ link: null, url: null, loads: 16 }],
    });
  });

  describe("nobody is singled out for a purpose they did not agree to", () => {
    const OTHERS = EVENT_PURPOSES.filter((purpose) => !purpose.startsWith("track."));

    test("P11 purpose-bound: whatever was collected for other purposes, the report is the same", async () => {
      const sent = await sentTo(60);
      await sent.observe(sent.messages.slice(0, 25).map((message) => ({ message })));
      await sent.within((tx) =>
        tx.run("update campaigns set trial = $3 where organisation_id = $1 and campaign_id = $2", [
          sent.organisation.id,
          sent.campaign,
          { writing: {}, share: 50, judgedBy: "consented-opens", hours: 1 },
        ]),
      );
      let seconds = 0;
      await fc.assert(
        fc.asyncProperty(
          fc.array(
            fc.record({
              reader: fc.nat(59),
              signal: fc.constantFrom("open" as const, "click" as const),
              purposes: fc.subarray<EventPurpose>(OTHERS, { minLength: 1 }),
              isMachine: fc.boolean(),
            }),
            { minLength: 1, maxLength: 20 },
          ),
          async (events) => {
            const before = await reportOf(sent);
            await sent.observe(
              events.flatMap(({ reader, signal, ...event }) => {
                const message = sent.messages[reader];
                seconds += 10;
                const at = later(NOW, seconds);
                const link = signal === "open" ? 0 : 1;
                return message === undefined ? [] : [{ message, at, signal, link, ...event }];
              }),
            );
            expect(await reportOf(sent)).toEqual(before);
          },
        ),
        { numRuns: 12 },
      );
    });

    test("the last day of an opening is in no report", async () => {
      const sent = await sentTo(40);
      const before = await reportOf(sent);
      await sent.within(async (tx) => {
        await tx.rows("select set_config('consentry.purpose', 'hygiene.inactive', true)");
        await tx.run(
          `insert into last_open_days (organisation_id, contact_id, day)
           select organisation_id, contact_id, '2026-11-21' from contacts where organisation_id = $1`,
          [sent.organisation.id],
        );
      });
      expect(await reportOf(sent)).toEqual(before);
    });

    test("k-hiding holds under differencing: no number is small, nor what is left of a total", async () => {
      const domains = ["a.example", "b.example", "c.example"];
      await fc.assert(
        fc.asyncProperty(
          fc.array(
            fc.record({
              domain: fc.nat(2),
              hour: fc.constantFrom(0, 0, 0, 1, 2, 9),
              links: fc.subarray([1, 2, 3], { maxLength: 2 }),
              isMachine: fc.constantFrom(false, false, true),
              agrees: fc.constantFrom(true, true, true, false),
            }),
            { minLength: 20, maxLength: 90 },
          ),
          async (people) => {
            const sent = await sentTo(people.length);
            await addLinks(sent, [
              "https://a.example/",
              "https://b.example/",
              "https://c.example/",
            ]);
            for (const [place, { domain, agrees }] of people.entries()) {
              await moveTo(sent, place, place + 1, domains[domain] ?? "");
              if (agrees) continue;
              const none = "open_level = 'none', click_level = 'none', purposes = '{}'";
              await sent.change(sent.messages.slice(place, place + 1), none);
            }
            await sent.observe(
              people.flatMap(({ hour, links, isMachine, agrees }, place) => {
                const message = sent.messages[place];
                if (message === undefined || !agrees) return [];
                const at = later(NOW, hour * 3_600);
                return links.map((link) => ({
                  message,
                  at,
                  link,
                  isMachine,
                  signal: "click" as const,
                }));
              }),
            );
            const { people: told } = (await reportOf(sent)).clicks;
            for (const number of numbersToBeHad(told)) {
              expect(number === 0 || number >= 10, `${number} of ${told.measured}`).toBe(true);
            }
            if (told.readers === null) return;
            for (const table of [told.byHour, told.byLink, told.byDomain]) {
              expect(table.reduce((sum, { readers }) => sum + readers, 0)).toBe(told.readers);
            }
          },
        ),
        { numRuns: 15 },
      );
    });
  });

  test("hours of a report follow each other without an overlap", async () => {
    const sent = await sentTo(60);
    await sent.observe(
      sent.messages
        .slice(0, 45)
        .map((message, place) => ({ message, at: later(NOW, place * 1_800) })),
    );
    const { byHour } = (await reportOf(sent)).opens.people;
    expect(byHour.length).toBeGreaterThan(2);
    for (const [place, { from, to }] of byHour.entries()) {
      expect(secondsBetween(from, to)).toBeGreaterThan(0);
      const next = byHour[place + 1];
      if (next !== undefined) expect(next.from >= to).toBe(true);
    }
  });
});

/** Every number of people that a reader of the report can work out from what it tells. */
function numbersToBeHad(told: CampaignReport["clicks"]["people"]): readonly number[] {
  const { measured, readers, machines } = told;
  const numbers: number[] = [];
  const known = [readers, machines.onlyMachines].filter((one) => one !== null);
  for (const sums of [known, ...known.map((one) => [one])]) {
    const sum = sums.reduce((a, b) => a + b, 0);
    numbers.push(sum);
    if (sums.length > 0) numbers.push(measured - sum);
  }
  const subsets = (parts: readonly number[]): readonly number[] =>
    parts.reduce<readonly number[]>((all, part) => [...all, ...all.map((sum) => sum + part)], [0]);
  numbers.push(...subsets(told.byHour.map((row) => row.readers)));
  numbers.push(...subsets(told.byLink.map((row) => row.readers)));
  numbers.push(...subsets(told.byDomain.map((row) => row.readers)));
  numbers.push(...subsets(told.byDomain.map((row) => row.measured - row.readers)));
  return numbers;
}
