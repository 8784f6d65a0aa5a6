import { describe, expect, test } from "vitest";

import { newId } from "../../database/organisation-id.ts";
import { partOf, PARTS, type Part } from "./trial-part.ts";

function draw(people: number, share: number): Record<Part, number> {
  const campaign = newId();
  const counts = { 0: 0, 1: 0, 2: 0 };
  for (let n = 0; n < people; n += 1) counts[partOf(campaign, `contact-${n}`, { share })] += 1;
  return counts;
}

describe("the part of a trial", () => {
  test("is the campaign's own for everybody where there is none", () => {
    expect(partOf(newId(), newId(), null)).toBe(PARTS.own);
  });

  test("halves the share and leaves the rest until it is over", () => {
    const { 0: own, 1: onTrial, 2: after } = draw(10_000, 20);
    // A share of 20 % drawn 10,000 times leaves these bounds once in a billion times.
    for (const half of [own, onTrial]) expect(Math.abs(half - 1_000)).toBeLessThan(190);
    expect(own + onTrial + after).toBe(10_000);
    expect(draw(500, 100)[PARTS.afterTrial]).toBe(0);
  });

  test("is drawn alike however often, and anew for another campaign", () => {
    const [campaign, other] = [newId(), newId()];
    const people = Array.from({ length: 200 }, () => newId());
    const parts = (of: string) => people.map((contact) => partOf(of, contact, { share: 50 }));
    expect(parts(campaign)).toEqual(parts(campaign));
    expect(parts(campaign)).not.toEqual(parts(other));
  });
});
