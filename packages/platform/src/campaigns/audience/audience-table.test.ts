import { describe, expect, test } from "vitest";
import * as fc from "fast-check";

import { dayOf } from "@consentry/kernel";

import { makeSegment } from "../../contacts/segments/segments.ts";
import { BY_MEMBER, NOW, valueOf } from "../../contacts/testing/organisation.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { newId } from "../../database/organisation-id.ts";
import type { Campaign } from "../campaign.ts";
import { questionOf } from "../deciding/campaign-question.ts";
import { decidePeople, type ExplainedPerson } from "../deciding/decide-people.ts";
import { audienceCondition } from "./audience-condition.ts";
import { audienceTable, Counts, LARGEST_SAMPLE, type AudienceTable } from "./audience-table.ts";
import { decideReading } from "./decide-audience.ts";
import {
  aCampaign,
  agreedTo,
  anAudienceGround,
  anybody,
  aReader,
  type AudienceGround,
} from "./testing/audience-ground.ts";

async function tableOf(ground: AudienceGround, campaign: Campaign): Promise<AudienceTable> {
  return valueOf(await ground.within((tx) => audienceTable(tx, ground, campaign, NOW)));
}

/** The same, read in one of both ways. */
function tableRead(
  ground: AudienceGround,
  campaign: Campaign,
  way: "each" | "all",
): Promise<AudienceTable> {
  return ground.within(async (tx) => {
    const question = await questionOf(tx, ground, campaign, NOW);
    const compileFor = { organisation: ground.id, on: dayOf(NOW) };
    const condition = valueOf(await audienceCondition(tx, compileFor, campaign));
    const counts = new Counts();
    for await (const people of decideReading(tx, condition, question, way)) {
      for (const person of people) counts.add(person);
    }
    return counts.table();
  });
}

/** The table made by hand from what is decided about each person alone. */
function countOneByOne(people: readonly ExplainedPerson[]): object {
  const gets = people.filter(({ send }) => send.may);
  const levels = (signal: "open" | "click"): Record<string, number> =>
    tally(gets.map((person) => person[signal].level));
  return {
    people: people.length,
    gets: gets.length,
    needs: tally(gets.map(({ send }) => send.decision.need)),
    heldBack: tally(
      people.flatMap(({ send }) => (send.may ? [] : [JSON.stringify(send.heldBack)])),
    ),
    open: levels("open"),
    click: levels("click"),
    variants: tally(
      gets.map(({ send, open, click }) => `${send.decision.need} ${open.level} ${click.level}`),
    ),
  };
}

function inTheSameWords(table: AudienceTable): object {
  const { people, gets, heldBack, open, click, variants } = table;
  return {
    people,
    gets: gets.people,
    needs: summed(gets.byBasis, ({ need }) => need),
    heldBack: Object.fromEntries(
      heldBack.map(({ because, people: some }) => [JSON.stringify(because), some]),
    ),
    open: open.levels,
    click: click.levels,
    variants: summed(variants, (one) => `${one.need} ${one.open} ${one.click}`),
  };
}

function summed<Row extends { readonly people: number }>(
  rows: readonly Row[],
  keyOf: (row: Row) => string,
): Record<string, number> {
  const sums: Record<string, number> = {};
  for (const row of rows) sums[keyOf(row)] = (sums[keyOf(row)] ?? 0) + row.people;
  return sums;
}

function tally(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {};
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1;
  return counts;
}

