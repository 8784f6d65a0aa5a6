import type { Instant } from "@consentry/kernel";
import type { FastifyInstance } from "fastify";
import { beforeAll, describe, expect, test } from "vitest";

import {
  aCampaign,
  agreedTo,
  anAudienceGround,
  aReader,
  keepCampaign,
  type AudienceGround,
} from "../../campaigns/audience/testing/audience-ground.ts";
import type { Campaign } from "../../campaigns/campaign.ts";
import { decideAndKeep } from "../../campaigns/deciding/keep-decisions.ts";
import { aSentCampaign } from "../../campaigns/reports/testing/a-sent-campaign.ts";
import { newId } from "../../database/organisation-id.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { anApi, anApiClient, type ApiClient } from "../../http/api/testing/api-client.ts";
import { switchPurpose } from "../../measurement/switches/switches.ts";
import { NOW } from "../testing/organisation.ts";

interface Observing {
  readonly purpose: string;
  readonly signal: string;
  readonly level: string;
  readonly isGiven: boolean;
  readonly isSwitchedOff: boolean;
  readonly reasons: readonly { readonly because: string }[];
}

interface Mail {
  readonly purpose: string;
  readonly isMailable: boolean;
  readonly suppressed: string | null;
  readonly observing: readonly Observing[];
}

