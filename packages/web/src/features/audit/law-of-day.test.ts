import { expect, test } from "vitest";

import { changesIn, citedSources, isMinor } from "./law-of-day.ts";
import { OWN_DAY, optionsOf } from "./occasion.ts";
import { auditedSample, TABLE } from "./testing/audited-sample.ts";

const { law } = auditedSample(TABLE).document;

test("a change that touches two practices is told once, in the order of the days", () => {
  const changes = changesIn(law);
  const days = changes.map(({ on }) => on);
  expect(days).toEqual(days.toSorted());
  expect(new Set(changes.map(({ what }) => what)).size).toBe(changes.length);
  const all = law.needs.flatMap(({ since }) => since);
  expect(all.length).toBeGreaterThan(changes.length);
});

test("clauses of one instrument stand together under its title, with its lasting address", () => {
  const transfer = law.needs.find(({ practice }) => practice === "transfer");
  const sources = citedSources(transfer?.sources ?? [], law);
  expect(sources.map(({ clauses }) => clauses)).toEqual([[], ["44", "46", "45"]]);
  expect(sources.every(({ permalink }) => permalink?.startsWith("http"))).toBe(true);
});

test("a source that nobody can name is shown by its id, and has no link", () => {
  expect(citedSources(["unheard:1"], law)).toEqual([
    { title: "unheard", identifier: "unheard", permalink: null, clauses: ["1"] },
  ]);
});

test("what needs consent or safeguards is never said in passing", () => {
  for (const need of law.needs) {
    if (need.need === "consent" || need.need === "safeguards") expect(isMinor(need)).toBe(false);
  }
  expect(law.needs.some(isMinor)).toBe(true);
});

test("the mail's own day and the baseline are asked for by leaving them out", () => {
  expect(optionsOf(OWN_DAY, "en")).toEqual({ language: "en" });
  expect(optionsOf({ jurisdiction: "FR", asOf: "2026-10-01" }, "fr")).toEqual({
    language: "fr",
    jurisdiction: "FR",
    asOf: "2026-10-01",
  });
  expect(optionsOf({ jurisdiction: null, asOf: "2026-13-41" }, "en")).toEqual({ language: "en" });
});
