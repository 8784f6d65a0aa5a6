import { globSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { SERVER_TESTS } from "../../vitest.config.ts";

test("tests against servers are there, and none passes where its server is not", () => {
  const files = globSync(SERVER_TESTS);
  expect(files.length).toBeGreaterThan(0);
  for (const file of files) {
    expect(readFileSync(file, "utf8"), file).not.toMatch(/\.(?:skip|skipIf|runIf|todo)\b/);
  }
});
