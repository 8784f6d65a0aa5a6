import { randomBytes } from "node:crypto";

import type { Instant } from "@consentry/kernel";
import * as fc from "fast-check";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import { EVENT_PURPOSES } from "../campaigns/event-purposes.ts";
import { erasePerson } from "../contacts/contacts/erase-person.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { newId } from "../database/organisation-id.ts";
import { lastOpenDaysOf } from "./reading/last-open-days.ts";
import {
  GMAIL,
  LINKS,
  NOW,
  openMeasuredSite,
  READER,
  type MeasuredSite,
} from "./testing/measured-site.ts";
import { eventsOf } from "./testing/events-of.ts";
import { wholeDatabase } from "./testing/whole-database.ts";
import { TOKEN_LENGTH, type MeasuredReader } from "./tokens/measure-token.ts";

const LETTER = "send.newsletter" as const;
const OPENS = "track.open.individual" as const;
const CLICKS = "track.click.individual" as const;

inSomeDoor((at) => {
  let site: MeasuredSite;
  beforeAll(async () => {
    site = await openMeasuredSite(at().database);
    return () => site.app.close();
  });
  beforeEach(() => {
    site.now = NOW;
  });

  describe("an image of a reader who agreed", () => {
    test("is recorded for exactly the purposes agreed to and promised", async () => {
      const campaign = await site.aCampaign();
      const agreed: readonly string[] = [OPENS, "optimise.campaign"];
      const reader = await site.aReader(campaign, [
        LETTER,
        OPENS,
        "optimise.campaign",
        "profile.cross_channel",
      ]);
      const promised = ["optimise.campaign", "personalise.by_opens", OPENS] as const;
      const token = site.token({ campaign, reader, purposes: promised });
      await site.load(`/o/${token}`);
      const event = { ...reader, signal: "open", link: 0, at: "2026-11-21T09:30:10Z" };
      expect(await eventsOf(site, campaign, OPENS)).toEqual([{ ...event, isMachine: false }]);
      expect(await eventsOf(site, campaign, "optimise.campaign")).toHaveLength(1);
      for (const other of EVENT_PURPOSES.filter((purpose) => !agreed.includes(purpose))) {
        expect(await eventsOf(site, campaign, other), other).toEqual([]);
      }
    });

    test("loaded again and again in the same ten seconds is one event, later another", async () => {
      const campaign = await site.aCampaign();
      const reader = await site.aReader(campaign);
      const path = `/o/${site.token({ campaign, reader })}`;
      await Promise.all(Array.from({ length: 50 }, () => site.load(path)));
      await site.load(path, { "user-agent": GMAIL });
      site.now = "2026-11-21T09:30:20Z" as Instant;
      await site.load(path);
      const events = await eventsOf(site, campaign, OPENS);
      expect(events.map((event) => [event.at, event.isMachine])).toEqual([
        ["2026-11-21T09:30:10Z", false],
        ["2026-11-21T09:30:10Z", true],
        ["2026-11-21T09:30:20Z", false],
      ]);
    });

    test("of a mail that may keep the day alone keeps the later day, for hygiene and nothing else", async () => {
      const campaign = await site.aCampaign();
      const reader = await site.aReader(campaign, [LETTER]);
      const path = `/o/${site.token({ campaign, reader, level: "day", purposes: [] })}`;
      const dayOf = async () =>
        (
          await site.ground.within((tx) => lastOpenDaysOf(tx, site.ground.id, [reader.contact]))
        ).get(reader.contact);
      await leavesNothing(path, { "user-agent": "examplebot/1.0" });
      await site.load(path);
      // By a server for its reader: who reads there shall not seem to read nothing.
      site.now = "2026-11-23T08:00:00Z" as Instant;
      await site.load(path, { "user-agent": GMAIL });
      site.now = NOW;
      await site.load(path);
      expect(await dayOf()).toBe("2026-11-23");
      expect(await eventsOf(site, campaign, OPENS)).toEqual([]);
      const unnamed = await site.ground.within((tx) => tx.rows("select from last_open_days"));
      expect(unnamed).toEqual([]);
    });
  });

  describe("a measured link", () => {
    test("leads to its author's address, octet by octet, and is recorded before it does", async () => {
      const campaign = await site.aCampaign();
      const reader = await site.aReader(campaign, [LETTER, CLICKS]);
      const token = site.token({ campaign, reader, signal: "click", link: 1 });
      const { statusCode, headers, body } = await site.load(`/l/${token}?utm_source=elsewhere`);
      expect([statusCode, headers.location, body]).toEqual([302, LINKS[0], ""]);
      expect(headers).toMatchObject({
        "cache-control": "no-store",
        "referrer-policy": "no-referrer",
      });
      expect(headers["set-cookie"]).toBeUndefined();
      expect(await eventsOf(site, campaign, CLICKS)).toMatchObject([
        { signal: "click", link: 1, isMachine: false },
      ]);
    });

    test("three of which are followed in the same ten seconds is no person's", async () => {
      const campaign = await site.aCampaign();
      const [hasty, calm] = [
        await site.aReader(campaign, [LETTER, CLICKS]),
        await site.aReader(campaign, [LETTER, CLICKS]),
      ];
      const follow = (reader: MeasuredReader, link: number) =>
        site.load(`/l/${site.token({ campaign, reader, signal: "click", link })}`);
      for (const link of [1, 2, 3]) await follow(hasty, link);
      for (const link of [1, 2]) await follow(calm, link);
      const events = await eventsOf(site, campaign, CLICKS);
      const machines = (contact: string) =>
        events.filter((event) => event.contact === contact).map(({ isMachine }) => isMachine);
      expect(machines(hasty.contact)).toEqual([true, true, true]);
      expect(machines(calm.contact)).toEqual([false, false]);
    });

    test("that is not the campaign's, or no page, or forged, is a page that leads nowhere", async () => {
      const campaign = await site.aCampaign();
      const reader = await site.aReader(campaign, [LETTER, CLICKS]);
      const claims = { campaign, reader, signal: "click", link: 1 } as const;
      const good = site.token(claims);
      for (const path of [
        site.token({ ...claims, link: 99 }),
        site.token({ ...claims, link: 4 }),
        site.token({ ...claims, campaign: newId() }),
        site.token({ ...claims, signal: "open" }),
        `${good.slice(0, -1)}${good.endsWith("A") ? "B" : "A"}`,
        "https:%2F%2Fevil.example",
        `${good}%0d%0aLocation:%20https:%2F%2Fevil.example`,
        randomBytes(100).toString("base64url"),
      ]) {
        const { statusCode, headers, body } = await site.load(`/l/${path}`);
        expect([statusCode, headers.location], path).toEqual([404, undefined]);
        expect(body).not.toContain("evil.example");
      }
      expect(await eventsOf(site, campaign, CLICKS)).toEqual([]);
    });
  });

  /** Whether a load leaves every table and the log as they were. */
  async function leavesNothing(path: string, headers = {}, method: "GET" | "HEAD" = "GET") {
    const before = await wholeDatabase(at().connection);
    const logged = site.log.length;
    const answer = await site.app.inject({
      method,
      url: path,
      headers: { "user-agent": READER, ...headers },
    });
    await site.recorder.settled();
    expect(await wholeDatabase(at().connection)).toEqual(before);
    expect(site.log.slice(logged)).toEqual([]);
    return answer;
  }

  describe("P2 now-counts", () => {
    test("after a withdrawal the image and the way are there, and no table and no log line changes", async () => {
      const campaign = await site.aCampaign();
      const reader = await site.aReader(campaign, [LETTER, OPENS, CLICKS]);
      const image = `/o/${site.token({ campaign, reader })}`;
      const link = `/l/${site.token({ campaign, reader, signal: "click", link: 1 })}`;
      const shown = await site.load(image);
      expect(await eventsOf(site, campaign, OPENS)).toHaveLength(1);
      site.now = "2026-11-21T09:31:00Z" as Instant;
      await site.act(reader.contact, OPENS, "withdrawn");
      await site.act(reader.contact, CLICKS, "withdrawn");
      const after = await leavesNothing(image);
      expect([after.statusCode, after.rawPayload]).toEqual([200, shown.rawPayload]);
      expect(withoutDate(after.headers)).toEqual(withoutDate(shown.headers));
      expect((await leavesNothing(link)).headers.location).toBe(LINKS[0]);
    });

    test("whatever was promised, what is not permitted at this moment leaves nothing behind", async () => {
      const campaign = await site.aCampaign();
      const states = [
        "never",
        "refused",
        "withdrawn",
        "suppressed",
        "erased",
        "quarantined",
      ] as const;
      const readers = new Map<string, MeasuredReader>();
      for (const state of states) readers.set(state, await aReaderWho(state, campaign));
      await fc.assert(
        fc.asyncProperty(
          fc.constantFrom(...states),
          fc.constantFrom("open", "click"),
          fc.constantFrom("individual", "day"),
          fc.subarray([...EVENT_PURPOSES]),
          async (state, signal, level, purposes) => {
            const reader = readers.get(state) ?? null;
            const link = signal === "click" ? 1 : 0;
            const token = site.token({ campaign, reader, signal, level, purposes, link });
            const path = signal === "click" ? "l" : "o";
            const { statusCode } = await leavesNothing(`/${path}/${token}`);
            expect(statusCode).toBe(path === "l" ? 302 : 200);
          },
        ),
        { numRuns: 30 },
      );
    });

    async function aReaderWho(state: string, campaign: string): Promise<MeasuredReader> {
      const { ground } = site;
      const agreed = state === "never" ? [] : [LETTER, OPENS, CLICKS, "optimise.campaign" as const];
      const reader = await site.aReader(campaign, agreed);
      const { contact } = reader;
      if (state === "refused" || state === "withdrawn") {
        for (const purpose of agreed) await site.act(contact, purpose, state);
      } else if (state === "suppressed") {
        await site.suppress(contact);
      } else if (state === "erased") {
        await ground.within((tx) =>
          erasePerson(tx, ground, contact, { by: "contact", at: site.now }),
        );
      } else if (state === "quarantined") {
        await ground.within((tx) =>
          tx.run("update contacts set quarantined_by = 'X-SOURCE' where contact_id = $1", [
            contact,
          ]),
        );
      }
      return reader;
    }
  });

  describe("P4 get-is-idle", () => {
    test("what asks without a reader is answered alike and leaves nothing behind", async () => {
      const campaign = await site.aCampaign();
      const reader = await site.aReader(campaign, [LETTER, OPENS, CLICKS]);
      const image = `/o/${site.token({ campaign, reader })}`;
      const link = `/l/${site.token({ campaign, reader, signal: "click", link: 1 })}`;
      const asAsked = await site.load(`/o/${site.token({ campaign: newId(), reader })}`);
      for (const path of [image, link]) {
        await leavesNothing(path, {}, "HEAD");
        await leavesNothing(path, { "sec-purpose": "prefetch" });
        await leavesNothing(path, { "user-agent": "examplebot/1.0" });
        await leavesNothing(path, { "user-agent": "" });
      }
      const head = await leavesNothing(image, {}, "HEAD");
      expect(withoutDate(head.headers)).toEqual(withoutDate(asAsked.headers));
      expect(head.body).toBe("");
      expect((await leavesNothing(link, {}, "HEAD")).headers.location).toBe(LINKS[0]);
    });

    test("a recorded load moves no due date and changes no consent, list or suppression", async () => {
      const campaign = await site.aCampaign();
      const reader = await site.aReader(campaign, [LETTER, OPENS, CLICKS]);
      const before = await wholeDatabase(at().connection);
      await site.load(`/o/${site.token({ campaign, reader })}`);
      await site.load(`/l/${site.token({ campaign, reader, signal: "click", link: 1 })}`);
      const after = await wholeDatabase(at().connection);
      const changed = [...after].filter(([name, hash]) => before.get(name) !== hash);
      expect(changed.map(([name]) => name)).toEqual(["measure_events_2026_11"]);
    });
  });

  test("P12 closed-by-default: an unknown country is measured by the strictest law, a policy that law does not know by none", async () => {
    const campaign = await site.aCampaign();
    const reader = await site.aReader(campaign, [LETTER]);
    await site.ground.within((tx) =>
      tx.run("update contacts set country = null where contact_id = $1", [reader.contact]),
    );
    await leavesNothing(`/o/${site.token({ campaign, reader, level: "day", purposes: [] })}`);
    await leavesNothing(`/o/${site.token({ campaign, reader })}`);
  });

  test("a token that is good, forged, foreign or too long for one gets the same image", async () => {
    const campaign = await site.aCampaign();
    const reader = await site.aReader(campaign);
    const good = await site.load(`/o/${site.token({ campaign, reader })}`);
    expect(good.headers).toMatchObject({
      "content-type": "image/gif",
      "content-length": "43",
      "cache-control": "no-store",
    });
    expect(good.rawPayload.toString("latin1")).toMatch(/^GIF89a[^]*;$/);
    for (const path of ["x", "A".repeat(TOKEN_LENGTH), "A".repeat(900), "%00"]) {
      const { statusCode, headers, rawPayload } = await leavesNothing(`/o/${path}`);
      expect([statusCode, rawPayload, withoutDate(headers)], path).toEqual([
        200,
        good.rawPayload,
        withoutDate(good.headers),
      ]);
    }
  });
});

function withoutDate(headers: object): object {
  return { ...headers, date: "" };
}
