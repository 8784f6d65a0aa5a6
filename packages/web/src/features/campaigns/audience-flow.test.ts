import type { Audience } from "@consentry/client";
import * as fc from "fast-check";
import { expect, test } from "vitest";

import { audienceFlow } from "./audience-flow.ts";
import { WORDS } from "./words/words.ts";

const people = fc.integer({ min: 1, max: 1_000 });
const audience: fc.Arbitrary<Pick<Audience, "variants" | "heldBack">> = fc.record({
  variants: fc.array(
    fc.record({
      need: fc.constantFrom("consent", "soft-opt-in"),
      rule: fc.constantFrom("FR-01", "FR-02"),
      open: fc.constantFrom("none", "aggregate", "day", "individual"),
      click: fc.constantFrom("none", "aggregate", "individual"),
      people,
      sample: fc.constant([]),
    }),
    { maxLength: 8 },
  ),
  heldBack: fc.array(
    fc.record({
      by: fc.constantFrom("suppression", "quarantine", "law"),
      why: fc.constantFrom("objected", "bounced", "FR-01"),
      people,
      sample: fc.constant([]),
    }),
    { maxLength: 5 },
  ),
});

function isPassed(id: string): boolean {
  return id.startsWith("basis") || id === "held";
}

test("everybody leaves the audience once, and what comes to a basis goes on from it", () => {
  fc.assert(
    fc.property(audience, (given) => {
      const { nodes, links } = audienceFlow(given, WORDS.en);
      const sum = (isOne: (link: (typeof links)[number]) => boolean): number =>
        links.filter(isOne).reduce((total, { count }) => total + count, 0);
      const all = [...given.variants, ...given.heldBack].reduce(
        (total, one) => total + one.people,
        0,
      );
      expect(sum(({ from }) => from === "all")).toBe(all);
      for (const { id } of nodes.filter((node) => isPassed(node.id))) {
        expect(sum(({ to }) => to === id)).toBe(sum(({ from }) => from === id));
      }
      const known = new Set(nodes.map(({ id }) => id));
      expect(links.every(({ from, to }) => known.has(from) && known.has(to))).toBe(true);
    }),
  );
});

test("each end says what is measured, and red is only for what observes one reader", () => {
  const variant = { need: "consent", rule: "FR-01", people: 3, sample: [] } as const;
  const { nodes } = audienceFlow(
    {
      variants: [
        { ...variant, open: "individual", click: "individual" },
        { ...variant, open: "aggregate", click: "none" },
        { ...variant, open: "none", click: "none" },
      ],
      heldBack: [{ by: "suppression", why: "objected", people: 1, sample: [] }],
    },
    WORDS.en,
  );
  expect(nodes.map(({ label, kind }) => [label, kind])).toEqual([
    ["Audience", "plain"],
    ["Consent", "permitted"],
    ["Openings and clicks of each person", "tracked"],
    ["Openings counted together", "plain"],
    ["Nothing measured", "untracked"],
    ["Does not get it", "refused"],
    ["Objected", "refused"],
  ]);
});
