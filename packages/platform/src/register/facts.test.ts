import { beforeAll, describe, expect, test } from "vitest";

import { doors, makeTestDatabase, type TestDatabase } from "../database/testing/in-every-door.ts";
import type { RegisterFacts } from "./fact.ts";
import { aMailingOrganisation, NOW } from "./testing/a-mailing-organisation.ts";
import { anOrganisation } from "../consent/testing/people.ts";
import { withOrganisation } from "../database/database.ts";
import { registerFacts } from "./facts.ts";

// Through every door where answers and drift are, in register.test.ts.
let made: TestDatabase;
let facts: RegisterFacts;
beforeAll(async () => {
  made = await makeTestDatabase(doors()[0] ?? "embedded");
  const places = { relay: null, database: "db.example.net" };
  facts = await (await aMailingOrganisation(made.database, places)).facts();
  return () => made.remove();
});

describe("what a register tells of an organisation that does everything", () => {
  test("every sheet has a purpose, people, data, a basis, recipients and a period", () => {
    expect(facts.activities.map(({ id }) => id)).toEqual([
      "mailing",
      "automations",
      "measurement",
      "messages",
      "consent",
      "objections",
      "answers",
      "handed-in",
    ]);
    for (const { id, objective, people, data, origins, bases, ...rest } of facts.activities) {
      expect(objective.en, id).not.toBe("");
      for (const list of [people, data, origins, bases, rest.recipients, rest.retention]) {
        expect(list, id).not.toEqual([]);
      }
      expect(
        bases.every(({ sources }) => sources.length > 0),
        id,
      ).toBe(true);
    }
  });

  test("what is measured is told by purpose, with the rule of the country", () => {
    const measured = facts.activities.find(({ id }) => id === "measurement");
    expect(measured?.purposes.map(({ en }) => en)).toEqual([
      "See which mails each person opened, to judge a campaign",
      "Compare two versions of a mail",
    ]);
    expect(new Set(measured?.bases.map(({ basis }) => basis))).toEqual(new Set(["consent"]));
    expect(measured?.data.map(({ id }) => id)).toEqual(["address", "opens"]);
  });

  test("details kept of people are named, and no value of them", () => {
    expect(facts.activities[0]?.details).toEqual(["voice"]);
    expect(JSON.stringify(facts)).not.toContain("alto");
    expect(JSON.stringify(facts)).not.toMatch(/ada@example\.org|@example\.org/);
  });

  test("whom data go to appears by itself, its contract unknown", () => {
    expect(facts.processors.map(({ key, answer }) => [key.split(":")[0], answer])).toEqual([
      ["machine", null],
      ["host", null],
      ["host", null],
      ["source", null],
    ]);
    expect(facts.open.map(({ subject }) => subject)).toEqual(
      expect.arrayContaining(["officer", "basis:messages", "processor:host:till.example.com"]),
    );
  });

  test("a host of a firm abroad is an exposure with the law of the day; a stranger is unknown", () => {
    const told = facts.exposures.map(({ host, country, status }) => [host, country, status]);
    expect(told[0]).toEqual(["shop.list-manage.com", "US", "check-list"]);
    expect(told).toContainEqual(["cdn.stranger.example", null, "unknown"]);
    expect(told.flat()).not.toContain("www.chorale.example.org");
  });
});

test("of an organisation that does nothing, nothing is told", async () => {
  const organisation = await anOrganisation(made.database);
  const nothing = await withOrganisation(made.database, organisation.id, (tx) =>
    registerFacts({
      tx,
      organisation,
      keys: organisation.keys,
      now: NOW,
      publicUrl: "http://localhost:4400",
      places: { relay: null, database: null },
    }),
  );
  expect(nothing.activities).toEqual([]);
  expect(nothing.processors.map(({ key }) => key)).toEqual(["machine"]);
  expect(nothing.exposures).toEqual([]);
});
