import type { Campaign } from "../../campaigns/campaign.ts";
import { decideAndKeep } from "../../campaigns/deciding/keep-decisions.ts";
import { readCampaign } from "../../campaigns/store/read-campaign.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { changePolicy, readPolicy } from "../../organisations/policy.ts";
import { measurementFor } from "../measurement-for.ts";
import { countersOf } from "../reading/counters.ts";
import { GMAIL, NOW, openMeasuredSite, type MeasuredSite } from "../testing/measured-site.ts";
import type { Instant } from "@consentry/kernel";
import { beforeEach, describe, expect, test } from "vitest";

inSomeDoor((at) => {
  let site: MeasuredSite;
  beforeEach(async () => {
    site = await openMeasuredSite(at().database);
    return () => site.app.close();
  });

  const MEASURING = { open: ["aggregate"], click: ["aggregate"], purposes: [] } as const;

  /** A campaign handed over to somebody in each of these countries, and what their mails load. */
  async function handedOver(countries: readonly string[]) {
    const { ground } = site;
    const id = await site.aCampaign({ measuring: MEASURING });
    const urls = [];
    for (const country of countries) {
      const { contact, delivery } = await site.aReader(id, ["send.newsletter"], country);
      urls.push(
        await ground.within(async (tx) => {
          const campaign = (await readCampaign(tx, ground.id, id)) as Campaign;
          const [person] = await decideAndKeep(tx, ground, campaign, [contact], site.now);
          if (person === undefined) throw new Error("nobody was decided about");
          const sent = { organisation: ground.id, campaign: id, delivery };
          const { open, click } = measurementFor(person, sent, ground.keys, "");
          return {
            open: open.level === "none" ? null : open.pixelUrl,
            click: click.level === "none" ? null : click.linkUrl(1),
          };
        }),
      );
    }
    return { id, urls };
  }

  const countersOfCampaign = (id: string) =>
    site.ground.within((tx) => countersOf(tx, site.ground.id, id));

  describe("a counter common to all", () => {
    test("adds up by the hour, machines apart, and knows nobody", async () => {
      const { id, urls } = await handedOver(["IT", "IT"]);
      expect(urls[0]).toEqual(urls[1]);
      for (const { open, click } of urls) {
        await site.load(open ?? "");
        await site.load(open ?? "", { "user-agent": GMAIL });
        await site.load(click ?? "");
      }
      site.now = "2026-11-21T10:00:00Z" as Instant;
      await site.load(urls[0]?.open ?? "");
      const count = { link: 0, hour: "2026-11-21T09:00:00Z", people: 2, machines: 2 };
      expect(await countersOfCampaign(id)).toEqual([
        { ...count, signal: "click", link: 1, machines: 0 },
        { ...count, signal: "open" },
        { ...count, signal: "open", hour: "2026-11-21T10:00:00Z", people: 1, machines: 0 },
      ]);
    });

    test("is in no copy of a country that asks consent for it, and counts nothing of a forger's", async () => {
      const { id, urls } = await handedOver(["DE"]);
      expect(urls[0]?.open).toBeNull();
      const forged = site.token({ campaign: id, level: "aggregate", purposes: [] });
      await site.load(`/o/${forged}`);
      expect(await countersOfCampaign(id)).toEqual([]);
    });

    test("ends for everybody where the organisation's reading no longer allows one of the copies", async () => {
      const { ground } = site;
      const follow = (frAggregateReading: "A" | "B") =>
        ground.within(async (tx) =>
          changePolicy(tx, ground.id, { ...(await readPolicy(tx, ground.id)), frAggregateReading }),
        );
      await follow("B");
      const { id, urls } = await handedOver(["FR", "IT"]);
      expect(urls[0]).toEqual(urls[1]);
      await site.load(urls[0]?.open ?? "");
      await follow("A");
      await site.load(urls[0]?.open ?? "");
      await site.load(urls[0]?.click ?? "");
      expect(await countersOfCampaign(id)).toMatchObject([
        { signal: "click", people: 1 },
        { signal: "open", people: 1 },
      ]);
      await follow("B");
      await site.load(urls[0]?.open ?? "");
      expect(await countersOfCampaign(id)).toMatchObject([{ people: 1 }, { people: 2 }]);
    });

    test("of a campaign that is gone is not begun again", async () => {
      const { id, urls } = await handedOver(["IT"]);
      await site.ground.within((tx) =>
        tx.run("delete from campaigns where campaign_id = $1", [id]),
      );
      expect((await site.load(urls[0]?.open ?? "")).statusCode).toBe(200);
      expect(await countersOfCampaign(id)).toEqual([]);
      expect(site.recorder.letGo).toBe(0);
      expect(site.now).toBe(NOW);
    });
  });
});
