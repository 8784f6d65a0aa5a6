import type { Instant } from "@consentry/kernel";
import type { Writing } from "@consentry/mail";
import { describe, expect, test } from "vitest";

import { anOrganisation } from "../../consent/testing/people.ts";
import { withOrganisation, type Database } from "../../database/database.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import type { Measuring } from "../campaign.ts";
import { startCampaign } from "../delivery/control/start-campaign.ts";
import { makeIdentity } from "../identities/identities.ts";
import { signWith } from "../identities/sign-with.ts";
import { makeCampaign } from "../store/keep-campaign.ts";
import { checkCampaign } from "./check-campaign.ts";

const NOW = "2026-11-22T09:30:00Z" as Instant;

const NOTHING: Measuring = { open: [], click: [], purposes: [] };

/** What the mail that began all this did, as an author would paste it today. */
const FOUNDING_CASE: Writing = {
  format: "html",
  language: "en",
  subject: "Our offer",
  preheader: "",
  text: "",
  source: [
    "<html><body>",
    "<p>Dear reader, this spring our garden tools are cheaper than ever before: have a look.</p>",
    '<p><a href="https://click.sender-platform.example/optiext/optiextension.dll?ID=Xc7mK2pQ9rT4vW8yB3nD6fG1hJ5kL0sA">The offer</a></p>',
    '<p><a href="https://shop.example.com/tools?recipient_id={{ contact.id }}">The tools</a></p>',
    '<img src="https://open.sender-platform.example/optiext/webvitals.gif?m=0d3b9e7a55c24f1e8c1f0a7be24d6f00" width="1" height="1">',
    "<p>{% footer %}</p>",
    "</body></html>",
  ].join("\n"),
};

const PLAIN: Writing = {
  ...FOUNDING_CASE,
  text: null,
  source: [
    "<html><body>",
    "<p>Dear {{ contact.first_name | default: 'reader' }}, this spring our garden tools are cheaper than ever before: have a look.</p>",
    '<p><a href="https://shop.example.com/tools?from=mail&amp;page=2">The tools</a></p>',
    "<p>{% footer %}</p>",
    "</body></html>",
  ].join("\n"),
};

const byCode = ([one = ""]: readonly unknown[], [other = ""]: readonly unknown[]): number =>
  String(one) < String(other) ? -1 : 1;

inSomeDoor((fresh) => {
  async function checked(database: Database, writing: Writing, measuring = NOTHING) {
    const organisation = await anOrganisation(database);
    const { id, keys } = organisation;
    return withOrganisation(database, id, async (tx) => {
      const identity = await makeIdentity(tx, id, {
        name: "Shop",
        address: "shop@example.org",
        replyTo: null,
        legalIdentity: "Shop, 1 High Street",
        timeZone: "UTC",
      });
      if (!identity.ok) throw new Error(identity.error.kind);
      const key = { algorithm: "ed25519-sha256", privateKeyPem: null } as const;
      const signing = { domain: "example.org", selector: "test", ...key };
      await signWith(tx, id, keys, identity.value.id, signing);
      const campaign = await makeCampaign(tx, organisation, {
        name: "Spring",
        purpose: "send.newsletter",
        list: null,
        segment: null,
        identity: identity.value.id,
        writing,
        trial: null,
        measuring,
        offer: {},
        startsAt: null,
        atLocalTime: false,
        perHour: null,
      });
      if (!campaign.ok) throw new Error(campaign.error.kind);
      const context = { tx, organisation, keys, publicUrl: "https://mail.example.org", now: NOW };
      const report = await checkCampaign(context, campaign.value.id);
      if (!report.ok) throw new Error(report.error.kind);
      return {
        report: report.value,
        start: await startCampaign(tx, { id, keys }, campaign.value.id),
      };
    });
  }

  describe("the founding case, pasted into a campaign", () => {
    test("is refused with one finding for each fault, each with its line", async () => {
      const { report, start } = await checked(fresh().database, FOUNDING_CASE);
      expect(report.passed).toBe(false);
      const blocking = report.findings.filter(({ severity }) => severity === "block");
      expect(
        blocking.map(({ code, place }) => [code, place?.part, place?.line]).toSorted(byCode),
      ).toEqual([
        ["hollow-text", "text", 1],
        ["reader-in-address", "source", 4],
        ["tracked-author-link", "source", 3],
        ["tracking-resource", "source", 5],
      ]);
      // No rule of law asks for a text part; people who read without pictures do.
      const ofLaw = blocking.filter(({ code }) => code !== "hollow-text");
      for (const { code, rules } of ofLaw) expect([code, rules.length > 0]).toEqual([code, true]);
      expect(start).toEqual({ ok: false, error: { kind: "not-checked" } });
    });

    test("passes when the author takes them out, whatever it would measure", async () => {
      const measuring: Measuring = {
        open: ["individual", "aggregate", "day"],
        click: ["individual", "aggregate"],
        purposes: ["track.open.individual", "track.click.individual"],
      };
      const { report, start } = await checked(fresh().database, PLAIN, measuring);
      expect(report.findings).toEqual([]);
      expect(report.variants).toHaveLength(12);
      expect(start).toMatchObject({ ok: true });
    });
  });

  test("a mail that measures and cannot be stopped does not leave", async () => {
    const source = PLAIN.source.replace(
      "{% footer %}",
      "{% legal_identity %} {% why %} {% unsubscribe %} {% preferences %}",
    );
    const measuring: Measuring = { open: ["aggregate"], click: [], purposes: [] };
    const { report } = await checked(fresh().database, { ...PLAIN, source }, measuring);
    expect(report.findings.map(({ code }) => code)).toEqual(["missing-withdrawal"]);
  });
});
