import { readdir, stat } from "node:fs/promises";
import { basename } from "node:path";
import { fileURLToPath } from "node:url";

import { afterAll, beforeAll, expect, test } from "vitest";

import { setStage, type Stage } from "./testing/stage.ts";

const ASSETS = fileURLToPath(new URL("../packages/web/dist/assets/", import.meta.url));

const FIRST_PAGE_LIMIT = 200_000;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage?.close());

test("the auditor's first page takes under 200 kB of compressed script", async () => {
  const page = await stage.open();
  const scripts: string[] = [];
  page.on("request", (request) => {
    if (request.resourceType() === "script")
      scripts.push(basename(new URL(request.url()).pathname));
  });
  await page.goto(`${stage.address}/audit`);
  await page.getByRole("button", { name: "Try the sample mail" }).waitFor();
  // The auditor itself is loaded by its worker, when the first mail is handed over.
  expect(scripts.filter((name) => name.includes("worker"))).toEqual([]);
  const sizes = await Promise.all(scripts.map(compressedSize));
  const whole = sizes.reduce((sum, bytes) => sum + bytes, 0);
  console.log(table([...named(scripts, sizes), ["the auditor's first page", whole]]));
  expect(whole).toBeGreaterThan(0);
  expect(whole).toBeLessThan(FIRST_PAGE_LIMIT);
});

test("every script there is, by its size", async () => {
  const names = (await readdir(ASSETS)).filter((name) => name.endsWith(".js"));
  const sizes = await Promise.all(names.map(compressedSize));
  console.log(table(named(names, sizes).toSorted(([, one], [, other]) => other - one)));
  expect(sizes.length).toBeGreaterThan(0);
});

async function compressedSize(name: string): Promise<number> {
  return (await stat(`${ASSETS}${name}.gz`)).size;
}

type Named = readonly [name: string, bytes: number];

function named(names: readonly string[], sizes: readonly number[]): readonly Named[] {
  return names.map((name, index) => [name, sizes[index] ?? 0]);
}

function table(rows: readonly Named[]): string {
  return rows
    .map(([name, bytes]) => `${(bytes / 1000).toFixed(1).padStart(8)} kB  ${name}`)
    .join("\n");
}
