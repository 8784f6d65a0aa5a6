import { expect, test } from "vitest";

import { placeWithin } from "./place-within.ts";

test("leads on to a place of ours, and nowhere else", () => {
  expect(placeWithin("/contacts?list=1")).toBe("/contacts?list=1");
  for (const to of [
    null,
    "",
    "//elsewhere.example",
    "/\\elsewhere.example",
    "https://elsewhere.example",
    "javascript:alert(1)",
    "/sign-in?to=/sign-in",
  ]) {
    expect(placeWithin(to)).toBe("/");
  }
});
