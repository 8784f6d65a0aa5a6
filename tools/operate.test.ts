import { globSync, readFileSync } from "node:fs";

import { expect, test } from "vitest";

/** What a block of shell in `docs/operate/` may say of itself, and who runs it. */
const RUN_BY: Readonly<Record<string, string>> = {
  'way="by hand"': "these are the commands of README, which whatever tests this runs first",
  'way="under systemd"': "packages/cli/src/serving/install.servers.test.ts",
  'way="upgrade under systemd"': "packages/cli/src/serving/install.servers.test.ts",
  'as="consentry"': "packages/cli/src/serving/install.servers.test.ts",
  'as="this server"': "packages/cli/src/serving/install.servers.test.ts",
  'way="in containers"': "by hand: no image of others can be had where this is tested",
  'way="image alone"': "by hand: no image of others can be had where this is tested",
};

test("every command of the pages for operators is of a way that somebody runs", () => {
  const pages = globSync("docs/operate/*.md").map((page) => readFileSync(page, "utf8"));
  const said = pages.flatMap((text) =>
    [...text.matchAll(/^```shell(.*)$/gm)].map(([, says = ""]) => says.trim()),
  );
  expect(said.length).toBeGreaterThan(8);
  expect(said.filter((says) => !Object.hasOwn(RUN_BY, says))).toEqual([]);
  expect(Object.keys(RUN_BY).filter((way) => !said.includes(way))).toEqual([]);
  const walk = readFileSync("packages/cli/src/serving/install.servers.test.ts", "utf8");
  for (const [way, who] of Object.entries(RUN_BY)) {
    if (who.endsWith(".ts")) expect(walk).toContain(way);
  }
});
