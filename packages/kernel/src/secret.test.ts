import { inspect } from "node:util";

import { expect, test } from "vitest";

import { Secret } from "./secret.ts";

test("a secret shows itself only when it is revealed", () => {
  const secret = new Secret("hunter2");
  const shown = [String(secret), JSON.stringify({ secret }), inspect({ secret })];
  expect(shown.join(" ")).not.toContain("hunter2");
  expect(secret.reveal()).toBe("hunter2");
});
