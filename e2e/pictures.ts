import { mkdir, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import type { BrowserContextOptions } from "playwright-core";

import { setStage } from "./testing/stage.ts";

/** What `node e2e/pictures.ts` takes for the documents: the sample mail's report. */
const PICTURES: Readonly<Record<string, BrowserContextOptions>> = {
  "audit-desk": { viewport: { width: 1280, height: 1360 } },
  "audit-phone": { viewport: { width: 390, height: 1400 }, deviceScaleFactor: 1.5 },
  "audit-dark": { viewport: { width: 1280, height: 1360 }, colorScheme: "dark" },
};

const FOLDER = fileURLToPath(new URL("../docs/pictures/", import.meta.url));

const stage = await setStage();
await mkdir(FOLDER, { recursive: true });
for (const [name, options] of Object.entries(PICTURES)) {
  const page = await stage.open(options);
  await page.goto(`${stage.address}/audit`);
  await page.getByRole("button", { name: "Try the sample mail" }).click();
  await page.frameLocator("#annotated-mail").getByText("Renew at today").waitFor();
  await page.locator(".place").first().click();
  await page.evaluate(() => scrollTo(0, 0));
  await page.mouse.move(0, 0);
  await page.waitForTimeout(500);
  const path = `${FOLDER}${name}.png`;
  await page.screenshot({ path });
  process.stdout.write(`${name}.png ${Math.round((await stat(path)).size / 1000)} kB\n`);
}
await stage.close();
