import { readdir, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { buildWebBundle } from "@consentry/platform";
import { expect, test } from "vitest";

const ASSETS = fileURLToPath(new URL("../packages/web/dist/assets/", import.meta.url));

const FIRST_PAGE_LIMIT = 200_000;

test("the auditor's first page takes under 200 kB of compressed script", async () => {
  await buildWebBundle();
  const scripts = (await readdir(ASSETS)).filter((name) => /\.js\.(?:br|gz)$/.test(name));
  const sizes = await Promise.all(
    scripts.map(async (name) => ({ name, bytes: (await stat(ASSETS + name)).size })),
  );
  for (const { name, bytes } of sizes) console.log(`${name} ${(bytes / 1000).toFixed(1)} kB`);
  // The auditor itself is loaded by the worker, when the first mail is handed over.
  const first = sizes.filter(({ name }) => name.endsWith(".gz") && !name.includes("worker"));
  expect(first.length).toBeGreaterThan(0);
  expect(first.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(FIRST_PAGE_LIMIT);
});
