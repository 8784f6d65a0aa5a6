import * as fc from "fast-check";
import { beforeAll, describe, expect, test } from "vitest";

import type { Day } from "@consentry/kernel";

import { recordActs } from "../../consent/acts/record-acts.ts";
import { suppress } from "../../consent/suppressions/suppressions.ts";
import { keepWording } from "../../consent/wordings/wordings.ts";
import { inSomeDoor } from "../../database/testing/in-every-door.ts";
import type { Filter } from "../segments/filter.ts";
import { aGround, NOW, TODAY, valueOf, type Ground } from "../testing/organisation.ts";
import { CONTACT_SORTS, parsePlace, placeText, type Place } from "./contact-order.ts";
import type { ContactLine } from "./contact-lines.ts";
import {
  countUpTo,
  MOST_SORTED,
  searchContacts,
  type Found,
  type Search,
  type SearchPage,
} from "./search-contacts.ts";

const EVERYBODY: Filter = { kind: "and", of: [] };

const ASKED: SearchPage = {
  filter: EVERYBODY,
  text: null,
  on: TODAY,
  order: { sort: "added", isDescending: false },
  after: null,
  limit: 100,
};

async function search(ground: Ground, asked: Partial<SearchPage> = {}): Promise<Found> {
  return valueOf(
    await ground.within((tx) => searchContacts(tx, ground.id, { ...ASKED, ...asked })),
  );
}

async function namesFound(ground: Ground, text: string): Promise<readonly (string | null)[]> {
  const { contacts } = await search(ground, { text, order: { sort: "name", isDescending: false } });
  return contacts.map(({ name }) => name);
}

/** All pages, with a limit that divides nothing evenly. */
async function everyPage(ground: Ground, asked: Partial<SearchPage>): Promise<readonly string[]> {
  const ids: string[] = [];
  let after: Place | null = null;
  do {
    const found: Found = await search(ground, { ...asked, after });
    ids.push(...found.contacts.map(({ id }) => id));
    after = found.next;
  } while (after !== null);
  return ids;
}

const PEOPLE = [
  { email: "Zoe@example.org", attributes: { first_name: "Zoé", last_name: "Martin" } },
  { email: "ada@example.org", attributes: { name: "Ada Janssen" } },
  { email: "Bo@example.net", attributes: {} },
  { email: "elise@example.org", attributes: { prenom: "Élise" } },
  { email: "ezra@example.org", attributes: { FNAME: "Ezra", LNAME: "_%" } },
  { email: "yannis@example.com", attributes: { name: "  " } },
] as const;

