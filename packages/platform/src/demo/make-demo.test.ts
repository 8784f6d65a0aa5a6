import { Secret, type Instant } from "@consentry/kernel";
import { expect, test } from "vitest";

import { readReport } from "../campaigns/gate/kept-report.ts";
import { readCampaign } from "../campaigns/store/read-campaign.ts";
import { withOrganisation } from "../database/database.ts";
import { inEveryDoor } from "../database/testing/in-every-door.ts";
import { listOrganisations } from "../organisations/organisation.ts";
import { makeDemo } from "./make-demo.ts";
import { DEMO_PEOPLE } from "./people.ts";

inEveryDoor((fresh) => {
  test("fills an empty installation, once, and its campaign passes the gate", async () => {
    const { database } = fresh();
    const installation = {
      database,
      secret: new Secret("a secret of the tests, long enough to be one"),
      publicUrl: "http://localhost:4400",
      now: () => "2026-11-22T09:30:00Z" as Instant,
    };
    const made = await makeDemo(installation);
    expect(made).toMatchObject({ ok: true, value: { people: DEMO_PEOPLE } });
    if (!made.ok) return;
    const [organisation] = await listOrganisations(database);
    if (organisation === undefined) throw new Error("there is no organisation");
    await withOrganisation(database, organisation.id, async (tx) => {
      const campaign = await readCampaign(tx, organisation.id, made.value.campaign);
      expect(campaign).toMatchObject({ state: "planning" });
      const report = await readReport(tx, organisation.id, made.value.campaign);
      expect(report?.findings).toEqual([]);
      expect(report?.sample).toBeGreaterThan(0);
      const verdicts = report?.variants.map(({ levels, audit }) => [
        `${levels.open} ${levels.click}`,
        audit.summary.verdict,
      ]);
      expect(verdicts).toContainEqual(["none none", "untracked"]);
      expect(verdicts).toContainEqual(["individual individual", "tracked"]);
    });
    expect(await makeDemo(installation)).toEqual({ ok: false, error: "not-empty" });
  });
});
