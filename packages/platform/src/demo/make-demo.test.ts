import { Secret, type Instant } from "@consentry/kernel";
import { afterAll, beforeAll, expect, test } from "vitest";

import { readReport } from "../campaigns/gate/kept-report.ts";
import { campaignReport } from "../campaigns/reports/campaign-report.ts";
import { readCampaign } from "../campaigns/store/read-campaign.ts";
import { verifyLedger } from "../consent/ledger/verify.ts";
import { withOrganisation } from "../database/database.ts";
import { doors, makeTestDatabase, type TestDatabase } from "../database/testing/in-every-door.ts";
import { listOrganisations } from "../organisations/organisation.ts";
import { closeOrganisation } from "../retention/closing/closing.ts";
import { deleteClosed } from "../retention/closing/delete-closed.ts";
import { letArchivePass, rowsOf } from "../retention/closing/testing/past-the-archive.ts";
import { makeDemo } from "./make-demo.ts";
import type { MadeOrganisation } from "./make-organisation.ts";

const NOW = "2026-11-22T09:30:00Z" as Instant;

const SECRET = new Secret("a secret of the tests, long enough to be one");

/** What it goes through is tested through every door where it is. */
let made: TestDatabase;
beforeAll(async () => {
  made = await makeTestDatabase(doors()[0] ?? "embedded");
});
afterAll(() => made.remove());

test("fills an empty installation once, with a past that law and the gate were asked about", async () => {
  const { database } = made;
  const installation = {
    database,
    secret: SECRET,
    publicUrl: "http://localhost:4400",
    now: () => NOW,
  };
  const demo = await makeDemo(installation);
  if (!demo.ok) throw new Error("an empty installation was not filled");
  const [shop, association] = demo.value.organisations;
  if (shop === undefined || association === undefined) throw new Error("there are not two");
  expect(await makeDemo(installation)).toEqual({ ok: false, error: "not-empty" });

  const [sent = "", ready = "", refused = "", draft = ""] = shop.campaigns;
  expect(await gateOf(shop, ready)).toEqual({ state: "draft", passed: true, codes: [] });
  expect(await gateOf(shop, draft)).toBeNull();
  expect(await gateOf(shop, refused)).toEqual({
    state: "draft",
    passed: false,
    codes: ["tracked-author-link", "tracking-resource"],
  });
  const report = await within(shop, (tx) => campaignReport(tx, shop.id, sent, NOW));
  expect(report).toMatchObject({
    campaign: { state: "finished" },
    sending: { sent: 163, bounced: 10, waiting: 0, skipped: 0 },
    opens: { people: { measured: 88, coverage: 88 / 163 } },
    trial: { waiting: 0 },
  });
  expect(report?.opens.people.readers).toBeGreaterThan(50);
  expect(report?.opens.people.machines.onlyMachines).toBeGreaterThan(9);
  expect(report?.responses).toMatchObject({ unsubscribed: 6 });
  // Who is in the trial differs from run to run, and with it who is drawn to write back of its part.
  expect(report?.responses.replied).toBeGreaterThanOrEqual(8);
  expect(report?.responses.replied).toBeLessThanOrEqual(12);

  for (const one of [shop, association]) {
    const verdict = await within(one, (tx) => verifyLedger(tx, one.id));
    expect(verdict).toMatchObject({ isWhole: true });
    expect(await wronglyWrittenTo(one)).toBe(0);
  }
  expect(await soonGone(shop)).toBeGreaterThan(10);
  expect(await mailsOf(shop)).toEqual({ audit: 3, inbox: 24 });
  expect(await messagesOf(shop)).toEqual({ sent: 12, bounced: 1, scheduled: 1 });

  async function messagesOf(one: MadeOrganisation) {
    const rows = await within(one, (tx) =>
      tx.rows<{ readonly state: string; readonly messages: number }>(
        "select state, count(*)::int as messages from messages group by state",
      ),
    );
    return Object.fromEntries(rows.map(({ state, messages }) => [state, messages]));
  }

  function within<T>(one: MadeOrganisation, work: Parameters<typeof withOrganisation<T>>[2]) {
    return withOrganisation(database, one.id, work);
  }

  function gateOf(one: MadeOrganisation, id: string) {
    return within(one, async (tx) => {
      const gate = await readReport(tx, one.id, id);
      const campaign = await readCampaign(tx, one.id, id);
      if (gate === null || campaign === null) return null;
      const codes = gate.findings.map(({ code }) => code).toSorted();
      return { state: campaign.state, passed: gate.passed, codes };
    });
  }

  /** Who was held back by their source, had said no, or never said yes to the letter. */
  async function wronglyWrittenTo(one: MadeOrganisation): Promise<number> {
    const [row] = await within(one, (tx) =>
      tx.rows<{ readonly people: number }>(
        `select count(*)::int as people
             from deliveries as delivery
             join contacts as contact using (organisation_id, contact_id)
             left join contact_keys as key using (organisation_id, contact_id)
             left join lateral
                  (select 1 from consent_events
                    where organisation_id = $1 and contact = key.pseudonym
                      and purpose = 'send.newsletter' and action = 'given'
                      and at < delivery.sent_at) as yes (agreed) on true
            where organisation_id = $1 and delivery.state = 'sent'
              and (contact.quarantined_by is not null or yes.agreed is null)`,
        [one.id],
      ),
    );
    return row?.people ?? -1;
  }

  async function soonGone(one: MadeOrganisation): Promise<number> {
    const [row] = await within(one, (tx) =>
      tx.rows<{ readonly people: number }>(
        `select count(*)::int as people from contacts
            where organisation_id = $1 and keep_until between $2::date and $2::date + 30`,
        [one.id, NOW],
      ),
    );
    return row?.people ?? 0;
  }

  async function mailsOf(one: MadeOrganisation): Promise<Readonly<Record<string, number>>> {
    const rows = await within(one, (tx) =>
      tx.rows<{ readonly folder: string; readonly mails: number }>(
        `select folder, count(*)::int as mails from inbox_mails
            where organisation_id = $1 group by folder order by folder`,
        [one.id],
      ),
    );
    return Object.fromEntries(rows.map(({ folder, mails }) => [folder, mails]));
  }
}, 120_000);

test("one of them, closed, is gone after its archive to the last row, and the other is as it was", async () => {
  const { database } = made;
  const all = await listOrganisations(database);
  const shop = all.find(({ name }) => name === "Thés & Marées");
  const association = all.find((one) => one !== shop);
  if (shop === undefined || association === undefined) throw new Error("there are not two");
  const others = await rowsOf(made, association.id);
  await withOrganisation(database, shop.id, (tx) =>
    closeOrganisation(tx, shop.id, { by: "member:1", at: NOW }),
  );
  await letArchivePass(made, shop.id);
  const later = () => "2027-02-22T06:00:00Z" as Instant;
  await deleteClosed({ database, secret: SECRET, uploads: "/nowhere", now: later }, shop.id);
  expect(await rowsOf(made, shop.id)).toEqual({});
  expect(await rowsOf(made, association.id)).toEqual(others);
}, 60_000);
