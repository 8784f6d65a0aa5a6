import { existsSync, globSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";

import { describe, expect, test } from "vitest";

const DOCUMENTS = globSync([
  "*.md",
  "docs/adr/*.md",
  "docs/law/README.md",
  "docs/operate/*.md",
  "packages/*/README.md",
  "bench/*.md",
  "examples/*.md",
]);

/** Relative links of a document, anchors and addresses left out. */
function linksOf(text: string): string[] {
  return [...text.matchAll(/\]\(([^)#\s]+)/g)]
    .map((match) => match[1] ?? "")
    .filter((link) => !/^[a-z]+:/.test(link));
}

/** Paths in backticks that begin with a folder of ours. */
function pathsOf(text: string): string[] {
  return [...text.matchAll(/`((?:packages|tools|bench|fixtures|docs|e2e|deploy)\/[\w./-]+)`/g)].map(
    (match) => match[1] ?? "",
  );
}

function scriptsOf(text: string): string[] {
  return [...text.matchAll(/`npm run ([\w:]+)/g)].map((match) => match[1] ?? "");
}

describe.each(DOCUMENTS)("%s", (document) => {
  const text = readFileSync(document, "utf8");

  test("links to files that exist", () => {
    const broken = linksOf(text).filter((link) => !existsSync(join(dirname(document), link)));
    expect(broken).toEqual([]);
  });

  test("names paths that exist", () => {
    expect(pathsOf(text).filter((path) => !existsSync(path))).toEqual([]);
  });

  test("names scripts that exist", () => {
    const { scripts } = JSON.parse(readFileSync("package.json", "utf8")) as {
      scripts: Record<string, string>;
    };
    expect(scriptsOf(text).filter((name) => !(name in scripts))).toEqual([]);
  });
});
