import { describe, expect, test } from "vitest";
import * as fc from "fast-check";

import { isMeasurementPermit, isSendPermit, type Policy } from "@consentry/law";

import { changeSource } from "../../contacts/sources/sources.ts";
import { BY_MEMBER, NOW, valueOf } from "../../contacts/testing/organisation.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { newId } from "../../database/organisation-id.ts";
import { changePolicy, parsePolicy } from "../../organisations/policy.ts";
import { audienceTable } from "../audience/audience-table.ts";
import {
  aCampaign,
  agreedTo,
  anAudienceGround,
  anybody,
  aReader,
  keepCampaign,
  type AudienceGround,
  type SketchedPerson,
} from "../audience/testing/audience-ground.ts";
import type { Campaign } from "../campaign.ts";
import { decidePeople } from "./decide-people.ts";
import { decideAndKeep } from "./keep-decisions.ts";

async function decideOne(ground: AudienceGround, contact: string, campaign: Campaign) {
  const [person] = await ground.within((tx) => decidePeople(tx, ground, campaign, [contact], NOW));
  if (person === undefined) throw new Error("nobody was decided about");
  return person;
}

function aPolicy(json: object): Policy {
  const policy = parsePolicy(json);
  if (!policy.ok) throw new Error(JSON.stringify(policy.error));
  return policy.value;
}