inSomeDoor((fresh) => {
  describe("looking for people", () => {
    let ground: Ground;
    beforeAll(async () => {
      ground = await aGround(fresh().database);
      for (const [index, person] of PEOPLE.entries()) {
        await ground.aContact({ ...person, collectedOn: `2026-05-1${9 - (index % 3)}` as Day });
      }
    });

    test.each([
      ["email", ["ada", "Bo", "elise", "ezra", "yannis", "Zoe"]],
      ["name", ["ada", "elise", "ezra", "Zoe", "Bo", "yannis"]],
      ["added", ["Zoe", "ada", "Bo", "elise", "ezra", "yannis"]],
      ["collected", ["Bo", "yannis", "ada", "ezra", "Zoe", "elise"]],
    ] as const)("sorts by %s, whatever the case and the accents", async (sort, order) => {
      for (const isDescending of [false, true]) {
        const { contacts } = await search(ground, { order: { sort, isDescending } });
        const found = contacts.map(({ email }) => email.split("@")[0]);
        expect(found).toEqual(isDescending ? order.toReversed() : order);
      }
    });

    test("pages through everybody once, in any order and size", async () => {
      const order = fc.record({
        sort: fc.constantFrom(...CONTACT_SORTS),
        isDescending: fc.boolean(),
      });
      await fc.assert(
        fc.asyncProperty(order, fc.integer({ min: 1, max: 7 }), async (asked, limit) => {
          const whole = (await search(ground, { order: asked })).contacts.map(({ id }) => id);
          expect(await everyPage(ground, { order: asked, limit })).toEqual(whole);
        }),
        { numRuns: 20 },
      );
    });

    test("finds a part of the address or of the name", async () => {
      expect(await namesFound(ground, "zoé m")).toEqual(["Zoé Martin"]);
      expect(await namesFound(ground, "ELIS")).toEqual(["Élise"]);
      expect(await namesFound(ground, "example.net")).toEqual([null]);
      expect(await namesFound(ground, "nobody")).toEqual([]);
    });

    test("takes the signs of patterns for what they are", async () => {
      expect(await namesFound(ground, "_%")).toEqual(["Ezra _%"]);
      expect(await namesFound(ground, "%%")).toEqual([]);
      expect(await namesFound(ground, "' or true")).toEqual([]);
    });

    test("counts whom it finds, and finds nobody where nobody fits", async () => {
      const france: Filter = { kind: "country", country: "FR" };
      const one = { filter: france, text: "zoe", on: TODAY };
      const { contacts, next } = await search(ground, { ...one, limit: 1 });
      expect([contacts.map(({ email }) => email), next]).toEqual([["Zoe@example.org"], null]);
      const count = (asked: Search) =>
        ground.within(async (tx) => valueOf(await countUpTo(tx, ground.id, asked)));
      expect(await count(one)).toEqual({ people: 1, areMore: false });
      const nobody = { ...one, filter: { kind: "not", filter: france } as const };
      expect(await search(ground, nobody)).toEqual({ contacts: [], next: null });
      expect(await count(nobody)).toEqual({ people: 0, areMore: false });
    });
  });

  test("a line tells source, name, consents and why nothing is sent", async () => {
    const ground = await aGround(fresh().database);
    const contact = await ground.aContact({ email: "lea@example.org" });
    await ground.within(async (tx) => {
      const wording = await keepWording(tx, ground.id, {
        language: "en",
        question: "News?",
        explanation: "",
        shownAs: null,
      });
      const answers = { "send.newsletter": "given", "track.open.individual": "refused" } as const;
      for (const [purpose, action] of Object.entries(answers)) {
        await recordActs(
          tx,
          { organisation: ground.id, keys: ground.keys, contact: contact.id },
          [{ purpose: purpose as keyof typeof answers, action, channel: "email", wording }],
          { method: "form", place: null, actor: "contact", at: NOW },
        );
      }
      const kept = { topic: null, since: NOW, until: null, saidBy: "contact" } as const;
      const addressKey = ground.keys.addressKey(contact.email);
      await suppress(tx, ground.id, [
        { ...kept, addressKey, channel: "email", reason: "bounced" },
        { ...kept, addressKey, channel: "all", reason: "objected" },
        { ...kept, addressKey, channel: "sms", reason: "complained" },
      ]);
    });
    const [line] = (await search(ground)).contacts;
    expect(line).toMatchObject({
      email: "lea@example.org",
      name: null,
      source: { id: contact.source, name: "Sign-up form" },
      suppressed: "objected",
      consents: [
        { purpose: "send.newsletter", state: "given" },
        { purpose: "track.open.individual", state: "refused" },
      ],
    } satisfies Partial<ContactLine>);
  });

  test("of more than are sorted at once, each is on one page", async () => {
    const ground = await aGround(fresh().database);
    const { id: source } = await ground.aSource();
    const people = MOST_SORTED + 2;
    await ground.within(async (tx) => {
      await tx.run(
        `insert into contacts (organisation_id, contact_id, email, address_key, source_id,
           collected_on, keep_until, keep_rule)
         select $1, gen_random_uuid(), 'reader' || n || '@example.org', sha256(n::text::bytea), $2,
                date '2026-05-02' - n % 300, '2029-05-02', 'FR-16'
           from generate_series(1, $3::int) as n`,
        [ground.id, source, people],
      );
      await tx.run("select refresh_statistics()");
    });
    const order = { sort: "collected", isDescending: true } as const;
    const ids = await everyPage(ground, { order, limit: 5_000 });
    expect([ids.length, new Set(ids).size]).toEqual([people, people]);
    const all = { filter: EVERYBODY, text: null, on: TODAY };
    const count = (text: string | null) =>
      ground.within((tx) => countUpTo(tx, ground.id, { ...all, text }));
    expect(valueOf(await count(null))).toEqual({ people, areMore: false });
    expect(valueOf(await count("reader77@"))).toEqual({ people: 1, areMore: false });
  });
});

describe("a place of an order", () => {
  const id = "01989a3c-0000-7000-8000-000000000001";

  test("is read as it was written", () => {
    const place = { key: "zoë, “the” \\ second", id, areMore: true };
    expect(parsePlace("name", placeText(place))).toEqual(place);
  });

  test.each([
    ["email", "no JSON"],
    ["email", JSON.stringify(["a", "b", false])],
    ["email", JSON.stringify(["\0", id, false])],
    ["email", JSON.stringify([1, id, false])],
    ["email", JSON.stringify(["ada@example.org", id])],
    ["collected", placeText({ key: "2026-02-30", id, areMore: false })],
    ["added", placeText({ key: "ada@example.org", id, areMore: false })],
  ] as const)("of %s is none where it says %s", (sort, text) => {
    expect(parsePlace(sort, text)).toBeNull();
  });
});