inSomeDoor((at) => {
  let api: FastifyInstance;
  beforeAll(async () => {
    api = await anApi(at().database);
    return () => api.close();
  });

  const clientOf = (of: AudienceGround, role: "viewer" | "dpo" = "viewer") =>
    anApiClient(api, at().database, { of, role });

  async function today(client: ApiClient, contact: string): Promise<ReadonlyMap<string, Mail>> {
    const answer = await client.send(`/contacts/${contact}/today`);
    expect(answer.statusCode, answer.body).toBe(200);
    return new Map(answer.json<{ mails: Mail[] }>().mails.map((mail) => [mail.purpose, mail]));
  }

  function given(mail: Mail | undefined): readonly string[] {
    return (mail?.observing ?? [])
      .filter(({ isGiven }) => isGiven)
      .map(({ purpose, signal }) => `${signal} for ${purpose}`);
  }

  describe("what may be done today", () => {
    test("is each agreed use by itself, in mail that was agreed to, and nothing else", async () => {
      const ground = await anAudienceGround(at().database);
      const acts = agreedTo("track.open.individual", "optimise.campaign");
      const contact = await ground.add(aReader({ acts }));
      const mails = await today(await clientOf(ground), contact);
      expect(mails.get("send.newsletter")).toMatchObject({ isMailable: true, suppressed: null });
      expect(mails.get("send.commercial")).toMatchObject({ isMailable: false, observing: [] });
      const letter = mails.get("send.newsletter");
      expect(given(letter)).toContain("open for track.open.individual");
      expect(given(letter)).toContain("open for optimise.campaign");
      expect(given(letter)).not.toContain("click for optimise.campaign");
      expect(given(letter)).not.toContain("open for profile.cross_channel");
      for (const one of letter?.observing ?? []) expect(one.reasons.length).toBeGreaterThan(0);
    });

    test("tells what the organisation itself switched off apart from what law refuses", async () => {
      const ground = await anAudienceGround(at().database);
      const contact = await ground.add(aReader({ acts: agreedTo("track.open.individual") }));
      await ground.within((tx) =>
        switchPurpose(tx, ground.id, {
          purpose: "track.open.individual",
          isOn: false,
          at: NOW,
          by: "member:1",
        }),
      );
      const letter = (await today(await clientOf(ground), contact)).get("send.newsletter");
      const of = (purpose: string) => letter?.observing.find((one) => one.purpose === purpose);
      expect(of("track.open.individual")).toMatchObject({ isGiven: false, isSwitchedOff: true });
      expect(of("track.click.individual")).toMatchObject({ isGiven: false, isSwitchedOff: false });
    });

    test("is nothing for whoever left, with the reason", async () => {
      const ground = await anAudienceGround(at().database);
      const suppressed = { reason: "unsubscribed", ofList: false } as const;
      const contact = await ground.add(aReader({ suppressed }));
      for (const mail of (await today(await clientOf(ground), contact)).values()) {
        expect(mail).toMatchObject({
          isMailable: false,
          suppressed: "unsubscribed",
          observing: [],
        });
      }
    });
  });

  describe("messages to one person", () => {
    async function aDelivery(ground: AudienceGround, campaign: Campaign, contact: string) {
      await ground.within(async (tx) => {
        const [decided] = await decideAndKeep(tx, ground, campaign, [contact], NOW);
        if (decided === undefined) throw new Error("nobody was decided about");
        await tx.run(
          `insert into deliveries (organisation_id, campaign_id, delivery_id, contact_id, state,
             due_at, sent_at, decision_id, open_level, click_level, purposes, keep_until)
           values ($1, $2, $3, $4, 'sent', $5, $5, $6, $7, $8, '{}', '2027-11-21')`,
          [
            ground.id,
            campaign.id,
            newId(),
            contact,
            campaign.startsAt ?? NOW,
            decided.decisionId,
            decided.open.level,
            decided.click.level,
          ],
        );
      });
    }

    test("come the latest first, page by page, each with its own decision", async () => {
      const ground = await anAudienceGround(at().database);
      const contact = await ground.add(aReader({ acts: agreedTo("track.open.individual") }));
      const hours = ["08", "10", "09"];
      for (const hour of hours) {
        const startsAt = `2026-11-20T${hour}:00:00Z` as Instant;
        const campaign = aCampaign({ name: hour, startsAt });
        await aDelivery(ground, await keepCampaign(ground, campaign), contact);
      }
      const client = await clientOf(ground);
      const names: string[] = [];
      let next: string | null = "";
      while (next !== null) {
        const after: string = next === "" ? "" : `&after=${next}`;
        const answer = await client.send(`/contacts/${contact}/deliveries?limit=2${after}`);
        expect(answer.statusCode, answer.body).toBe(200);
        const page = answer.json<{ items: { name: string }[]; next: string | null }>();
        names.push(...page.items.map(({ name }) => name));
        next = page.next;
      }
      expect(names).toEqual(["10", "09", "08"]);
    });

    test("P5 explained: a message tells the rules it went out on, in law's own words", async () => {
      const ground = await anAudienceGround(at().database);
      const contact = await ground.add(aReader({ acts: agreedTo("track.open.individual") }));
      await aDelivery(ground, await keepCampaign(ground, aCampaign()), contact);
      const answer = await (await clientOf(ground)).send(`/contacts/${contact}/deliveries`);
      const [{ decision }] = answer.json<{ items: [{ decision: KeptDecision }] }>().items;
      expect(decision.send.outcome).toBe("permitted");
      expect(decision.send.reasons?.map(({ rule }) => rule)).toEqual(decision.send.rules);
      expect(decision.send.reasons?.every(({ because }) => because.length > 20)).toBe(true);
      expect(decision.open).toMatchObject({
        level: "individual",
        purposes: ["track.open.individual"],
      });
      const refused = decision.click.refused.find(({ level }) => level === "individual");
      expect(refused?.reasons?.length).toBeGreaterThan(0);
    });

    test("nobody puts other words to a decision that law would not make so again", async () => {
      const ground = await anAudienceGround(at().database);
      const contact = await ground.add(aReader());
      const campaign = await keepCampaign(ground, aCampaign());
      const [id, decided] = [Buffer.alloc(32, 1), { ...NOT_AS_LAW, heldBack: null }];
      await ground.within(async (tx) => {
        const [person] = await decideAndKeep(tx, ground, campaign, [contact], NOW);
        if (person === undefined) throw new Error("nobody was decided about");
        await tx.run(
          `insert into campaign_decisions
           values ($1, $2, $3, $4, $5, '2026-11-21', $6)`,
          [
            ground.id,
            campaign.id,
            id,
            JSON.stringify(person.explanation.facts),
            { send: decided, open: NOTHING, click: NOTHING },
            person.explanation.rulesVersion,
          ],
        );
        await tx.run(
          `insert into deliveries (organisation_id, campaign_id, delivery_id, contact_id, state,
             due_at, decision_id, keep_until)
           values ($1, $2, $3, $4, 'sent', $5, $6, '2027-11-21')`,
          [ground.id, campaign.id, newId(), contact, NOW, id],
        );
      });
      const answer = await (await clientOf(ground)).send(`/contacts/${contact}/deliveries`);
      const [{ decision }] = answer.json<{ items: [{ decision: KeptDecision }] }>().items;
      expect(decision.send).toEqual({ ...NOT_AS_LAW, reasons: null });
    });

    test("of somebody unknown are not there, and a cursor of another list is none", async () => {
      const ground = await anAudienceGround(at().database);
      const contact = await ground.add(aReader());
      const client = await clientOf(ground);
      for (const path of ["deliveries", "today"]) {
        expect((await client.send(`/contacts/${newId()}/${path}`)).statusCode).toBe(404);
      }
      for (const key of [newId(), `0000-01-01T00:00:00Z ${newId()}`, `${NOW} x`, `${NOW} `]) {
        const after = Buffer.from(key).toString("base64url");
        const answer = await client.send(`/contacts/${contact}/deliveries?after=${after}`);
        expect(answer.json(), key).toMatchObject({ kind: "bad-cursor" });
      }
    });
  });

  test("P11 purpose-bound: what was observed is counted under its purposes alone, for the officer", async () => {
    const sent = await aSentCampaign(at().database, 2);
    const [one, other] = sent.messages;
    if (one === undefined || other === undefined) throw new Error("nobody got a message");
    await sent.observe([
      { message: one, purposes: ["track.open.individual", "optimise.campaign"] },
      { message: one, isMachine: true, purposes: ["track.open.individual"] },
      { message: other, signal: "click", link: 1, purposes: ["track.click.individual"] },
    ]);
    const { organisation } = sent;
    const officer = await anApiClient(api, at().database, { of: organisation, role: "dpo" });
    const answer = await officer.send(`/contacts/${one.contact}/observed`);
    const { items } = answer.json<{ items: { purpose: string }[] }>();
    expect(items).toHaveLength(2);
    expect(items).toMatchObject([
      { purpose: "track.open.individual", signal: "open", byPerson: 1, byMachine: 1 },
      { purpose: "optimise.campaign", signal: "open", byPerson: 1, byMachine: 0 },
    ]);
    const editor = await anApiClient(api, at().database, { of: organisation, role: "editor" });
    expect((await editor.send(`/contacts/${one.contact}/observed`)).statusCode).toBe(403);
  });
});

interface Answer {
  readonly outcome: string;
  readonly rules: readonly string[];
  readonly reasons: readonly { readonly rule: string; readonly because: string }[] | null;
}

interface KeptDecision {
  readonly send: Answer;
  readonly open: object;
  readonly click: { readonly refused: readonly (Answer & { readonly level: string })[] };
}

const NOT_AS_LAW = { outcome: "permitted", need: "none", jurisdictions: ["FR"], rules: ["FR-99"] };
const NOTHING = { level: "none", by: null, purposes: [], refused: [] };