inSomeDoor((fresh) => {
  async function decided(person: Partial<SketchedPerson>, changes: Partial<Campaign> = {}) {
    const ground = await anAudienceGround(fresh().database);
    const contact = await ground.add(aReader(person));
    const campaign = aCampaign(changes);
    return decideOne(ground, contact, campaign);
  }

  describe("deciding about people", () => {
    test("gives who agreed a permit for them alone, and says on what it rests", async () => {
      const { contact, send } = await decided({});
      if (!send.may) throw new Error("they may not be written to");
      expect(isSendPermit(send.permit)).toBe(true);
      expect(send.permit.contact).toBe(contact);
      expect(send.decision.need).toBe("consent");
    });

    test("names what holds somebody back, their own word first", async () => {
      const suppressed = { reason: "objected", ofList: false } as const;
      const of = async (person: Partial<SketchedPerson>) => (await decided(person)).send;
      expect(await of({ suppressed, origin: "scraped" })).toMatchObject({
        heldBack: { by: "suppression", reason: "objected" },
      });
      expect(await of({ origin: "scraped" })).toMatchObject({ heldBack: { by: "quarantine" } });
      expect(await of({ acts: [] })).toMatchObject({ may: false, heldBack: { by: "law" } });
    });

    test("measures one reader only for what they agreed to, each use by itself", async () => {
      const { contact, open, click } = await decided({
        acts: agreedTo("track.open.individual", "optimise.campaign"),
      });
      expect(open).toMatchObject({
        level: "individual",
        purposes: ["track.open.individual", "optimise.campaign"],
      });
      if (open.level === "none") throw new Error("nothing is measured");
      expect(isMeasurementPermit(open.permit) && open.permit.contact).toBe(contact);
      // Who agreed to have opens used did not agree to have clicks seen.
      expect(click.level).toBe("aggregate");
    });

    test("sees nothing where a use was agreed to and being seen was not", async () => {
      const { open } = await decided(
        { acts: agreedTo("optimise.campaign") },
        { measuring: { open: ["individual"], click: [], purposes: ["optimise.campaign"] } },
      );
      expect(open).toMatchObject({ level: "none", refused: [{ level: "individual" }] });
    });

    test("sees nothing where no use was named", async () => {
      const { open } = await decided(
        { acts: agreedTo("track.open.individual") },
        { measuring: { open: ["individual"], click: [], purposes: ["track.click.individual"] } },
      );
      expect(open).toEqual({ level: "none", refused: [] });
    });

    test("keeps the day alone of mail that was asked for, where that is exempt", async () => {
      const measuring = { open: ["individual", "day"], click: [], purposes: [] } as const;
      expect((await decided({}, { measuring })).open).toMatchObject({ level: "day", purposes: [] });
      expect((await decided({ country: "DE" }, { measuring })).open.level).toBe("none");
    });

    test("takes the levels in the campaign's order", async () => {
      const measuring = {
        open: ["day", "individual"],
        click: [],
        purposes: ["track.open.individual"],
      } as const;
      const acts = agreedTo("track.open.individual");
      expect((await decided({ acts }, { measuring })).open.level).toBe("day");
    });

    test("counts without names only where no consent is needed, and names nobody", async () => {
      const measuring = { open: ["aggregate"], click: [], purposes: [] } as const;
      const italian = await decided({ country: "IT" }, { measuring });
      expect(italian.open).toMatchObject({ level: "aggregate", permit: { contact: null } });
      const german = await decided({ country: "DE" }, { measuring });
      expect(german.open).toMatchObject({ level: "none", refused: [{ level: "aggregate" }] });
    });

    test("follows the reading that the organisation chose, and the strict one unasked", async () => {
      const ground = await anAudienceGround(fresh().database);
      const contact = await ground.add(aReader());
      const measuring = { open: ["aggregate"], click: [], purposes: [] } as const;
      const campaign = aCampaign({ measuring });
      expect((await decideOne(ground, contact, campaign)).open.level).toBe("none");
      await ground.within((tx) =>
        changePolicy(tx, ground.id, aPolicy({ frAggregateReading: "B" })),
      );
      expect((await decideOne(ground, contact, campaign)).open.level).toBe("aggregate");
    });

    test("tells law what the mail does not say", async () => {
      const writing = { ...aCampaign().writing, source: "<p>Rehearsals begin.</p>" };
      expect((await decided({}, { writing })).send.may).toBe(false);
      const whole = `${writing.source}{% legal_identity %}{%- why "From the form." %}`;
      expect((await decided({}, { writing: { ...writing, source: whole } })).send.may).toBe(true);
    });

    test("passes strangers over", async () => {
      const ground = await anAudienceGround(fresh().database);
      const people = await ground.within((tx) =>
        decidePeople(tx, ground, aCampaign(), [newId()], NOW),
      );
      expect(people).toEqual([]);
    });
  });

  describe("own customers who agreed to nothing", () => {
    const customer = aReader({ relation: "customer", origin: "sale", acts: [] });
    const offers = aCampaign({
      purpose: "send.commercial",
      offer: { analogous: true, sameLegalPerson: true, sector: null },
    });

    test("get what is analogous to what they bought, where they could object at the till", async () => {
      const ground = await anAudienceGround(fresh().database);
      const contact = await ground.add({ ...customer, optOutOffered: true });
      const { send } = await decideOne(ground, contact, offers);
      if (!send.may) throw new Error("they may not be written to");
      expect(send.permit.contact).toBe(contact);
      expect(send.decision.need).toBe("soft-opt-in");
      const table = valueOf(await ground.within((tx) => audienceTable(tx, ground, offers, NOW)));
      expect(table.gets).toMatchObject({ people: 1, byBasis: [{ need: "soft-opt-in" }] });
    });

    test.each<[string, Partial<SketchedPerson>, Partial<Campaign>]>([
      ["they could not object", { optOutOffered: false }, {}],
      ["nobody declared that they could", { optOutOffered: null }, {}],
      ["they bought nothing", { origin: "form" }, {}],
      ["they are no customers", { relation: "prospect" }, {}],
      ["nobody said what is offered", {}, { offer: {} }],
      ["something else is offered", {}, { offer: { ...offers.offer, analogous: false } }],
      ["nobody said that its trade is free", {}, { offer: { ...offers.offer, sector: undefined } }],
      ["somebody else offers it", {}, { offer: { ...offers.offer, sameLegalPerson: false } }],
    ])("get nothing where %s", async (_, person, campaign) => {
      const ground = await anAudienceGround(fresh().database);
      const contact = await ground.add({ ...customer, optOutOffered: true, ...person });
      const changed = { ...offers, ...campaign };
      const { send } = await decideOne(ground, contact, changed);
      expect(send).toMatchObject({ may: false, heldBack: { by: "law" } });
      const table = valueOf(await ground.within((tx) => audienceTable(tx, ground, changed, NOW)));
      expect(table.gets.people).toBe(0);
    });

    test("are decided about anew once their source is declared anew", async () => {
      const ground = await anAudienceGround(fresh().database);
      const { id: source } = await ground.aSource({ kind: "sale" });
      const { id: contact } = await ground.aContact({ source, relation: "customer" });
      const declare = (optOutOffered: boolean | null) =>
        ground.within((tx) => changeSource(tx, ground, source, { optOutOffered }, BY_MEMBER));
      const mayBeWrittenTo: boolean[] = [];
      for (const optOutOffered of [true, false, true, null]) {
        valueOf(await declare(optOutOffered));
        mayBeWrittenTo.push((await decideOne(ground, contact, offers)).send.may);
      }
      expect(mayBeWrittenTo).toEqual([true, false, true, false]);
    });
  });

  test("P5 explained: what is kept names nobody, and leads law to the same answer again", async () => {
    const ground = await anAudienceGround(fresh().database);
    const campaign = await keepCampaign(ground, aCampaign());
    const alike = [await ground.add(aReader()), await ground.add(aReader())];
    const other = await ground.add(aReader({ country: "DE" }));
    const contacts = [...alike, other];
    const [one, two, three] = await ground.within((tx) =>
      decideAndKeep(tx, ground, campaign, contacts, NOW),
    );
    await ground.within((tx) => decideAndKeep(tx, ground, campaign, contacts, NOW));
    const kept = await ground.within((tx) =>
      tx.rows<{ readonly id: Uint8Array; readonly text: string }>(
        `select decision_id as id, facts::text || decided::text as text from campaign_decisions
          where organisation_id = $1 and campaign_id = $2`,
        [ground.id, campaign.id],
      ),
    );
    expect(kept).toHaveLength(2);
    expect(one?.decisionId).toEqual(two?.decisionId);
    expect(one?.decisionId).not.toEqual(three?.decisionId);
    for (const { text } of kept) {
      expect(text).not.toContain("@");
      for (const contact of contacts) expect(text).not.toContain(contact);
      expect(text).toContain('"rules"');
    }
  });

  test("P7 suppressed-stays: who is suppressed is neither written to nor measured", async () => {
    const ground = await anAudienceGround(fresh().database);
    await fc.assert(
      fc.asyncProperty(
        anybody,
        fc.constantFrom("unsubscribed", "objected", "complained", "bounced", "erased"),
        fc.constantFrom("send.newsletter", "send.commercial", "send.charity", "send.political"),
        async (person, reason, purpose) => {
          const suppressed = { reason, ofList: false };
          const contact = await ground.add({ ...person, suppressed });
          const { send, open, click } = await decideOne(ground, contact, aCampaign({ purpose }));
          expect(send).toMatchObject({ may: false, heldBack: { by: "suppression" } });
          expect([open.level, click.level]).toEqual(["none", "none"]);
        },
      ),
      { numRuns: 40 },
    );
  });

  test("P12 closed-by-default: what nobody told opens nothing", async () => {
    const ground = await anAudienceGround(fresh().database);
    await fc.assert(
      fc.asyncProperty(anybody, async (person) => {
        const unanswered = person.acts
          .filter(({ purpose }) => purpose.startsWith("track.") || purpose === "optimise.campaign")
          .map((act) => ({ ...act, action: "requested" as const }));
        const asked = [...agreedTo(), ...unanswered];
        // Of whom neither source nor consent is known nothing goes out.
        const nobody = await ground.add({ ...person, origin: "unknown", acts: unanswered });
        expect((await decideOne(ground, nobody, aCampaign())).send.may).toBe(false);
        // Who was asked and is silent is not seen, and in an unknown country not counted either.
        const silent = await ground.add({ ...person, country: null, acts: asked });
        const { open, click } = await decideOne(ground, silent, aCampaign());
        expect(open.level).toBe("none");
        expect(click.level).not.toBe("individual");
      }),
      { numRuns: 40 },
    );
  });
});