inSomeDoor((fresh) => {
  test("the table is what deciding about each person alone gives, whichever way it is read", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anybody, { minLength: 1, maxLength: 12 }),
        fc.constantFrom("send.newsletter", "send.commercial"),
        async (people, purpose) => {
          const ground = await anAudienceGround(fresh().database);
          const contacts: string[] = [];
          for (const person of people) {
            const contact = await ground.add(person);
            if (person.isOnList) contacts.push(contact);
          }
          const campaign = aCampaign({ purpose, list: ground.list });
          const each = await ground.within((tx) =>
            decidePeople(tx, ground, campaign, contacts, NOW),
          );
          const counted = countOneByOne(each);
          expect(inTheSameWords(await tableOf(ground, campaign))).toEqual(counted);
          expect(inTheSameWords(await tableRead(ground, campaign, "all"))).toEqual(counted);
          expect(inTheSameWords(await tableRead(ground, campaign, "each"))).toEqual(counted);
        },
      ),
      { numRuns: 15 },
    );
  });

  describe("the table before sending", () => {
    test("tells what the mail rests on, how much is measured, and who gets none", async () => {
      const ground = await anAudienceGround(fresh().database);
      await ground.add(aReader({ acts: agreedTo("track.open.individual") }));
      await ground.add(aReader());
      await ground.add(aReader({ country: "DE" }));
      await ground.add(aReader({ country: "IT" }));
      const silent = await ground.add(aReader({ acts: [] }));
      const left = await ground.add(
        aReader({ suppressed: { reason: "unsubscribed", ofList: false } }),
      );
      const table = await tableOf(ground, aCampaign());
      expect(table).toMatchObject({
        people: 6,
        gets: { people: 4 },
        open: { levels: { individual: 1, day: 1, aggregate: 1, none: 1 }, coverage: 0.25 },
        click: { coverage: 0 },
      });
      expect(new Set(table.gets.byBasis.map(({ need }) => need))).toEqual(new Set(["consent"]));
      const reasons = table.heldBack.map(({ because, sample }) => [because.by, sample]);
      expect(reasons).toContainEqual(["law", [silent]]);
      expect(reasons).toContainEqual(["suppression", [left]]);
      const french = table.countries.find(({ country }) => country === "FR");
      expect(french).toMatchObject({ people: 2, open: { individual: 1, day: 1 } });
      expect(table.countries).toContainEqual(
        expect.objectContaining({ country: "DE", people: 1, open: { none: 1 } }),
      );
    });

    test("is of those on the list and in the segment, and of nobody else", async () => {
      const ground = await anAudienceGround(fresh().database);
      await ground.add(aReader());
      await ground.add(aReader({ isOnList: false }));
      await ground.add(aReader({ country: "NL" }));
      const drawn = { name: "France", filter: { kind: "country", country: "FR" }, purpose: null };
      const made = await ground.within((tx) => makeSegment(tx, ground.id, drawn, BY_MEMBER));
      const { list } = ground;
      const segment = valueOf(made).id;
      const people = async (bounds: Partial<Campaign>) =>
        (await tableOf(ground, aCampaign(bounds))).people;
      expect(await people({})).toBe(3);
      expect(await people({ list })).toBe(2);
      expect(await people({ segment })).toBe(2);
      expect(await people({ list, segment })).toBe(1);
    });

    test("counts a suppression of one list for that list alone", async () => {
      const ground = await anAudienceGround(fresh().database);
      await ground.add(aReader({ suppressed: { reason: "unsubscribed", ofList: true } }));
      const { list } = ground;
      expect((await tableOf(ground, aCampaign({ list }))).gets.people).toBe(0);
      expect((await tableOf(ground, aCampaign())).gets.people).toBe(1);
    });

    test("is for nobody when its list or segment is gone, and says so", async () => {
      const ground = await anAudienceGround(fresh().database);
      await ground.add(aReader());
      const failure = async (bounds: Partial<Campaign>) =>
        ground.within((tx) => audienceTable(tx, ground, aCampaign(bounds), NOW));
      expect(await failure({ list: newId() })).toMatchObject({ error: { kind: "no-such-list" } });
      expect(await failure({ segment: newId() })).toMatchObject({
        error: { kind: "no-such-segment" },
      });
    });

    test("shows no more people than somebody looks at", async () => {
      const counts = new Counts();
      const ground = await anAudienceGround(fresh().database);
      const contact = await ground.add(aReader({ acts: [] }));
      const question = await ground.within((tx) => questionOf(tx, ground, aCampaign(), NOW));
      const condition = { text: "contact.organisation_id = $1", values: [ground.id] };
      await ground.within(async (tx) => {
        for await (const people of decideReading(tx, condition, question, "each")) {
          for (const person of people) {
            for (let n = 0; n < 2 * LARGEST_SAMPLE; n += 1) counts.add(person);
          }
        }
      });
      const [refusal] = counts.table().heldBack;
      expect(refusal).toMatchObject({ people: 2 * LARGEST_SAMPLE });
      expect(refusal?.sample).toEqual(Array.from({ length: LARGEST_SAMPLE }, () => contact));
    });

    test("has no coverage where nobody gets it", async () => {
      const ground = await anAudienceGround(fresh().database);
      expect(await tableOf(ground, aCampaign())).toMatchObject({
        people: 0,
        open: { coverage: null },
      });
    });
  });
});
