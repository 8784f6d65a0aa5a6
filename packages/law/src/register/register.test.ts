import type { Day } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { retentionEntry } from "../retention/catalogue.ts";
import { citationById, isCitable } from "../sources/registry.ts";
import { ACTIVITIES, ACTIVITY_LIST } from "./activities.ts";
import { BASES } from "./basis.ts";
import { REGISTER_QUESTIONS } from "./duties.ts";
import { sendingBases, type Sending } from "./sending-bases.ts";

const TODAY = "2026-11-21" as Day;

describe("the activities of a register", () => {
  test("each say what they are for, of whom, of what, on which basis and how long", () => {
    for (const { id, title, objective, data, bases, retention, recipients } of ACTIVITY_LIST) {
      expect(ACTIVITIES[id].title, id).toBe(title);
      expect([title.en, title.fr, objective.en, objective.fr], id).not.toContain("");
      for (const list of [data, bases, retention, recipients]) expect(list, id).not.toEqual([]);
      expect(retention.map((rule) => retentionEntry(rule, TODAY).id)).toEqual(retention);
    }
  });

  test("cite what exists and is in force", () => {
    const cited = [
      ...ACTIVITY_LIST.flatMap(({ sources }) => sources),
      ...Object.values(BASES).flatMap(({ sources }) => sources),
      ...Object.values(REGISTER_QUESTIONS).flatMap(({ sources }) => sources),
    ];
    const unknown = cited.filter((id) => citationById(id) === undefined || !isCitable(id, TODAY));
    expect(unknown).toEqual([]);
  });
});

describe("what mail rests on in a country", () => {
  const of = (sending: Partial<Sending>) =>
    sendingBases({
      country: "FR",
      on: TODAY,
      messages: ["commercial"],
      relations: ["prospect"],
      ...sending,
    });

  test("is consent for prospects, and an exception beside it only where there are customers", () => {
    const prospects = of({});
    expect(new Set(prospects.map(({ basis }) => basis))).toContain("consent");
    expect(prospects.map(({ rule }) => rule)).not.toContain("FR-02");
    const withCustomers = of({ relations: ["prospect", "customer"] });
    expect(withCustomers.find(({ rule }) => rule === "FR-02")).toMatchObject({
      basis: "legitimate-interest",
      sources: ["cpce:L34-5"],
    });
  });

  test.each(["NL", "DE", "BE", "AT", "IT", "ES", "SE", null])(
    "is told for %s, with sources",
    (country) => {
      const bases = of({ country });
      expect(bases.map(({ basis }) => basis)).toContain("consent");
      expect(bases.every(({ sources }) => sources.length > 0)).toBe(true);
    },
  );
});
