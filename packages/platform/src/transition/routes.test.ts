import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, test } from "vitest";

import type { Day, Instant } from "@consentry/kernel";
import { LEGACY_PURPOSES } from "@consentry/law";

import {
  anAudienceGround,
  aReader,
  type SketchedPerson,
} from "../campaigns/audience/testing/audience-ground.ts";
import { aDraft } from "../campaigns/testing/a-draft.ts";
import { recordActs } from "../consent/acts/record-acts.ts";
import { checkCampaign } from "../campaigns/gate/check-campaign.ts";
import { aGround, NOW } from "../contacts/testing/organisation.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { anApi, anApiClient } from "../http/api/testing/api-client.ts";
import { countForecast } from "./forecast/count-forecast.ts";
import { recordInforming } from "./informings/informings.ts";
import { prepareMailing } from "./mailings/prepare-mailing.ts";
import { readMailings } from "./mailings/read-mailings.ts";
import { recordErrand } from "./errands/record-errand.ts";

const OPENS = "track.open.individual" as const;
const IN_TIME = "2026-06-20T08:00:00Z" as Instant;

const OF_OLD: SketchedPerson = aReader({
  collectedOn: "2024-05-02" as Day,
  acts: [{ purpose: "send.newsletter", action: "given", at: "2024-05-02T08:00:00Z" as Instant }],
});

