import { expect, test } from "vitest";

import type { Database } from "../../database/database.ts";
import { newId, newOrganisationId } from "../../database/organisation-id.ts";
import { NOW } from "../testing/measured-site.ts";
import { makeRecorder } from "./recorder.ts";
import type { Load } from "./record-loads.ts";

const LOAD: Load = {
  token: {
    organisation: newOrganisationId(),
    campaign: newId(),
    reader: { contact: newId(), delivery: newId() },
    signal: "open",
    level: "individual",
    link: 0,
    purposes: ["track.open.individual"],
  },
  isMachine: false,
};

/** A database on which nothing comes to an end before it is told to fail. */
function stuckDatabase() {
  let fail: (error: Error) => void = () => undefined;
  const stuck = new Promise<never>((_resolve, reject) => (fail = reject));
  const database = { within: () => stuck } as unknown as Database;
  return { database, fail: () => fail(new Error("ada@example.org could not be written")) };
}

test("while the database is stuck so many wait and no more, and all are answered in the end", async () => {
  const { database, fail } = stuckDatabase();
  const told: string[] = [];
  const recorder = makeRecorder({ database, now: () => NOW }, (what) => told.push(what));
  const answers = Array.from({ length: 25_000 }, () => recorder.record(LOAD));
  await Promise.all(answers.slice(10_000));
  expect(recorder.letGo).toBe(15_000);
  fail();
  await Promise.all(answers);
  await recorder.settled();
  expect(recorder.letGo).toBe(25_000);
  expect(told.length).toBeGreaterThan(0);
  expect(told.join("\n")).not.toContain("example.org");
});
