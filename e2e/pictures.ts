import { mkdir, writeFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import type { BrowserContextOptions, Page } from "playwright-core";

import { setStage } from "./testing/stage.ts";

/** What `node e2e/pictures.ts` takes for the documents: the sample mail's report. */
const PICTURES: Readonly<Record<string, BrowserContextOptions>> = {
  "audit-desk": { viewport: { width: 1280, height: 1360 } },
  "audit-phone": { viewport: { width: 390, height: 1400 }, deviceScaleFactor: 1.5 },
  "audit-dark": { viewport: { width: 1280, height: 1360 }, colorScheme: "dark" },
};

/** Parts of the same report, each by itself. */
const PARTS: Readonly<Record<string, string>> = {
  "audit-told": "Who is told",
  "audit-chains": "Where the links lead",
  "audit-law": "What the sender must have asked",
};

const FOLDER = fileURLToPath(new URL("../docs/pictures/", import.meta.url));

const stage = await setStage();
await mkdir(FOLDER, { recursive: true });
for (const [name, options] of Object.entries(PICTURES)) {
  const page = await openSample(options);
  await page.locator(".place").first().click();
  await page.evaluate(() => scrollTo(0, 0));
  await page.mouse.move(0, 0);
  await page.waitForTimeout(500);
  await keep(name, await page.screenshot());
}
const page = await openSample({ viewport: { width: 1280, height: 1000 } });
for (const [name, title] of Object.entries(PARTS)) {
  await keep(name, await page.getByRole("region", { name: title }).screenshot());
}
await stage.close();

async function openSample(options: BrowserContextOptions): Promise<Page> {
  const opened = await stage.open(options);
  await opened.goto(`${stage.address}/audit`);
  await opened.getByRole("button", { name: "Try the sample mail" }).click();
  await opened.frameLocator("#annotated-mail").getByText("Renew at today").waitFor();
  return opened;
}

async function keep(name: string, picture: Uint8Array): Promise<void> {
  await writeFile(`${FOLDER}${name}.png`, picture);
  process.stdout.write(`${name}.png ${Math.round(picture.length / 1000)} kB\n`);
}
