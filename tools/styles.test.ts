import { globSync, readFileSync } from "node:fs";
import { dirname } from "node:path";

import { expect, test } from "vitest";

const SOURCES = "packages/web/src";

/** Classes that a file styles by themselves: what `.name { … }` says holds wherever the name is. */
function lonelyClassesOf(css: string): ReadonlySet<string> {
  const selectors = css
    .replaceAll(/\/\*[^*]*\*\//g, "")
    .split("{")
    .flatMap((text) => text.slice(text.lastIndexOf("}") + 1).split(","));
  return new Set(
    selectors.flatMap((selector) => /^\s*\.([a-z][a-z0-9-]*)\s*$/.exec(selector)?.[1] ?? []),
  );
}

/** A feature's own folder, however deep a file lies in it. */
function ownerOf(file: string): string {
  const [first = "", second = ""] = dirname(file).split("/");
  return first === "features" ? second : first;
}

test("a class is styled by one feature: pages that were visited before change nothing", () => {
  const owners = new Map<string, Set<string>>();
  for (const file of globSync("**/*.css", { cwd: SOURCES })) {
    for (const name of lonelyClassesOf(readFileSync(`${SOURCES}/${file}`, "utf8"))) {
      owners.set(name, (owners.get(name) ?? new Set()).add(ownerOf(file)));
    }
  }
  expect(owners.size).toBeGreaterThan(500);
  const shared = [...owners].filter(([, folders]) => folders.size > 1);
  expect(shared.map(([name, folders]) => `${name}: ${[...folders].join(", ")}`)).toEqual([]);
});
