import { expect, test } from "vitest";

import { newId } from "./organisation-id.ts";

/** More than one millisecond can count: the next one is borrowed from. */
const MANY = 20_000;

test("ids sort in the order of their making, however many a millisecond sees", () => {
  const ids = Array.from({ length: MANY }, newId);
  expect(ids).toEqual(ids.toSorted());
  expect(new Set(ids).size).toBe(MANY);
});
