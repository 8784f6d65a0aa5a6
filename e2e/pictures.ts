import { spawn } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { BrowserContextOptions, Page } from "playwright-core";

import { findFreePort, launch, setStage } from "./testing/stage.ts";

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
await pictureTwoCopies();

/** The demo's mailing: the copy of somebody who agreed to everything beside that of one who did not. */
async function pictureTwoCopies(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "consentry-pictures-"));
  // For root the database runs as another user, who must be able to enter.
  await chmod(folder, 0o755);
  const port = String(await findFreePort());
  const command = fileURLToPath(new URL("../packages/cli/bin/consentry.js", import.meta.url));
  const environment = { ...process.env, CONSENTRY_DATA: join(folder, "data"), PORT: port };
  const server = spawn(process.execPath, [command, "start", "--demo"], { env: environment });
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1280, height: 1180 } });
  const inbox = `http://localhost:${port}/inbox`;
  const mail = page.locator("li.sheet", { hasText: "which links are followed" }).first();
  for (let attempt = 0; attempt < 100 && (await mail.count()) === 0; attempt += 1) {
    await page.waitForTimeout(500);
    await page.goto(inbox).catch(() => undefined);
  }
  await mail.getByRole("link").click();
  const copies = page.getByRole("region", { name: "Other copies of this mailing" });
  const plain = copies.getByRole("listitem").filter({ hasText: "Observes nothing" }).first();
  await plain.getByRole("link").click();
  await page.getByRole("heading", { name: "What differs" }).waitFor();
  await page.waitForTimeout(500);
  await keep("inbox-beside", await page.screenshot());
  await browser.close();
  server.kill("SIGTERM");
  await once(server, "exit");
  await rm(folder, { recursive: true });
}

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
