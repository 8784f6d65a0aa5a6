import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

import { describe, expect, test } from "vitest";

import { generatedDocs, leftOver } from "../../../../tools/docs.ts";
import { RULES } from "../rules/rules.ts";

const ROOT = join(import.meta.dirname, "../../../..");

describe("the generated documentation", () => {
  test("is as the rules are; `npm run docs` writes it again", async () => {
    const docs = await generatedDocs();
    const stale = [...docs].filter(([path, text]) => {
      const file = join(ROOT, path);
      return !existsSync(file) || readFileSync(file, "utf8") !== text;
    });
    expect(stale.map(([path]) => path)).toEqual([]);
    expect(await leftOver(docs)).toEqual([]);
  });

  test("has a page for every rule, and links only to pages there are", async () => {
    const docs = await generatedDocs();
    expect(RULES.filter(({ id }) => !docs.has(`docs/law/rules/${id}.md`))).toEqual([]);
    const links = [...docs].flatMap(([path, text]) =>
      [...text.matchAll(/\]\((?!http)([^)]+\.md)\)/g)].map(([, target]) =>
        join(path, "..", target ?? ""),
      ),
    );
    expect(links.filter((target) => !docs.has(target))).toEqual([]);
  });
});
