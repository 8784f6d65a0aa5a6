import { spawn, type ChildProcess } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import type { Browser, BrowserContextOptions, Page } from "playwright-core";

import { pagesToLookAt } from "./testing/pages-to-look-at.ts";
import { findFreePort, launch, setStage } from "./testing/stage.ts";

/**
 * `node e2e/pictures.ts [NAME …]`: every page at two widths into `.build/pictures`, to be looked
 * at, and those that stand in the documents into `docs/pictures`. With names of pages of the
 * application, those alone.
 */
const ALL = fileURLToPath(new URL("../.build/pictures/", import.meta.url));
const DOCUMENTS = fileURLToPath(new URL("../docs/pictures/", import.meta.url));

const DESK = { width: 1280, height: 900 } as const;
const PHONE = { width: 390, height: 844 } as const;

/** The sample mail's report, for the documents. */
const REPORT: Readonly<Record<string, BrowserContextOptions>> = {
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

/** Pages of the application that stand in the documents, by their names in the list of all. */
const IN_DOCUMENTS: readonly string[] = [
  "home",
  "person",
  "campaign-audience",
  "campaign-gate",
  "campaign-report",
  "measurement",
  "automation",
  "transition",
  "register",
  "text-write",
  "delivered-domain",
];

await Promise.all([ALL, DOCUMENTS].map((folder) => mkdir(folder, { recursive: true })));
const named = process.argv.slice(2);
if (named.length === 0) await pictureReport();
await pictureApplication();

async function pictureReport(): Promise<void> {
  const stage = await setStage();
  const open = async (options: BrowserContextOptions): Promise<Page> => {
    const page = await stage.open(options);
    await page.goto(`${stage.address}/audit`);
    await page.getByRole("button", { name: "Try the sample mail" }).click();
    await page.frameLocator("#annotated-mail").getByText("Renew at today").waitFor();
    return page;
  };
  for (const [name, options] of Object.entries(REPORT)) {
    const page = await open(options);
    await page.locator(".place").first().click();
    await page.evaluate(() => scrollTo(0, 0));
    await page.mouse.move(0, 0);
    await page.waitForTimeout(500);
    await keep(DOCUMENTS, name, await page.screenshot());
  }
  const page = await open({ viewport: { width: 1280, height: 1000 } });
  for (const [name, title] of Object.entries(PARTS)) {
    await keep(DOCUMENTS, name, await page.getByRole("region", { name: title }).screenshot());
  }
  await stage.close();
}

/** Everything a member sees, in the demo as `npm start -- --demo` shows it. */
async function pictureApplication(): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "consentry-pictures-"));
  // For root the database runs as another user, who must be able to enter.
  await chmod(folder, 0o755);
  const port = String(await findFreePort());
  const command = fileURLToPath(new URL("../packages/cli/bin/consentry.js", import.meta.url));
  const environment = { ...process.env, CONSENTRY_DATA: join(folder, "data"), PORT: port };
  const server = spawn(process.execPath, [command, "start"], { env: environment });
  const address = `http://localhost:${port}`;
  const browser = await launch();
  await whenReady(server);
  if (named.length === 0) await pictureStart(browser, address);
  for (const [width, viewport] of Object.entries({ desk: DESK, phone: PHONE })) {
    const context = await browser.newContext({ viewport, locale: "en-GB" });
    const page = await context.newPage();
    await page.request.post(`${address}/session/demo`, {
      headers: { "x-consentry": "1" },
      data: {},
    });
    for (const { name, path } of await pagesToLookAt(page, address)) {
      if (named.length > 0 && !named.includes(name)) continue;
      await page.goto(`${address}${path}`);
      await page.waitForLoadState("networkidle");
      // What is drawn after the last answer: charts, frames.
      await page.waitForTimeout(800);
      await keep(ALL, `${name}-${width}`, await page.screenshot({ fullPage: true }));
      if (width === "desk" && IN_DOCUMENTS.includes(name)) {
        await keep(DOCUMENTS, name, await page.screenshot());
      }
    }
    await context.close();
  }
  await browser.close();
  server.kill("SIGTERM");
  await once(server, "exit");
  await rm(folder, { recursive: true });
}

/** The first page of an empty installation. */
async function pictureStart(browser: Browser, address: string): Promise<void> {
  for (const [width, viewport] of Object.entries({ desk: DESK, phone: PHONE })) {
    const page = await browser.newPage({ viewport, locale: "en-GB" });
    await page.goto(`${address}/`);
    await page.getByRole("heading", { level: 1 }).waitFor();
    await keep(ALL, `start-${width}`, await page.screenshot({ fullPage: true }));
    if (width === "desk") await keep(DOCUMENTS, "start", await page.screenshot());
    await page.close();
  }
}

async function whenReady(server: ChildProcess): Promise<void> {
  for await (const text of server.stdout ?? []) {
    if (String(text).includes("is ready")) return;
  }
  throw new Error("the server ended before it was ready");
}

async function keep(folder: string, name: string, picture: Uint8Array): Promise<void> {
  await writeFile(`${folder}${name}.png`, picture);
  process.stdout.write(`${name}.png ${Math.round(picture.length / 1000)} kB\n`);
}
