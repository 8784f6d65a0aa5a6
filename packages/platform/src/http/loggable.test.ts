import { expect, test } from "vitest";

import { loggable } from "./loggable.ts";

test("tells what broke and where, and nothing of what it broke on", () => {
  const error = Object.assign(new TypeError('invalid input: "ada@example.org"\nada@example.org'), {
    code: "22P02",
  });
  const told = loggable(error);
  expect(told).toMatchObject({ error: "TypeError", code: "22P02" });
  expect(told.stack).toContain("loggable.test.ts");
  expect(JSON.stringify(told)).not.toContain("ada@");
});
