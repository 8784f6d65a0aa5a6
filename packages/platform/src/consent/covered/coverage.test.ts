import { addDays, type Day, type Instant } from "@consentry/kernel";
import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";

import { afterAct, type ConsentAction, type ConsentStanding } from "@consentry/ledger";

import { aGround, NOW, TODAY, type Ground } from "../../contacts/testing/organisation.ts";
import { erasePerson } from "../../contacts/contacts/erase-person.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import { recordActs } from "../acts/record-acts.ts";
import { countCoverage } from "./count-coverage.ts";
import { coverageOf, MOST_POINTS, pointsOf, type Coverage } from "./coverage.ts";

const OPENS = "track.open.individual" as const;
const FIRST = "2026-05-01" as Day;

interface Act {
  readonly action: ConsentAction;
  readonly at: Instant;
}

inSomeDoor((fresh) => {
  let ground: Ground;
  let source: string;
  beforeAll(async () => {
    ground = await aGround(fresh().database);
    source = (await ground.aSource()).id;
  });

  const act = (contact: string, { action, at }: Act) =>
    ground.within((tx) =>
      recordActs(
        tx,
        { organisation: ground.id, keys: ground.keys, contact },
        [{ purpose: OPENS, channel: "email", action, wording: null }],
        { method: "api", place: null, actor: "contact", at },
      ),
    );
  const covered = (points: readonly Day[], of: Ground = ground) =>
    of.within(async (tx) =>
      coverageOf(await countCoverage({ tx, organisation: of }), OPENS, { points, today: TODAY }),
    );

  test("is what folding each person's acts gives, on every day and in any order of entry", async () => {
    const actions = ["requested", "given", "refused", "withdrawn", "objected", "expired"] as const;
    const anAct = fc.record({
      action: fc.constantFrom(...actions),
      at: fc
        .tuple(fc.integer({ min: 0, max: 4 }), fc.constantFrom("08:00:00", "09:30:00"))
        .map(([days, time]) => `${addDays(FIRST, days)}T${time}Z` as Instant),
    });
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.array(anAct, { maxLength: 4 }), { minLength: 1, maxLength: 4 }),
        async (people) => {
          const own = await aGround(fresh().database);
          ground = own;
          source = (await own.aSource()).id;
          for (const acts of people) {
            const { id } = await own.aContact({ source, collectedOn: addDays(FIRST, 2) });
            for (const one of acts) await act(id, one);
          }
          const points = [0, 1, 2, 3, 4, 5].map((days) => addDays(FIRST, days));
          const { series, now } = await covered(points, own);
          for (const { day, ...told } of series) {
            expect(told, day).toEqual(countedOneByOne(people, day));
          }
          expect(now).toEqual(countedOneByOne(people, addDays(FIRST, 5)));
        },
      ),
      { numRuns: 12 },
    );
  });

  test("has nothing of who was erased, on any day", async () => {
    const own = await aGround(fresh().database);
    ground = own;
    const [stays, goes] = [await own.aContact(), await own.aContact()];
    for (const { id } of [stays, goes]) {
      await act(id, { action: "given", at: "2026-05-03T08:00:00Z" as Instant });
    }
    const { now: before } = await covered([], own);
    expect(before).toMatchObject({ yes: 2, neverAsked: 0 });
    await own.within((tx) => erasePerson(tx, own, goes.id, { by: "system", at: NOW }));
    const { now, series } = await covered(["2026-05-04" as Day], own);
    expect([now.yes, series[0]?.yes, series[0]?.neverAsked]).toEqual([1, 1, 0]);
  });
});

/** The slow way: each person's acts until a day, folded. */
function countedOneByOne(people: readonly (readonly Act[])[], day: Day): Coverage {
  const counts = { yes: 0, no: 0, withdrawn: 0, ended: 0, waiting: 0, neverAsked: 0 };
  for (const acts of people) {
    let standing: ConsentStanding | undefined;
    for (const { action, at } of acts) {
      if (at.slice(0, 10) > day) continue;
      standing = afterAct(standing, {
        contact: "00",
        purpose: OPENS,
        channel: "email",
        action,
        at,
        alsoNames: [],
      } as unknown as Parameters<typeof afterAct>[1]);
    }
    // Collected on the third day, or with their first act where that was before.
    if (standing === undefined && day < addDays(FIRST, 2)) continue;
    const said = standing?.answer?.action;
    if (standing === undefined) counts.neverAsked += 1;
    else if (said === undefined) counts.waiting += 1;
    else if (said === "given") counts.yes += 1;
    else if (said === "refused") counts.no += 1;
    else if (said === "expired") counts.ended += 1;
    else counts.withdrawn += 1;
  }
  return counts;
}

describe("pointsOf", () => {
  const time = { from: "2026-01-30" as Day, to: "2026-03-03" as Day };

  test("ends months on their last day and weeks on Sunday, and always with the last day asked for", () => {
    expect(pointsOf({ ...time, by: "month" })).toEqual(["2026-01-31", "2026-02-28", "2026-03-03"]);
    expect(pointsOf({ ...time, by: "week" })).toEqual([
      "2026-02-01",
      "2026-02-08",
      "2026-02-15",
      "2026-02-22",
      "2026-03-01",
      "2026-03-03",
    ]);
    expect(pointsOf({ ...time, by: "day" })).toHaveLength(33);
  });

  test("ends a walk over centuries as soon as there are too many", () => {
    const centuries = { from: "1900-01-01" as Day, to: "2199-12-31" as Day, by: "day" } as const;
    expect(pointsOf(centuries).length).toBeLessThanOrEqual(MOST_POINTS + 2);
  });
});
