import { addDays, type Day } from "@consentry/kernel";
import { beforeAll, describe, expect, test } from "vitest";

import { acrossOrganisations } from "../database/database.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { dropMonthsBefore, makeMonthsAhead } from "./months.ts";
import { eventsOf } from "./testing/events-of.ts";
import { openMeasuredSite, type MeasuredSite } from "./testing/measured-site.ts";

inSomeDoor((at) => {
  let site: MeasuredSite;
  beforeAll(async () => {
    site = await openMeasuredSite(at().database);
    return () => site.app.close();
  });

  const monthsThere = async (): Promise<readonly string[]> => {
    const rows = await site.ground.within((tx) =>
      tx.rows<{ name: string }>(
        `select inhrelid::regclass::text as name from pg_inherits
          where inhparent = 'measure_events'::regclass order by 1`,
      ),
    );
    return rows.map(({ name }) => name.replace("measure_events_", ""));
  };

  describe("the months of the event table", () => {
    test("are made ahead, once, by however many at the same time", async () => {
      const make = () =>
        acrossOrganisations(at().database, (tx) => makeMonthsAhead(tx, "2027-12-31" as Day));
      await Promise.all([make(), make(), make(), make()]);
      expect(await monthsThere()).toEqual(
        expect.arrayContaining(["2027_12", "2028_01", "2028_03"]),
      );
    });

    test("lose no load where one is missing", async () => {
      const campaign = await site.aCampaign();
      const reader = await site.aReader(campaign);
      site.now = "2029-02-01T00:00:03Z" as typeof site.now;
      expect(await monthsThere()).not.toContain("2029_02");
      const { statusCode } = await site.load(`/o/${site.token({ campaign, reader })}`);
      expect(statusCode).toBe(200);
      expect(await eventsOf(site, campaign, "track.open.individual")).toHaveLength(1);
      expect(site.recorder.letGo).toBe(0);
    });

    test("go once nothing is in them any more, and never with something in them", async () => {
      const campaign = await site.aCampaign();
      site.now = "2030-05-15T10:00:00Z" as typeof site.now;
      const reader = await site.aReader(campaign);
      await site.load(`/o/${site.token({ campaign, reader })}`);
      const last = await keptTo("2030_05");
      const drop = (day: Day) =>
        acrossOrganisations(at().database, (tx) => dropMonthsBefore(tx, day));
      await drop(addDays(last, 1));
      expect(await monthsThere()).toContain("2030_05");
      // A month at a time: one is left from above.
      for (const _month of ["2029_02", "2030_05"]) {
        await site.ground.within((tx) =>
          tx.rows("select * from remove_events_due($1, null, '{}', '{}', 100)", [addDays(last, 1)]),
        );
      }
      await drop(addDays(last, 1));
      expect(await monthsThere()).not.toContain("2030_05");
      expect(await eventsOf(site, campaign, "track.open.individual")).toEqual([]);
      // The month of that day is under way.
      await acrossOrganisations(at().database, (tx) => makeMonthsAhead(tx, last));
      await drop(last);
      expect(await monthsThere()).toContain(last.slice(0, 7).replace("-", "_"));
    });

    async function keptTo(month: string): Promise<Day> {
      const [row] = await site.ground.within(async (tx) => {
        await tx.rows("select set_config('consentry.purpose', 'track.open.individual', true)");
        return tx.rows<{ day: Day }>(
          `select max(keep_until) as day from measure_events where to_char(at, 'YYYY_MM') = $1`,
          [month],
        );
      });
      if (row === undefined) throw new Error("the month has no event");
      return row.day;
    }
  });
});
