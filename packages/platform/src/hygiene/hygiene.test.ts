import { addDays, dayOf, type Day, type Instant } from "@consentry/kernel";
import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { audienceTable } from "../campaigns/audience/audience-table.ts";
import { planDeliveries } from "../campaigns/audience/plan-deliveries.ts";
import {
  aCampaign,
  anybody,
  keepCampaign,
  type SketchedPerson,
} from "../campaigns/audience/testing/audience-ground.ts";
import { recordActs } from "../consent/acts/record-acts.ts";
import { recordFacts } from "../contacts/contacts/facts.ts";
import { valueOf } from "../contacts/testing/organisation.ts";
import { inSomeDoor } from "../database/testing/in-every-door.ts";
import { switchPurpose } from "../measurement/switches/switches.ts";
import { countInactive } from "./count-inactive.ts";
import { ownRest, restingContacts } from "./resting.ts";
import { restInactive } from "./rest-inactive.ts";
import { aQuietGround, NOW, THREE_LETTERS, type QuietGround } from "./testing/quiet-readers.ts";

const run = (ground: QuietGround, now = NOW, most?: number) =>
  ground.within((tx) => restInactive({ tx, organisation: ground, now }, most));

const resting = (ground: QuietGround) => ground.within((tx) => restingContacts(tx, ground.id));

const later = (days: number) => `${addDays(dayOf(NOW), days)}T09:30:00Z` as Instant;

const NEVER = { mails: THREE_LETTERS };
const LONG_AGO = { mails: THREE_LETTERS, openedOn: "2025-09-15" };
const AGREED = {
  purpose: "send.newsletter",
  action: "given",
  at: "2024-11-01T08:00:00Z" as Instant,
} as const;

