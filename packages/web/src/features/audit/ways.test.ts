import type { Chain } from "@consentry/audit";
import { expect, test } from "vitest";

import { auditedSample } from "./testing/audited-sample.ts";
import { waysOf } from "./ways.ts";

const { document } = auditedSample();

test("links that take one way stand together, those that are decoded first", () => {
  const [first, ...rest] = waysOf(document);
  expect(first?.stops.map(({ host }) => host)).toEqual([
    "hosting.measure.example",
    "www.hosting.example",
  ]);
  expect(rest.some(({ end, chains }) => end === "opaque" && chains > 1)).toBe(true);
});

test("numbers of the reader stand before names of the mailing, each name once", () => {
  const [chain] = document.chains as readonly [Chain, ...Chain[]];
  const identifiers = [
    { name: "campaign", value: "x", of: "campaign", readBy: null },
    { name: "reader", value: "5f1c2ae7", of: "recipient", readBy: null },
    { name: "campaign", value: "y", of: "campaign", readBy: null },
  ] as const;
  const [first] = waysOf({ chains: [{ ...chain, identifiers }] });
  expect(first?.handsOn.map(({ name }) => name)).toEqual(["reader", "campaign"]);
});

test("a link that leads where it says is no way to tell of", () => {
  const [chain] = document.chains as readonly [Chain, ...Chain[]];
  const plain: Chain = { ...chain, hops: chain.hops.slice(0, 1), end: "arrived", identifiers: [] };
  const named: Chain = {
    ...plain,
    identifiers: [{ name: "utm_source", value: "x", of: "campaign", readBy: null }],
  };
  expect(waysOf({ chains: [plain, named] })).toEqual([]);
});
