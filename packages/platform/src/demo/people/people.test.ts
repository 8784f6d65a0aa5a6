import type { Instant } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { ASSOCIATION } from "../association/association.ts";
import { chanceFrom } from "../chance.ts";
import { SHOP } from "../shop/shop.ts";
import { pastOf } from "../time/past.ts";

const PAST = pastOf("2028-02-29T00:00:00Z" as Instant);

/** RFC 2606: no mail to these can ever arrive. */
const RESERVED = /@(?:[\w-]+\.)*(?:example|example\.(?:org|net|com))$/;

describe.each([SHOP, ASSOCIATION])("the people of $organisation.name", (told) => {
  const people = () => told.lives(chanceFrom(told.seed));
  const files = () => told.files(chanceFrom(told.seed), PAST);

  test("are the same each time, and no two have one address", () => {
    expect(people()).toEqual(people());
    const addresses = people().map(({ person }) => person.email);
    expect(new Set(addresses).size).toBe(addresses.length);
  });

  test("exist nowhere: every address is reserved", () => {
    const written = files()
      .flatMap(({ content }) => content.split(/[\s,]+/))
      .filter((cell) => cell.includes("@"));
    const addresses = [...people().map(({ person }) => person.email), ...written];
    expect(addresses.length).toBeGreaterThan(100);
    expect(addresses.filter((address) => !RESERVED.test(address))).toEqual([]);
  });

  test("do nothing before they came, and nothing that is not over yet", () => {
    for (const { cameDaysAgo, later } of people()) {
      expect(cameDaysAgo).toBeLessThan(told.sinceDaysAgo);
      for (const { daysAgo } of later) {
        expect(daysAgo).toBeLessThanOrEqual(cameDaysAgo);
        expect(daysAgo).toBeGreaterThan(0);
      }
    }
  });
});
