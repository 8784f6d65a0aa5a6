import type { AuditDocument } from "@consentry/audit";
import type { Day } from "@consentry/kernel";
import { expect, test } from "vitest";

import { LANGUAGES } from "../../words/words.ts";
import { auditedSample, TABLE } from "./testing/audited-sample.ts";
import { namedByHeader, toldParties } from "./told-parties.ts";
import { companyLine, knownBy, partyName, tierLine } from "./words-of-party.ts";

const { document } = auditedSample(TABLE);
const speaker = { words: LANGUAGES.en.report.parties, language: "en" } as const;

test("a company stands once with all it is told, whoever observes openings first", () => {
  const told = toldParties(document);
  expect(told[0]?.opens).toBeGreaterThan(0);
  const names = told.map(({ hosts }) => hosts).flat();
  expect(new Set(names).size).toBe(names.length);
  expect(told.find(({ hosts }) => hosts.includes("cdn.hosting.example"))).toMatchObject({
    opens: 0,
    clicks: 0,
    isGuess: false,
  });
});

test("a host without a party is told all the same, as nobody known", () => {
  const told = toldParties({ ...document, parties: [] });
  expect(told.length).toBeGreaterThan(0);
  expect(told.every(({ party }) => party.role === "unknown" && party.hosts.length === 1)).toBe(
    true,
  );
  expect(partyName(told[0]!.party, speaker)).toBe("Not known");
});

test("only possibilities make a guess, and one sure thing among them does not", () => {
  const graded = (grade: "possible" | "likely"): AuditDocument => ({
    ...document,
    references: document.references.map((one) => ({ ...one, grade: "possible" as const })),
    links: document.links.map((one, index) => ({
      ...one,
      grade: index === 0 ? grade : ("possible" as const),
    })),
  });
  const telling = (of: AuditDocument): readonly boolean[] =>
    toldParties(of)
      .filter(({ opens, clicks }) => opens + clicks > 0)
      .map(({ isGuess }) => isGuess);
  expect(telling(graded("possible"))).not.toContain(false);
  expect(telling(graded("likely"))).toContain(false);
});

test("of several hosts of one company the gravest rule is shown", () => {
  const [transfer] = document.transfers;
  const [party] = document.parties;
  if (!transfer || !party) throw new Error("the sample has lost its parties");
  const hosts = ["a.example", "b.example"];
  const [link] = document.links;
  const told = toldParties({
    references: [],
    links: hosts.map((host) => ({ ...link!, host, tracked: true })),
    parties: [{ ...party, hosts }],
    transfers: [
      { ...transfer, host: "a.example", status: "none" },
      { ...transfer, host: "b.example", status: "eea" },
    ],
  });
  expect(told.map((one) => one.transfer?.status)).toEqual(["none"]);
});

test("facts are said with their days, doubts and sources", () => {
  const counting = document.parties.find(({ company }) => company !== null);
  if (!counting?.company) throw new Error("the sample has lost its platform");
  expect(knownBy(counting, speaker)).toBe(
    "a table of your own (sender-platform.example); notes of May 2022",
  );
  const holding = { ...counting.company, name: "Holding", until: "2025-11-24" as Day };
  expect(companyLine(holding, speaker)).toMatch(/^Holding, United States \(until [^)]*2025\)$/);
  const hearsay = { ...holding, source: { kind: "knowledge", where: "hearsay" } } as const;
  expect(companyLine(hearsay, speaker)).toContain("general knowledge, not confirmed");
  expect(knownBy({ ...counting, owners: [hearsay] }, speaker)).not.toContain("hearsay");
  const transfer = document.transfers.find(({ tier }) => tier === "T2");
  expect(tierLine(transfer ?? null, speaker)).toContain("where its server stands is not known");
  expect(tierLine(transfer ? { ...transfer, tier: "T3" } : null, speaker)).toBeNull();
});

test("the sample names no company", () => {
  const { parties, transfers, platform } = auditedSample().document;
  expect(parties.filter(({ company, service }) => company !== null || service !== null)).toEqual(
    [],
  );
  expect(transfers.filter(({ operator }) => operator !== null)).toEqual([]);
  expect(platform).toBeNull();
});

test("what the header alone names is apart, but for the sender's own", () => {
  const [party] = document.parties;
  const byHeader = { ...party!, told: ["delivery"], role: "provider" } as const;
  const own = { ...byHeader, role: "sender" } as const;
  expect(namedByHeader({ ...document, parties: [byHeader, own] })).toEqual([byHeader]);
});
