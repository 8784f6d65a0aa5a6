import type { MeasurePurpose } from "@consentry/law";
import { beforeAll, beforeEach, describe, expect, test } from "vitest";

import {
  aCampaign,
  agreedTo,
  anAudienceGround,
  aReader,
} from "../../campaigns/audience/testing/audience-ground.ts";
import type { Measuring } from "../../campaigns/campaign.ts";
import { decidePeople } from "../../campaigns/deciding/decide-people.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { lastOpenDaysOf } from "../reading/last-open-days.ts";
import { eventsOf } from "../testing/events-of.ts";
import { NOW, openMeasuredSite, type MeasuredSite } from "../testing/measured-site.ts";
import { wholeDatabase } from "../testing/whole-database.ts";
import { lastSwitches, readSwitchedOff, switchPurpose } from "./switches.ts";

const LETTER = "send.newsletter" as const;
const OPENS = "track.open.individual" as const;
const CLICKS = "track.click.individual" as const;
const TRIALS = "optimise.campaign" as const;

inSomeDoor((at) => {
  describe("a new mail", () => {
    async function decided(off: readonly MeasurePurpose[], measuring: Measuring, country = "FR") {
      const ground = await anAudienceGround(at().database);
      const acts = agreedTo(OPENS, CLICKS, TRIALS);
      const contact = await ground.add(aReader({ acts, country }));
      return ground.within(async (tx) => {
        for (const purpose of off) {
          await switchPurpose(tx, ground.id, { purpose, isOn: false, at: NOW, by: "member:1" });
        }
        const [person] = await decidePeople(tx, ground, aCampaign({ measuring }), [contact], NOW);
        if (person === undefined) throw new Error("nobody was decided about");
        return person;
      });
    }

    const individual: Measuring = {
      open: ["individual"],
      click: ["individual"],
      purposes: [OPENS, CLICKS, TRIALS],
    };

    test("carries nothing of a signal whose observing is off, whatever people agreed to", async () => {
      const { open, click } = await decided([OPENS], individual);
      expect(open).toEqual({ level: "none", refused: [] });
      expect(click.level).toBe("individual");
    });

    test("carries a use no more that is off, and the others as before", async () => {
      const { open, click } = await decided([TRIALS], individual);
      expect(open).toMatchObject({ level: "individual", purposes: [OPENS] });
      expect(click).toMatchObject({ level: "individual", purposes: [CLICKS] });
    });

    test("falls to the next level of its campaign, and to none where that is off, too", async () => {
      const measuring: Measuring = { ...individual, open: ["individual", "day"], click: [] };
      expect((await decided([OPENS], measuring)).open.level).toBe("day");
      expect((await decided([OPENS, "hygiene.inactive"], measuring)).open.level).toBe("none");
    });

    test("has no address common to all where counting is off, also where it needs no consent", async () => {
      const measuring: Measuring = { open: ["aggregate"], click: ["aggregate"], purposes: [] };
      const off = ["track.open.aggregate"] as const;
      const { open, click } = await decided(off, measuring, "IT");
      expect([open.level, click.level]).toEqual(["none", "aggregate"]);
    });

    test("says with its decision what was off", async () => {
      const { explanation } = await decided([OPENS], individual);
      expect(explanation.facts.asked.switchedOff).toEqual([OPENS]);
    });
  });

  describe("a mail that was sent before", () => {
    let site: MeasuredSite;
    beforeAll(async () => {
      site = await openMeasuredSite(at().database);
      return () => site.app.close();
    });
    beforeEach(() => {
      site.now = NOW;
    });

    const turn = (purpose: MeasurePurpose, isOn: boolean) =>
      site.ground.within((tx) =>
        switchPurpose(tx, site.ground.id, { purpose, isOn, at: site.now, by: "member:1" }),
      );
    const later = (seconds: number) => {
      site.now = new Date(Date.parse(NOW) + seconds * 1000)
        .toISOString()
        .replace(".000", "") as typeof site.now;
    };

    test("P2 now-counts: nothing at all is written while it is off, and nobody reads the rest", async () => {
      const campaign = await site.aCampaign();
      const reader = await site.aReader(campaign, [LETTER, OPENS]);
      const path = `/o/${site.token({ campaign, reader })}`;
      await site.load(path);
      expect(await eventsOf(site, campaign, OPENS)).toHaveLength(1);
      await turn(OPENS, false);
      const before = await wholeDatabase(at().connection);
      later(60);
      expect((await site.load(path)).statusCode).toBe(200);
      await site.recorder.settled();
      expect(await wholeDatabase(at().connection)).toEqual(before);
      expect(await eventsOf(site, campaign, OPENS)).toEqual([]);
      await turn(OPENS, true);
      later(120);
      await site.load(path);
      expect((await eventsOf(site, campaign, OPENS)).map((event) => event.at)).toEqual([
        "2026-11-21T09:30:10Z",
        "2026-11-21T09:32:10Z",
      ]);
    });

    test("records for what is still on, and for that alone", async () => {
      const campaign = await site.aCampaign();
      const reader = await site.aReader(campaign, [LETTER, OPENS, TRIALS]);
      await turn(TRIALS, false);
      await site.load(`/o/${site.token({ campaign, reader })}`);
      await turn(TRIALS, true);
      expect(await eventsOf(site, campaign, OPENS)).toHaveLength(1);
      expect(await eventsOf(site, campaign, TRIALS)).toEqual([]);
    });

    test("moves nobody's last day while that is off, and shows none", async () => {
      const campaign = await site.aCampaign();
      const reader = await site.aReader(campaign, [LETTER]);
      const path = `/o/${site.token({ campaign, reader, level: "day", purposes: [] })}`;
      const days = () =>
        site.ground.within((tx) => lastOpenDaysOf(tx, site.ground.id, [reader.contact]));
      await site.load(path);
      await turn("hygiene.inactive", false);
      later(2 * 24 * 60 * 60);
      await site.load(path);
      expect((await days()).size).toBe(0);
      await turn("hygiene.inactive", true);
      expect((await days()).get(reader.contact)).toBe("2026-11-21");
    });
  });

  test("each change is kept with who made it; the same again is none", async () => {
    const ground = await anAudienceGround(at().database);
    const by = "member:1";
    const kept = await ground.within(async (tx) => {
      for (const isOn of [true, false, false, true, false]) {
        await switchPurpose(tx, ground.id, { purpose: TRIALS, isOn, at: NOW, by });
      }
      await switchPurpose(tx, ground.id, { purpose: OPENS, isOn: false, at: NOW, by });
      return tx.rows("select purpose, is_on from measurement_switches order by number");
    });
    expect(kept).toEqual([
      { purpose: TRIALS, is_on: false },
      { purpose: TRIALS, is_on: true },
      { purpose: TRIALS, is_on: false },
      { purpose: OPENS, is_on: false },
    ]);
    await ground.within(async (tx) => {
      expect(await readSwitchedOff(tx, ground.id)).toEqual([TRIALS, OPENS]);
      expect(await lastSwitches(tx, ground.id)).toEqual([
        { purpose: TRIALS, isOn: false, at: NOW, by },
        { purpose: OPENS, isOn: false, at: NOW, by },
      ]);
    });
  });
});
