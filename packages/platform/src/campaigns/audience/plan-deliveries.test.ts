import { describe, expect, test } from "vitest";
import * as fc from "fast-check";

import type { Instant } from "@consentry/kernel";

import { erasePerson } from "../../contacts/contacts/erase-person.ts";
import { BY_MEMBER, NOW, valueOf } from "../../contacts/testing/organisation.ts";
import { newId } from "../../database/organisation-id.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import type { Campaign } from "../campaign.ts";
import { decidePeople } from "../deciding/decide-people.ts";
import { planDeliveries } from "./plan-deliveries.ts";
import {
  aCampaign,
  anAudienceGround,
  anybody,
  aReader,
  keepCampaign,
  type AudienceGround,
} from "./testing/audience-ground.ts";
import { PARTS } from "./trial-part.ts";

interface Row {
  readonly id: string;
  readonly contact: string | null;
  readonly part: number;
  readonly dueAt: Instant;
  readonly state: string;
  readonly keepUntil: string;
}

function rowsOf(ground: AudienceGround, campaign: Campaign): Promise<readonly Row[]> {
  return ground.within((tx) =>
    tx.rows<Row>(
      `select delivery_id as id, contact_id as contact, part, due_at as "dueAt", state,
              keep_until as "keepUntil"
         from deliveries where organisation_id = $1 and campaign_id = $2
        order by contact_id`,
      [ground.id, campaign.id],
    ),
  );
}

async function stateOf(ground: AudienceGround, campaign: Campaign): Promise<object | undefined> {
  const [row] = await ground.within((tx) =>
    tx.rows<object>(
      `select state, planned_at as "plannedAt", paused_because as because from campaigns
        where organisation_id = $1 and campaign_id = $2`,
      [ground.id, campaign.id],
    ),
  );
  return row;
}

inSomeDoor((fresh) => {
  async function aGroundOf(people: number): Promise<AudienceGround> {
    const ground = await anAudienceGround(fresh().database);
    for (let n = 0; n < people; n += 1) await ground.add(aReader());
    return ground;
  }

  function plan(ground: AudienceGround, campaign: Campaign) {
    return planDeliveries(fresh().database, ground.id, campaign.id, NOW);
  }

  describe("planning", () => {
    test("gives everybody who may be sent it one row, due at the start, and then waits", async () => {
      const ground = await aGroundOf(2);
      await ground.add(aReader({ acts: [] }));
      const campaign = await keepCampaign(ground, aCampaign());
      expect(valueOf(await plan(ground, campaign))).toEqual({ added: 2 });
      const rows = await rowsOf(ground, campaign);
      expect(rows).toHaveLength(2);
      for (const row of rows) {
        expect(row).toMatchObject({ state: "waiting", part: PARTS.own, dueAt: NOW });
        expect(row.keepUntil > "2026-11-21").toBe(true);
        // Drawn, of version 4: it tells neither the person nor the moment.
        expect(row.id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4/);
      }
      expect(await stateOf(ground, campaign)).toMatchObject({ state: "scheduled", plannedAt: NOW });
    });

    test("killed and repeated gives nobody a second row, and who came since their first", async () => {
      const ground = await aGroundOf(2);
      const campaign = await keepCampaign(ground, aCampaign());
      await plan(ground, campaign);
      const before = await rowsOf(ground, campaign);
      await ground.within((tx) =>
        tx.run(
          `update campaigns set state = 'planning', planned_at = null
            where organisation_id = $1 and campaign_id = $2`,
          [ground.id, campaign.id],
        ),
      );
      await ground.add(aReader());
      expect(valueOf(await plan(ground, campaign))).toEqual({ added: 1 });
      const after = await rowsOf(ground, campaign);
      expect(after).toHaveLength(3);
      expect(after).toEqual(expect.arrayContaining([...before]));
    });

    test("of a campaign that is not planned any more adds nothing", async () => {
      const ground = await aGroundOf(1);
      for (const state of ["cancelled", "paused", "scheduled", "draft"] as const) {
        const campaign = await keepCampaign(ground, aCampaign({ state }));
        expect(await plan(ground, campaign)).toMatchObject({ error: { kind: "not-planning" } });
        expect(await rowsOf(ground, campaign)).toEqual([]);
      }
    });

    test("of an audience that cannot be told stops for a person to look", async () => {
      const ground = await aGroundOf(1);
      const campaign = await keepCampaign(ground, aCampaign({ segment: newId() }));
      expect(await plan(ground, campaign)).toMatchObject({ error: { kind: "no-such-segment" } });
      expect(await rowsOf(ground, campaign)).toEqual([]);
      expect(await stateOf(ground, campaign)).toMatchObject({
        state: "paused",
        because: "no-such-segment",
      });
    });

    test("is due by each reader's own clock where that was asked for", async () => {
      const ground = await anAudienceGround(fresh().database);
      const startsAt = "2026-11-23T08:00:00Z" as Instant;
      await ground.add(aReader({ country: "IT" }));
      const other = await ground.add(aReader({ country: "FI" }));
      const campaign = await keepCampaign(ground, aCampaign({ startsAt, atLocalTime: true }));
      await plan(ground, campaign);
      for (const { contact, dueAt } of await rowsOf(ground, campaign)) {
        expect(dueAt).toBe(contact === other ? "2026-11-23T07:00:00Z" : startsAt);
      }
    });

    test("of a trial lets the rest wait until it is over", async () => {
      const ground = await aGroundOf(12);
      const { writing } = aCampaign();
      const trial = { writing, share: 50, judgedBy: "replied", hours: 4 } as const;
      const campaign = await keepCampaign(ground, aCampaign({ trial }));
      await plan(ground, campaign);
      const rows = await rowsOf(ground, campaign);
      expect(rows).toHaveLength(12);
      for (const { part, dueAt } of rows) {
        expect(dueAt).toBe(part === PARTS.afterTrial ? "infinity" : NOW);
      }
    });

    test("keeps the row of somebody who was erased, without them", async () => {
      const ground = await anAudienceGround(fresh().database);
      const contact = await ground.add(aReader());
      const campaign = await keepCampaign(ground, aCampaign());
      await plan(ground, campaign);
      await ground.within((tx) => erasePerson(tx, ground, contact, BY_MEMBER));
      expect(await rowsOf(ground, campaign)).toMatchObject([{ contact: null }]);
    });
  });

  test("P7 suppressed-stays: rows are for those who may be sent it, and for nobody else", async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(anybody, { minLength: 1, maxLength: 10 }),
        fc.boolean(),
        async (people, byList) => {
          const ground = await anAudienceGround(fresh().database);
          const contacts: string[] = [];
          const suppressed = new Set<string | null>();
          for (const person of people) {
            const contact = await ground.add(person);
            if (!byList || person.isOnList) contacts.push(contact);
            const { suppressed: by } = person;
            if (by !== null && (byList || !by.ofList)) suppressed.add(contact);
          }
          const bounds = { list: byList ? ground.list : null };
          const campaign = await keepCampaign(ground, aCampaign(bounds));
          const decided = await ground.within((tx) =>
            decidePeople(tx, ground, campaign, contacts, NOW),
          );
          await plan(ground, campaign);
          const planned = (await rowsOf(ground, campaign)).map(({ contact }) => contact);
          const may = decided.filter(({ send }) => send.may).map(({ contact }) => contact);
          expect(planned).toEqual(may.toSorted());
          expect(planned.filter((contact) => suppressed.has(contact))).toEqual([]);
        },
      ),
      { numRuns: 15 },
    );
  });
});
