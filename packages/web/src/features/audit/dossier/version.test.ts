import { readFileSync } from "node:fs";

import { expect, test } from "vitest";

import { version } from "./version.ts";

test("a dossier names the version that made it", () => {
  const file = new URL("../../../../package.json", import.meta.url);
  expect(version).toBe((JSON.parse(readFileSync(file, "utf8")) as { version: string }).version);
});
