import { glob, readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import { auditMessage } from "@consentry/audit";
import type { Browser, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";
import { build, type Rolldown } from "vite";

import { launch } from "./testing/stage.ts";

const ROOT = fileURLToPath(new URL("../", import.meta.url));
const ENTRY = fileURLToPath(new URL("testing/auditor-in-page.ts", import.meta.url));

let browser: Browser;
let page: Page;
beforeAll(async () => {
  browser = await launch();
  page = await browser.newPage();
  await page.addScriptTag({ content: await bundleAuditor() });
});
afterAll(() => browser?.close());

/** The auditor as one script, built as the application's is. */
async function bundleAuditor(): Promise<string> {
  const built = await build({
    configFile: false,
    logLevel: "error",
    build: { write: false, lib: { entry: ENTRY, formats: ["iife"], name: "auditor" } },
  });
  const [{ output }] = built as [Rolldown.RolldownOutput];
  return output[0].code;
}

test("Node and Chromium write the same document, byte for byte, for every fixture", async () => {
  const mails: string[] = [];
  for await (const mail of glob("fixtures/**/*.eml", { cwd: ROOT })) mails.push(mail);
  expect(mails.length, "messages in fixtures/").toBeGreaterThan(0);
  for (const mail of mails.toSorted()) {
    const bytes = await readFile(`${ROOT}${mail}`);
    const here = JSON.stringify(auditMessage(new Uint8Array(bytes)));
    const there = await page.evaluate((source) => auditBase64(source), bytes.toString("base64"));
    expect(there, mail).toBe(here);
  }
});
