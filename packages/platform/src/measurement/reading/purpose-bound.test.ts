import type { Instant } from "@consentry/kernel";
import * as fc from "fast-check";
import { beforeAll, expect, test } from "vitest";

import { EVENT_PURPOSES } from "../../campaigns/event-purposes.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { insertEvents } from "../recording/write-personal.ts";
import { NOW, openMeasuredSite, type MeasuredSite } from "../testing/measured-site.ts";
import { eventsOf } from "../testing/events-of.ts";
import { readingFor } from "./reading-for.ts";

inSomeDoor((at) => {
  let site: MeasuredSite;
  beforeAll(async () => {
    site = await openMeasuredSite(at().database);
    return () => site.app.close();
  });

  test("P11 purpose-bound: no query gives an event for a purpose it was not collected for", async () => {
    const campaign = await site.aCampaign();
    const reader = await site.aReader(campaign);
    const { ground } = site;
    let second = Date.parse(NOW) / 1000;
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.subarray([...EVENT_PURPOSES], { minLength: 1 }), {
          minLength: 1,
          maxLength: 4,
        }),
        fc.constantFrom(...EVENT_PURPOSES),
        async (collected, wanted) => {
          const known = (await eventsOf(site, campaign, wanted)).length;
          for (const purposes of collected) {
            second += 10;
            const now = new Date(second * 1000).toISOString().replace(".000", "") as Instant;
            const load = { token: site.claims({ campaign, reader }), isMachine: false };
            await ground.within((tx) =>
              insertEvents(tx, { organisation: ground.id, now }, [{ load, reader, purposes }]),
            );
          }
          const fitting = collected.filter((purposes) => purposes.includes(wanted)).length;
          expect(await eventsOf(site, campaign, wanted)).toHaveLength(known + fitting);
          await ground.within(async (tx) => {
            const seen = () =>
              tx.rows<{ purposes: string[] }>("select purposes from measure_events");
            expect(await seen()).toEqual([]);
            const [named] = await readingFor(tx, wanted, async () => [await seen()]);
            expect(named?.every(({ purposes }) => purposes.includes(wanted))).toBe(true);
            expect(await seen()).toEqual([]);
          });
        },
      ),
      { numRuns: 25 },
    );
  });

  test("an event is seen by its own organisation alone, whatever is named", async () => {
    const campaign = await site.aCampaign();
    const reader = await site.aReader(campaign);
    await site.load(`/o/${site.token({ campaign, reader })}`);
    const other = await openMeasuredSite(at().database);
    for (const purpose of EVENT_PURPOSES) {
      expect(await eventsOf(other, campaign, purpose)).toEqual([]);
    }
    await other.app.close();
  });

  test("nobody may change or remove an event, or add one without a purpose", async () => {
    const { ground } = site;
    for (const command of [
      "update measure_events set is_machine = false",
      "delete from measure_events",
      "insert into measure_events values (current_organisation(), gen_random_uuid(), '2026-11-21T09:30:10Z', gen_random_uuid(), 'open', 0, false, gen_random_uuid(), '{}', '2026-12-01')",
      "select * from measure_events_2026_11",
    ]) {
      await expect(
        ground.within((tx) => tx.run(command)),
        command,
      ).rejects.toThrow();
    }
  });
});
