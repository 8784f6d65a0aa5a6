import type { Day, Instant } from "@consentry/kernel";
import { LEGACY_PURPOSES } from "@consentry/law";
import { describe, expect, test } from "vitest";

import { audienceTable } from "../../campaigns/audience/audience-table.ts";
import {
  agreedTo,
  anAudienceGround,
  aCampaign as aCampaignRow,
  aReader,
  type AudienceGround,
  type SketchedPerson,
} from "../../campaigns/audience/testing/audience-ground.ts";
import type { Campaign } from "../../campaigns/campaign.ts";
import { checkCampaign } from "../../campaigns/gate/check-campaign.ts";
import { makeCampaign } from "../../campaigns/store/keep-campaign.ts";
import { aCampaign, aDraft, aWriting } from "../../campaigns/testing/a-draft.ts";
import { countMeasured } from "../../measurement/overview/count-measured.ts";
import { aGround, NOW } from "../../contacts/testing/organisation.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import type { Errand } from "./errand.ts";
import { recordErrand } from "./record-errand.ts";

const OPENS = "track.open.individual" as const;
const CLICKS = "track.click.individual" as const;
const ASK: Errand = { kind: "consent-request", purposes: [OPENS] };
const TELL: Errand = { kind: "information", purposes: LEGACY_PURPOSES };
const NOTHING = { open: [], click: [], purposes: [] } as const;

const IN_TIME = "2026-06-20T08:00:00Z" as Instant;
const TOO_LATE = "2026-07-15T08:00:00Z" as Instant;

/** Somebody of 2024 who asked for the letter, in France. */
const OF_OLD = aReader({
  collectedOn: "2024-05-02" as Day,
  acts: [{ purpose: "send.newsletter", action: "given", at: "2024-05-02T08:00:00Z" as Instant }],
});

function answered(
  action: "refused" | "requested" | "withdrawn" | "objected",
  at: string,
): SketchedPerson {
  return aReader({
    acts: [...agreedTo(), { purpose: OPENS, action, at: `${at}T08:00:00Z` as Instant }],
  });
}

