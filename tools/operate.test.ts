import { globSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

/** What a block of shell in `docs/operate/` may say of itself: each is run as it stands. */
const WAYS = [
  'way="by hand"',
  'way="under systemd"',
  'way="upgrade under systemd"',
  'way="in containers"',
  'way="upgrade in containers"',
  'way="image alone"',
  'as="consentry"',
  'as="this server"',
];

test("every command of the pages for operators is of a way that a test follows", () => {
  const pages = globSync("docs/operate/*.md").map((page) => readFileSync(page, "utf8"));
  const said = pages.flatMap((text) =>
    [...text.matchAll(/^```shell(.*)$/gm)].map(([, says = ""]) => says.trim()),
  );
  expect(said.length).toBeGreaterThan(8);
  expect(new Set(said)).toEqual(new Set(WAYS));
  const walk = readFileSync("packages/cli/src/serving/install.servers.test.ts", "utf8");
  for (const way of WAYS) expect(walk).toContain(way);
});