inSomeDoor((at) => {
  test("mail rests of whom nothing came for longer than the months that were chosen", async () => {
    const ground = await aQuietGround(at().database);
    const quiet = [await ground.addQuiet(NEVER), await ground.addQuiet(LONG_AGO)];
    await ground.addQuiet({ mails: THREE_LETTERS, openedOn: "2025-11-21" });
    await ground.addQuiet({ mails: ["2025-11-21", "2026-02-01", "2026-10-01"] });
    await ground.addQuiet({ mails: ["2025-10-01", "2026-02-01"] });
    const wroteBack = await ground.addQuiet(NEVER);
    const fact = { contact: wroteBack, kind: "replied", at: "2026-01-05T10:00:00Z" } as const;
    await ground.within((tx) => recordFacts(tx, ground.id, [fact as never], NOW));
    const at2026 = "2026-01-05T10:00:00Z" as Instant;
    await ground.addQuiet(NEVER, {
      acts: [AGREED, { purpose: "track.open.individual", action: "refused", at: at2026 }] as never,
    });
    await ground.turnOn();
    await run(ground);
    expect(await resting(ground)).toEqual(new Set(quiet));
  });

  test.each<[string, Partial<SketchedPerson>]>([
    ["live where the day may not be kept", { country: "IT" }],
    ["live nobody knows where", { country: null }],
    ["did not ask for it: customers", { relation: "customer", acts: [], optOutOffered: true }],
    ["did not ask for it: at work", { kind: "b2b-named", relation: "prospect", acts: [] }],
    [
      "said no to it",
      { acts: [AGREED, { ...AGREED, purpose: "hygiene.inactive", action: "refused" }] },
    ],
    ["left", { suppressed: { reason: "unsubscribed", ofList: false } }],
  ])("nobody’s mail rests who %s", async (_, person) => {
    const ground = await aQuietGround(at().database);
    await ground.addQuiet(NEVER, person);
    await ground.turnOn();
    expect(await run(ground)).toBe(0);
  });

  test("a rest begins with the last day gone, once a day, and no more people than a run may", async () => {
    const ground = await aQuietGround(at().database);
    for (let people = 0; people < 3; people += 1) await ground.addQuiet(LONG_AGO);
    expect(await run(ground)).toBeNull();
    await ground.turnOn();
    expect(await run(ground, NOW, 2)).toBe(2);
    expect(await run(ground, NOW, 2)).toBeNull();
    expect(await run(ground, later(1), 2)).toBe(1);
    const days = await ground.within(async (tx) => {
      await tx.rows("select set_config('consentry.purpose', 'hygiene.inactive', true)");
      return tx.rows("select from last_open_days");
    });
    expect(days).toEqual([]);
  });

  test("a dry run counts the same people by rule, and puts nobody’s mail to rest", async () => {
    const ground = await aQuietGround(at().database);
    for (let people = 0; people < 2; people += 1) await ground.addQuiet(NEVER);
    await ground.turnOn();
    const heard = () => Promise.resolve();
    const counted = await ground.within((tx) =>
      countInactive({ tx, organisation: ground, now: NOW, heard }),
    );
    expect(counted).toEqual({
      months: 12,
      people: 2,
      byRule: [{ rule: "FR-M-HYGIENE", people: 2 }],
    });
    expect((await resting(ground)).size).toBe(0);
  });

  test("a campaign of requested mail leaves them out without a row; mail that they did not ask for does not", async () => {
    const ground = await aQuietGround(at().database);
    const [quiet, lively] = [await ground.addQuiet(NEVER), await ground.addQuiet({ mails: [] })];
    await ground.turnOn();
    await run(ground);
    const letter = await keepCampaign(ground, aCampaign());
    await planDeliveries(at().database, ground.id, letter.id, NOW);
    const planned = await ground.within((tx) =>
      tx.rows("select contact_id as contact from deliveries where campaign_id = $1", [letter.id]),
    );
    expect(planned).toEqual([{ contact: lively }]);
    const table = valueOf(await ground.within((tx) => audienceTable(tx, ground, letter, NOW)));
    expect([table.gets.people, table.resting, table.heldBack]).toEqual([2, null, []]);
    // Moved abroad: the law that let their mail rest is not theirs any more.
    await ground.within((tx) =>
      tx.run("update contacts set country = 'IT' where contact_id = $1", [quiet]),
    );
    const second = await keepCampaign(ground, aCampaign());
    await planDeliveries(at().database, ground.id, second.id, NOW);
    const both = await ground.within((tx) =>
      tx.rows("select from deliveries where campaign_id = $1", [second.id]),
    );
    expect(both).toHaveLength(2);
  });

  describe("a rest ends", () => {
    const ACTS: Readonly<
      Record<string, (ground: QuietGround, contact: string) => Promise<unknown>>
    > = {
      "by a reply": (ground, contact) =>
        ground.within((tx) =>
          recordFacts(tx, ground.id, [{ contact, kind: "replied", at: NOW }], NOW),
        ),
      "by an answer": (ground, contact) =>
        ground.within((tx) =>
          recordActs(
            tx,
            { organisation: ground.id, keys: ground.keys, contact },
            [{ purpose: "send.newsletter", channel: "email", action: "given", wording: null }],
            { method: "form", place: null, actor: "contact", at: NOW },
          ),
        ),
    };

    test.each(Object.entries(ACTS))("%s, and does not begin again the next day", async (_, act) => {
      const ground = await aQuietGround(at().database);
      const contact = await ground.addQuiet(NEVER);
      await ground.turnOn();
      await run(ground);
      const since = () => ground.within((tx) => ownRest(tx, contact));
      expect(await since()).toBe(dayOf(NOW));
      await act(ground, contact);
      expect([await since(), (await resting(ground)).size]).toEqual([null, 0]);
      expect(await run(ground, later(1))).toBe(0);
    });

    test("neither by an autoreply nor by what a server says", async () => {
      const ground = await aQuietGround(at().database);
      const contact = await ground.addQuiet(NEVER);
      await ground.turnOn();
      await run(ground);
      const facts = (["autoreplied", "delivered", "bounced"] as const).map((kind) => ({
        contact,
        kind,
        at: NOW,
      }));
      await ground.within((tx) => recordFacts(tx, ground.id, facts, NOW));
      expect((await resting(ground)).size).toBe(1);
    });
  });

  test("P2 now-counts: switched off nothing is read, and what was off meanwhile is no silence", async () => {
    const ground = await aQuietGround(at().database);
    await ground.addQuiet(LONG_AGO);
    await ground.turnOn();
    const turn = (isOn: boolean, day: string) =>
      ground.within((tx) =>
        switchPurpose(tx, ground.id, {
          purpose: "hygiene.inactive",
          isOn,
          at: `${day}T08:00:00Z` as Instant,
          by: "member:1",
        }),
      );
    await turn(false, "2025-12-01");
    expect(await run(ground)).toBe(0);
    await turn(true, "2026-01-01");
    expect(await run(ground, later(1))).toBe(0);
  });

  test("P11 purpose-bound: who names another purpose, or none, sees neither days nor rests", async () => {
    const ground = await aQuietGround(at().database);
    await ground.addQuiet(NEVER);
    await ground.addQuiet({ mails: [], openedOn: "2026-10-01" });
    await ground.turnOn();
    await run(ground);
    for (const purpose of ["", "track.open.individual", "optimise.campaign"]) {
      const seen = await ground.within(async (tx) => {
        await tx.rows("select set_config('consentry.purpose', $1, true)", [purpose]);
        return [
          ...(await tx.rows("select from hygiene_rests")),
          ...(await tx.rows("select from last_open_days")),
        ];
      });
      expect(seen, purpose).toEqual([]);
    }
  });

  test("P12 closed-by-default: whoever law refuses it of is left as they were", async () => {
    const ground = await aQuietGround(at().database);
    await ground.turnOn();
    const people = fc.sample(anybody, { numRuns: 30, seed: 20261121 });
    const known = new Map<string, SketchedPerson>();
    for (const [index, drawn] of people.entries()) {
      // Of every second only what they answered is by chance.
      const person = index % 2 === 0 ? drawn : { ...drawn, ...MAY_BE_WRITTEN_TO };
      const old = person.acts.map((act) => ({ ...act, at: inThe2024(act.at) }));
      const changed = { ...person, acts: old, collectedOn: "2024-05-01" as Day };
      known.set(await ground.addQuiet(NEVER, changed), changed);
    }
    await run(ground);
    const rested = [...(await resting(ground))].map((contact) => known.get(contact));
    expect(rested.length).toBeGreaterThan(0);
    for (const person of rested) {
      const given = (purpose: string) =>
        person?.acts.some((act) => act.purpose === purpose && act.action === "given");
      expect(person?.suppressed?.ofList ?? true, JSON.stringify(person)).toBe(true);
      expect(given("send.newsletter") || given("send.commercial")).toBe(true);
      const answers = person?.acts.filter(({ purpose }) => purpose === "hygiene.inactive") ?? [];
      const saidNo = answers.length > 0 && answers.every(({ action }) => isNo(action));
      expect(saidNo, JSON.stringify(person)).toBe(false);
      expect(person?.country === "FR" || given("hygiene.inactive")).toBe(true);
    }
  });
});

function isNo(action: string): boolean {
  return action === "refused" || action === "withdrawn" || action === "objected";
}

const MAY_BE_WRITTEN_TO = {
  country: "FR",
  origin: "form",
  suppressed: null,
  hasComplained: false,
} as const;

function inThe2024(at: Instant): Instant {
  return at.replace("2026", "2024") as Instant;
}
