import { existsSync, globSync, readFileSync } from "node:fs";

import { describe, expect, test } from "vitest";

import { LAYERS } from "./layers.ts";

const IMPORT = /\b(?:from|import) ?\(?["']@consentry\/([\w-]+)/g;

const packages = Object.keys(LAYERS).filter((name) => existsSync(`packages/${name}`));

describe("layers", () => {
  test.each(packages)("%s imports only what ARCHITECTURE.md lets it", (name) => {
    const imported = new Set<string>();
    for (const file of globSync(`packages/${name}/src/**/*.{ts,tsx}`)) {
      if (/\.test\.tsx?$|\/testing\//.test(file)) continue;
      for (const match of readFileSync(file, "utf8").matchAll(IMPORT)) {
        if (match[1] && match[1] !== name) imported.add(match[1]);
      }
    }
    expect([...imported].filter((other) => !LAYERS[name]?.includes(other))).toEqual([]);
  });

  test.each(packages)("%s depends on no package above it", (name) => {
    const manifest = JSON.parse(readFileSync(`packages/${name}/package.json`, "utf8")) as {
      dependencies?: Record<string, string>;
    };
    const declared = Object.keys(manifest.dependencies ?? {}).filter((one) =>
      one.startsWith("@consentry/"),
    );
    const allowed = LAYERS[name] ?? [];
    expect(declared.filter((one) => !allowed.includes(one.slice("@consentry/".length)))).toEqual(
      [],
    );
  });

  test("the table in ARCHITECTURE.md is the table the linter uses", () => {
    const table = /^\| \*\*(\w+)\*\* +\| (.*) \|$/gm;
    const rows = [...readFileSync("ARCHITECTURE.md", "utf8").matchAll(table)];
    const drawn = Object.fromEntries(
      rows.map(([, name, below]) => [
        name,
        below?.trim() === "nothing" ? [] : (below ?? "").split(",").map((one) => one.trim()),
      ]),
    );
    expect(drawn).toEqual(LAYERS);
  });

  test("nothing is imported in a circle", () => {
    for (const [name, below] of Object.entries(LAYERS)) {
      for (const other of below) expect(LAYERS[other]).not.toContain(name);
    }
  });
});
