import { expect, test } from "vitest";

import { bounceClass } from "./bounce-class.ts";

test.each([
  ["550 5.1.1", "address"],
  ["552 5.2.2", "mailbox"],
  ["451 4.7.1", "policy"],
  ["5.4.4", "network"],
  ["550 5.6.0", "content"],
  ["550", "other"],
  ["550 5.9.1", "other"],
  ["550 15.1.1", "other"],
  ["ETIMEDOUT", "other"],
  [null, "other"],
] as const)("%s is about: %s", (code, what) => {
  expect(bounceClass(code)).toBe(what);
});
