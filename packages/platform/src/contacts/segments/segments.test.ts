import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";

import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import {
  countContacts,
  listContacts,
  type ContactPage,
  type PageOf,
} from "../contacts/list-contacts.ts";
import { makeList } from "../lists/lists.ts";
import { aGround, BY_MEMBER, NOW, TODAY, valueOf, type Ground } from "../testing/organisation.ts";
import type { Filter } from "./filter.ts";
import {
  changeSegment,
  findSegment,
  listSegments,
  makeSegment,
  removeSegment,
  type SegmentDraft,
} from "./segments.ts";
import { aFilter, DAYS, type Known } from "./testing/arbitrary-filter.ts";
import { answers, type Person } from "./testing/model.ts";
import { somePeople } from "./testing/some-people.ts";

const CHOIR: Filter = { kind: "tag", tag: "choir" };
const OPENED: Filter = { kind: "measured", signal: "open", purpose: "optimise.campaign" };

inSomeDoor((fresh) => {
  describe("a filter", () => {
    let ground: Ground;
    let known: Known;
    let people: readonly Person[];

    beforeAll(async () => {
      ground = await aGround(fresh().database);
      const list = { purpose: "send.newsletter", isPublic: true } as const;
      const lists = await ground.within(async (tx) => [
        valueOf(await makeList(tx, ground.id, { name: "One", ...list })).id,
        valueOf(await makeList(tx, ground.id, { name: "Two", ...list })).id,
      ]);
      const sources = [await ground.aSource(), await ground.aSource({ kind: "scraped" })];
      known = { lists, sources: sources.map(({ id }) => id) };
      people = await somePeople(ground, known, 60);
    });

    test("finds in SQL whom it means, and counts them", async () => {
      const on = DAYS[1] ?? TODAY;
      await fc.assert(
        fc.asyncProperty(aFilter(known), async (filter) => {
          const meant = people.filter((person) => answers(filter, person, on));
          await ground.within(async (tx) => {
            const asked = { filter, after: null, limit: 1_000, on };
            const { contacts } = valueOf(await listContacts(tx, ground.id, asked));
            expect(contacts.map(({ id }) => id).toSorted()).toEqual(
              meant.map(({ contact }) => contact.id).toSorted(),
            );
            expect(valueOf(await countContacts(tx, ground.id, { filter, on }))).toBe(meant.length);
          });
        }),
        { numRuns: 300 },
      );
    });

    test("is paged without loss, repetition or end", async () => {
      const found: string[] = [];
      let after: string | null = null;
      do {
        const asked: PageOf = { filter: null, after, limit: 7, on: TODAY };
        const page: ContactPage = valueOf(
          await ground.within((tx) => listContacts(tx, ground.id, asked)),
        );
        expect(page.contacts.length).toBeLessThanOrEqual(7);
        found.push(...page.contacts.map(({ id }) => id));
        after = page.next;
      } while (after !== null);
      expect(found).toEqual(people.map(({ contact }) => contact.id).toSorted());
    });

    test("sees nobody of another organisation", async () => {
      const other = await aGround(fresh().database);
      const asked = { filter: { kind: "not", filter: { kind: "or", of: [] } }, on: TODAY } as const;
      expect(valueOf(await other.within((tx) => countContacts(tx, other.id, asked)))).toBe(0);
    });

    test("that reads measurement gives no answer while none is kept", async () => {
      const never = { ...OPENED, purpose: "security.authentication" } as const;
      const asked = { filter: { kind: "or", of: [CHOIR, never] }, on: TODAY } as const;
      const counted = await ground.within((tx) => countContacts(tx, ground.id, asked));
      expect(counted).toEqual({ ok: false, error: { kind: "measurement-not-kept" } });
    });
  });

  describe("a segment", () => {
    const draft: SegmentDraft = { name: "Choir", filter: CHOIR, purpose: null };
    const make = (ground: Ground, changes: Partial<SegmentDraft> = {}) =>
      ground.within((tx) => makeSegment(tx, ground.id, { ...draft, ...changes }, BY_MEMBER));

    test("is kept, changed and removed under its name", async () => {
      const ground = await aGround(fresh().database);
      const { id } = valueOf(await make(ground));
      expect(await make(ground)).toEqual({ ok: false, error: { kind: "name-taken" } });
      const changes = { filter: { kind: "not", filter: CHOIR }, purpose: null };
      await ground.within((tx) => changeSegment(tx, ground.id, id, changes, NOW));
      const found = await ground.within((tx) => findSegment(tx, ground.id, id));
      expect(found).toMatchObject({ name: "Choir", filter: changes.filter, madeBy: "member:1" });
      expect(await ground.within((tx) => listSegments(tx, ground.id))).toEqual([found]);
      expect((await ground.within((tx) => removeSegment(tx, ground.id, id))).ok).toBe(true);
      expect(await ground.within((tx) => findSegment(tx, ground.id, id))).toBeNull();
    });

    test.each<[string, Partial<SegmentDraft>, string[]]>([
      ["reads measurement for no purpose", { filter: OPENED }, ["purpose"]],
      [
        "reads it for another purpose than it names",
        { filter: OPENED, purpose: "personalise.by_opens" },
        ["purpose"],
      ],
      [
        "reads it for two purposes",
        {
          filter: { kind: "and", of: [OPENED, { ...OPENED, purpose: "personalise.by_opens" }] },
          purpose: "optimise.campaign",
        },
        ["purpose"],
      ],
      ["names a purpose and reads none", { purpose: "optimise.campaign" }, ["purpose"]],
      ["does not parse", { name: "", filter: { kind: "tag" } }, ["name", "filter.tag"]],
    ])("is refused when it %s", async (_, changes, paths) => {
      const made = await make(await aGround(fresh().database), changes);
      const error = made.ok ? null : made.error;
      expect(error?.kind === "bad-segment" && error.problems.map(({ path }) => path)).toEqual(
        paths,
      );
    });

    test("that reads measurement is kept with its purpose", async () => {
      const ground = await aGround(fresh().database);
      const made = await make(ground, { filter: OPENED, purpose: "optimise.campaign" });
      expect(valueOf(made)).toMatchObject({ purpose: "optimise.campaign", filter: OPENED });
    });
  });
});