inSomeDoor((fresh) => {
  async function heldBack(
    ground: AudienceGround,
    { errand, now = NOW }: { readonly errand: Errand; readonly now?: Instant },
  ) {
    const campaign = aCampaignRow({ errand, measuring: NOTHING });
    const table = await ground.within((tx) => audienceTable(tx, ground, campaign, now));
    if (!table.ok) throw new Error("an audience of everybody cannot be counted");
    const { gets, heldBack: left } = table.value;
    return {
      gets: gets.people,
      left: Object.fromEntries(
        left.map(({ because, people }) => [
          "rule" in because ? because.rule : `${because.by}:${because.reason}`,
          people,
        ]),
      ),
    };
  }

  async function record(
    ground: AudienceGround,
    contact: string,
    { errand, now }: { readonly errand: Errand; readonly now: Instant },
  ) {
    const campaign: Pick<Campaign, "id" | "writing"> = aCampaignRow();
    const of = { organisation: ground.id, keys: ground.keys, campaign, errand };
    await ground.within((tx) => recordErrand(tx, of, [contact], now));
  }

  describe("a mail that asks for consent", () => {
    test("goes to whom law lets be written to and who is not left in peace", async () => {
      const ground = await anAudienceGround(fresh().database);
      for (const person of [
        aReader(),
        answered("refused", "2026-05-21"),
        answered("requested", "2026-05-21"),
        answered("withdrawn", "2026-05-22"),
        answered("requested", "2026-06-01"),
        answered("objected", "2025-01-01"),
        aReader({ acts: agreedTo(OPENS) }),
        aReader({ suppressed: { reason: "unsubscribed", ofList: false } }),
        aReader({ country: "NL", relation: "prospect", acts: [] }),
      ]) {
        await ground.add(person);
      }
      expect(await heldBack(ground, { errand: ASK })).toEqual({
        gets: 3,
        left: {
          "errand:said-no": 1,
          "errand:not-answered": 1,
          "errand:objected": 1,
          "errand:agreed": 1,
          "suppression:unsubscribed": 1,
          "X-CONSENT-REQ": 1,
        },
      });
    });

    test("asks for what is left, and whoever got it is not asked for that again for six months", async () => {
      const ground = await anAudienceGround(fresh().database);
      const reader = await ground.add(answered("refused", "2026-06-01"));
      const both: Errand = { kind: "consent-request", purposes: [OPENS, CLICKS] };
      expect(await heldBack(ground, { errand: both })).toMatchObject({ gets: 1 });
      await record(ground, reader, { errand: both, now: NOW });
      const asked = await ground.within((tx) =>
        tx.rows("select purpose, action, place from consent_events where action = 'requested'"),
      );
      expect(asked).toEqual([
        { purpose: CLICKS, action: "requested", place: expect.stringMatching(/^campaign:/) },
      ]);
      const at = (now: string) => heldBack(ground, { errand: both, now: now as Instant });
      expect(await at("2026-11-30T08:00:00Z")).toMatchObject({ left: { "errand:said-no": 1 } });
      expect(await at("2026-12-01T08:00:00Z")).toMatchObject({ gets: 1 });
      const clicks = { ...ASK, purposes: [CLICKS] };
      const later = (now: string) => heldBack(ground, { errand: clicks, now: now as Instant });
      expect(await later("2027-05-20T08:00:00Z")).toMatchObject({
        left: { "errand:not-answered": 1 },
      });
      expect(await later("2027-05-21T08:00:00Z")).toMatchObject({ gets: 1 });
    });

    test("asked again after a no and not answered, is remembered as that", async () => {
      const ground = await anAudienceGround(fresh().database);
      const reader = await ground.add(answered("refused", "2025-01-01"));
      await record(ground, reader, { errand: ASK, now: NOW });
      expect(await heldBack(ground, { errand: ASK })).toEqual({
        gets: 0,
        left: { "errand:not-answered": 1 },
      });
    });

    test("measures nothing and tries nothing", async () => {
      const ground = await aGround(fresh().database);
      const draft = await aDraft(ground, {
        errand: ASK,
        measuring: { open: ["aggregate"], click: [], purposes: [] },
      });
      const made = await ground.within((tx) => makeCampaign(tx, ground, draft));
      expect(made).toMatchObject({
        ok: false,
        error: { kind: "bad-fields", problems: [{ path: "measuring" }] },
      });
    });

    test("passes the gate with the way to answer alone", async () => {
      const ground = await aGround(fresh().database);
      const check = async (source: string) => {
        const errand = ASK;
        const writing = aWriting({ source, subject: "May we?" });
        const { id } = await aCampaign(ground, { errand, writing });
        const publicUrl = "https://mail.example.org";
        const report = await ground.within((tx) =>
          checkCampaign({ tx, organisation: ground, keys: ground.keys, publicUrl, now: NOW }, id),
        );
        if (!report.ok) throw new Error(report.error.kind);
        const { passed, findings } = report.value;
        return { passed, codes: findings.map(({ code }) => code) };
      };
      expect(await check("<p>May we see which mails you open?</p>{% footer %}")).toEqual({
        passed: true,
        codes: [],
      });
      for (const source of [
        '<p>May we? <a href="https://shop.example.org/sale">Our teas</a></p>{% footer %}',
        "<p>Say yes and get a discount of 10 %.</p>{% footer %}",
        '<p>May we?</p><img src="https://stats.example/o.gif?id=1" width="1" height="1" alt="">{% footer %}',
      ]) {
        expect(await check(source)).toMatchObject({
          passed: false,
          codes: expect.arrayContaining(["errand-promotes"]),
        });
      }
    });
  });

  describe("a mail that tells people that they are measured", () => {
    test("served within its three months, for older addresses, and allows what it told of", async () => {
      const ground = await anAudienceGround(fresh().database);
      const old = await ground.add(OF_OLD);
      await ground.add(aReader({ collectedOn: "2026-04-14" as Day }));
      await ground.add({ ...OF_OLD, country: "DE" });
      expect(await heldBack(ground, { errand: TELL, now: IN_TIME })).toEqual({
        gets: 1,
        left: { "errand:not-concerned": 2 },
      });
      await record(ground, old, { errand: TELL, now: IN_TIME });
      expect(await heldBack(ground, { errand: TELL, now: IN_TIME })).toEqual({
        gets: 0,
        left: { "errand:informed": 1, "errand:not-concerned": 2 },
      });
      expect(await measuredOf(ground)).toEqual({ exempt: 1, exemptBy: "FR-M-LEGACY" });
    });

    test("is too late from the day after, and then allows nothing", async () => {
      const ground = await anAudienceGround(fresh().database);
      const old = await ground.add(OF_OLD);
      expect(await heldBack(ground, { errand: TELL, now: TOO_LATE })).toEqual({
        gets: 0,
        left: { "errand:too-late": 1 },
      });
      await record(ground, old, { errand: TELL, now: TOO_LATE });
      expect(await measuredOf(ground)).toMatchObject({ exempt: 0 });
    });

    test("covers no answer: a no stays a no, and a yes a yes", async () => {
      const ground = await anAudienceGround(fresh().database);
      const said = { purpose: OPENS, action: "refused", at: "2026-05-01T08:00:00Z" as Instant };
      const reader = await ground.add({
        ...OF_OLD,
        acts: [...OF_OLD.acts, said as SketchedPerson["acts"][number]],
      });
      expect(await heldBack(ground, { errand: TELL, now: IN_TIME })).toMatchObject({
        left: { "errand:said-no": 1 },
      });
      await record(ground, reader, { errand: TELL, now: IN_TIME });
      expect(await measuredOf(ground)).toMatchObject({ exempt: 0 });
    });

    test("tells of everything that the transition lets go on, or is refused", async () => {
      const ground = await aGround(fresh().database);
      const draft = await aDraft(ground, { errand: { kind: "information", purposes: [OPENS] } });
      const made = await ground.within((tx) => makeCampaign(tx, ground, draft));
      expect(made).toMatchObject({ error: { problems: [{ path: "errand.purposes" }] } });
    });
  });

  async function measuredOf(ground: AudienceGround) {
    const counted = await ground.within((tx) =>
      countMeasured({ tx, organisation: ground, now: NOW, heard: () => Promise.resolve() }),
    );
    const split = counted.purposes.find(({ purpose }) => purpose === OPENS);
    return { exempt: split?.exempt, exemptBy: split?.exemptBy[0]?.rule };
  }
});