inSomeDoor((at) => {
  describe("recording that people were told before", () => {
    const told = {
      informedOn: "2026-06-20" as Day,
      mailText: "We measure which of our mails you open. Say no here.",
      evidence: "report 4711 of the tool we had",
      language: "en",
    } as const;

    test("reaches those it concerned, covers no answer, and is no consent", async () => {
      const ground = await anAudienceGround(at().database);
      const refused = { purpose: OPENS, action: "refused", at: IN_TIME } as const;
      for (const person of [
        OF_OLD,
        { ...OF_OLD, acts: [...OF_OLD.acts, refused] },
        aReader({ collectedOn: "2026-05-02" as Day }),
        { ...OF_OLD, country: "NL" },
      ]) {
        await ground.add(person);
      }
      const { list } = ground;
      const recorded = await ground.within((tx) =>
        recordInforming(tx, ground, { ...told, list }, { by: "member:1", at: NOW }),
      );
      expect(recorded).toMatchObject({ ok: true, value: { people: 1, leftOut: 3 } });
      const heard = () => Promise.resolve();
      const forecast = await ground.within((tx) =>
        countForecast({ tx, organisation: ground, now: NOW, heard }),
      );
      expect(forecast).toMatchObject({ people: 4, ofOld: 2, informed: 1 });
      const cells = forecast.countries
        .flatMap(({ purposes }) => purposes.filter(({ purpose }) => purpose === OPENS))
        .flatMap((one) => one.cells);
      expect(cells).toContainEqual({ as: "exempt", because: "FR-M-LEGACY", people: 1 });
      expect(cells.filter(({ as }) => as === "agreed")).toEqual([]);
    });

    test.each([
      ["2026-07-15", "not-in-time"],
      ["2026-12-01", "in-the-future"],
    ])("on %s counts for nothing (%s)", async (informedOn, kind) => {
      const ground = await anAudienceGround(at().database);
      await ground.add(OF_OLD);
      const { list } = ground;
      const informing = { ...told, list, informedOn: informedOn as Day };
      const recorded = await ground.within((tx) =>
        recordInforming(tx, ground, informing, { by: "member:1", at: NOW }),
      );
      expect(recorded).toMatchObject({ ok: false, error: { kind } });
    });
  });

  describe("a mailing", () => {
    const wanted = {
      name: "May we?",
      purpose: "send.newsletter",
      list: null,
      segment: null,
    } as const;

    test.each(["en", "fr", "nl", "de"] as const)(
      "that asks passes the gate as it is written in %s, with one question a purpose",
      async (language) => {
        const ground = await aGround(at().database);
        const { identity } = await aDraft(ground);
        const purposes = [OPENS, "optimise.campaign"] as const;
        const asks = { ...wanted, kind: "consent-request", language, purposes, identity } as const;
        const made = await ground.within((tx) => prepareMailing(tx, ground, asks, NOW));
        if (!made.ok) throw new Error(made.error.kind);
        const { writing, measuring, errand, id } = made.value;
        expect(writing.source.match(/^### /gm)).toHaveLength(2);
        expect(measuring).toEqual({ open: [], click: [], purposes: [] });
        expect(errand).toEqual({ kind: "consent-request", purposes });
        const context = { organisation: ground, keys: ground.keys, now: NOW };
        const publicUrl = "https://mail.example.org";
        const report = await ground.within((tx) =>
          checkCampaign({ ...context, tx, publicUrl }, id),
        );
        expect(report).toMatchObject({ ok: true, value: { passed: true, findings: [] } });
      },
    );

    test.each(["en", "fr", "nl", "de", "it"] as const)(
      "that tells people was possible in %s within the three months, and is refused since",
      async (language) => {
        const ground = await aGround(at().database);
        const { identity } = await aDraft(ground);
        const tells = { ...wanted, kind: "information", language, purposes: [], identity } as const;
        const prepare = (now: Instant) =>
          ground.within((tx) => prepareMailing(tx, ground, tells, now));
        const made = await prepare("2026-07-14T20:00:00Z" as Instant);
        if (!made.ok) throw new Error(made.error.kind);
        expect(made.value.errand?.purposes).toEqual(LEGACY_PURPOSES);
        const context = { organisation: ground, keys: ground.keys, now: IN_TIME };
        const publicUrl = "https://mail.example.org";
        const report = await ground.within((tx) =>
          checkCampaign({ ...context, tx, publicUrl }, made.value.id),
        );
        expect(report).toMatchObject({ ok: true, value: { passed: true } });
        const late = await prepare("2026-07-15T00:00:00Z" as Instant);
        expect(late).toEqual({ ok: false, error: { kind: "window-closed" } });
      },
    );

    test("is told with what was answered to it, and silence is neither", async () => {
      const ground = await anAudienceGround(at().database);
      const { identity } = await aDraft(ground);
      const asks = { ...wanted, kind: "consent-request", language: "en", identity } as const;
      const [yes, no, silent] = [
        await ground.add(aReader()),
        await ground.add(aReader()),
        await ground.add(aReader()),
      ];
      const mailings = await ground.within(async (tx) => {
        const made = await prepareMailing(tx, ground, { ...asks, purposes: [OPENS] }, NOW);
        if (!made.ok || made.value.errand === null) throw new Error("no campaign");
        const of = { organisation: ground.id, keys: ground.keys, campaign: made.value };
        const errand = { ...of, errand: made.value.errand };
        await recordErrand(tx, errand, [yes, no, silent], NOW);
        for (const [contact, action] of [
          [yes, "given"],
          [no, "refused"],
        ] as const) {
          await recordActs(
            tx,
            { organisation: ground.id, keys: ground.keys, contact },
            [{ purpose: OPENS, channel: "email", action, wording: null }],
            { method: "preference-centre", place: null, actor: "contact", at: LATER },
          );
        }
        return readMailings(tx, ground.id);
      });
      expect(mailings).toMatchObject([{ name: "May we?", put: 3, yes: 1, no: 1 }]);
    });
  });

  describe("through the interface", () => {
    let api: FastifyInstance;
    beforeAll(async () => {
      api = await anApi(at().database, { now: () => NOW });
    });

    test("says when it is too late to tell, and takes no proof without a way to object", async () => {
      const owner = await anApiClient(api, at().database);
      const shown = await owner.send("/transition");
      expect(shown.json()).toMatchObject({ window: { isOpen: false, informedBy: "2026-07-14" } });
      const nobody = "0197a1b2-0000-7000-8000-000000000000";
      const told = await owner.send("/transition/mailings", {
        method: "POST",
        body: { kind: "information", name: "Told", language: "fr", identity: nobody },
      });
      expect(told.json()).toMatchObject({
        kind: "not-possible",
        detail: expect.stringContaining("too late"),
      });
      const informing = await owner.send("/transition/informings", {
        method: "POST",
        body: {
          informedOn: "2026-06-20",
          mailText: "We measure.",
          evidence: "a report",
          list: nobody,
          language: "en",
          namedEveryUse: true,
          hadAWayToObject: false,
        },
      });
      expect(informing.json()).toMatchObject({ fields: [{ path: "hadAWayToObject" }] });
    });
  });
});

const LATER = "2026-11-21T10:00:00Z" as Instant;
