import { readFile } from "node:fs/promises";
import { fileURLToPath } from "node:url";

import type { BrowserContextOptions, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { HOSTILE_MAIL } from "./testing/hostile-mail.ts";
import { setStage, type Stage } from "./testing/stage.ts";

const SAMPLE = fileURLToPath(
  new URL("../packages/web/src/features/audit/sample/price-change.eml", import.meta.url),
);

const PLAIN_MAIL = `From: Ada <ada@reader.example>
To: bob@reader.example
Subject: Lunch on Thursday
Date: Tue, 13 Sep 2022 09:00:00 +0200
Content-Type: text/plain; charset=utf-8

Shall we meet at noon?
`;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage?.close());

async function openAuditor(options?: BrowserContextOptions): Promise<Page> {
  const page = await stage.open(options);
  await page.goto(`${stage.address}/audit`);
  await page.locator(".intake").waitFor();
  return page;
}

/** A drop as the browser sees it when a person lets go of a file. */
async function dropFile(page: Page, path: string, target: string): Promise<void> {
  const box = await page.locator(target).boundingBox();
  if (!box) throw new Error(`${target} is not on the page`);
  const session = await page.context().newCDPSession(page);
  for (const type of ["dragEnter", "dragOver", "drop"] as const) {
    await session.send("Input.dispatchDragEvent", {
      type,
      x: box.x + box.width / 2,
      y: box.y + box.height / 2,
      data: { items: [], files: [path], dragOperationsMask: 1 },
    });
  }
}

function file(name: string, text: string): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: "message/rfc822", buffer: Buffer.from(text) };
}

test("a person chooses a mail and reads first that it is tracked", async () => {
  const page = await openAuditor();
  await page.locator('input[type="file"]').setInputFiles(SAMPLE);
  await page.getByRole("heading", { level: 1, name: /reports when you open it/ }).waitFor();
  expect(await page.locator(".verdict").textContent()).toContain("Your prices from 1");
});

test("a person drops a mail onto the page and gets its verdict", async () => {
  const page = await openAuditor();
  await dropFile(page, SAMPLE, ".intake");
  await page.getByRole("heading", { level: 1, name: /reports when you open it/ }).waitFor();
});

test("a file dropped beside the drop zone does not take the person off the page", async () => {
  const page = await openAuditor();
  await dropFile(page, SAMPLE, ".page-header");
  await page.getByRole("heading", { level: 1, name: /reports when you open it/ }).waitFor();
});

test("one click shows the sample mail, its marks and where they stand in the source", async () => {
  const page = await openAuditor();
  await page.getByRole("button", { name: "Try the sample mail" }).click();
  const mail = page.frameLocator("#annotated-mail");
  await mail.getByText("Renew at today").waitFor();
  await page.locator(".place").first().click();
  expect(await page.locator(".excerpt mark").textContent()).toContain("sender-platform.example");
  expect(await page.locator(".place[data-selected]").count()).toBe(1);
  expect(page.frames().some((frame) => frame.url().startsWith("about:srcdoc#mark-r"))).toBe(true);
  expect(await mail.locator(":target").count()).toBe(1);
});

test("a person pastes the source of a mail that observes nobody, and is told so", async () => {
  const page = await openAuditor();
  await page.getByRole("button", { name: "Paste the source" }).click();
  await page.keyboard.insertText(PLAIN_MAIL);
  await page.getByRole("button", { name: "Read it" }).click();
  await page
    .getByRole("heading", { level: 1, name: "No tracking was found in this mail." })
    .waitFor();
});

test("several mails stand in a list with their verdicts, and one is chosen from it", async () => {
  const page = await openAuditor();
  const sample = await readFile(SAMPLE, "utf8");
  await page
    .locator('input[type="file"]')
    .setInputFiles([
      file("prices.eml", sample),
      file("lunch.eml", PLAIN_MAIL),
      file("picture.png", "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000"),
    ]);
  const list = page.getByRole("listbox", { name: "3 mails" });
  await list.getByRole("option", { name: /Your prices.* Tracked/ }).waitFor();
  await list.getByRole("option", { name: /picture\.png.* not read/ }).waitFor();
  await list.getByRole("option", { name: /Lunch on Thursday.* Not tracked/ }).click();
  await page
    .getByRole("heading", { level: 1, name: "No tracking was found in this mail." })
    .waitFor();
});

test("a picture, an empty file and a file that is too large are refused in plain words", async () => {
  const page = await openAuditor();
  const input = page.locator('input[type="file"]');
  await input.setInputFiles(file("a.png", "\u0089PNG\r\n\u001a\n\u0000\u0000\u0000"));
  await page.getByText("This is not a mail.").waitFor();
  await input.setInputFiles(file("empty.eml", ""));
  await page.getByText("This file is empty.").waitFor();
  await page.evaluate(() => {
    const field = document.querySelector<HTMLInputElement>('input[type="file"]')!;
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(50_000_001)], "large.eml"));
    field.files = transfer.files;
    field.dispatchEvent(new Event("change", { bubbles: true }));
  });
  await page.getByText("This file is too large to be read here.").waitFor();
});

test("nothing leaves the page: a hostile mail is shown, runs nothing and asks no server", async () => {
  const page = await stage.open();
  const requests: string[] = [];
  page.context().on("request", (request) => {
    requests.push(`${request.method()} ${request.url()}`);
  });
  const violations: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") violations.push(message.text());
  });
  await page.goto(`${stage.address}/audit`);
  const fromPage = (): string[] => requests.filter((request) => !request.includes(" blob:"));
  await page.locator('input[type="file"]').setInputFiles(file("hostile.eml", HOSTILE_MAIL));
  await page.locator(".verdict").waitFor();
  await page.frameLocator("#annotated-mail").getByText("cover").waitFor();
  for (const place of await page.locator(".place").all()) await place.click();
  await page.waitForTimeout(1000);

  const outside = fromPage().filter((request) => !request.startsWith(`GET ${stage.address}/`));
  expect(outside.filter((request) => !request.startsWith("GET data:"))).toEqual([]);
  expect(requests.join("\n")).not.toContain("hostile.example");
  for (const frame of page.frames()) {
    expect(await frame.evaluate(() => "didRun" in globalThis)).toBe(false);
  }
  expect(page.frames()).toHaveLength(2);
  expect(page.url()).toBe(`${stage.address}/audit`);
  expect(violations, "the drawing must hold nothing that the policy has to stop").toEqual([]);
});

test("a mail is never sent: reading one makes no request but for the page's own files", async () => {
  const page = await stage.open();
  const requests: string[] = [];
  page.context().on("request", (request) => {
    requests.push(`${request.method()} ${new URL(request.url()).pathname}`);
    expect(request.postData()).toBeNull();
  });
  await page.goto(`${stage.address}/audit`);
  await page.locator('input[type="file"]').setInputFiles(SAMPLE);
  await page.locator(".verdict").waitFor();
  expect(requests.length).toBeGreaterThan(0);
  for (const request of requests) {
    expect(request).toMatch(/^GET \/(?:audit|favicon\.svg|assets\/[\w.-]+)$/);
  }
});

test("on a phone nothing has to be scrolled sideways", async () => {
  const page = await openAuditor({ viewport: { width: 390, height: 844 } });
  const overflow = (): Promise<number> =>
    page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  expect(await overflow()).toBeLessThanOrEqual(0);
  await page.getByRole("button", { name: "Try the sample mail" }).click();
  await page.locator(".place").first().click();
  await page.locator(".excerpt mark").waitFor();
  expect(await overflow()).toBeLessThanOrEqual(0);
});

test("the page speaks French to a French browser, and to whoever asks for it", async () => {
  const french = await openAuditor({ locale: "fr-FR" });
  await french.getByRole("heading", { name: "Que révèle ce message sur vous ?" }).waitFor();
  const page = await openAuditor();
  await page.getByRole("button", { name: "Try the sample mail" }).click();
  await page.locator(".verdict").waitFor();
  await page.getByRole("radio", { name: "Français" }).click();
  await page.getByRole("heading", { level: 1, name: /signale que vous l’ouvrez/ }).waitFor();
  expect(await page.locator(".verdict time").textContent()).toBe("14 septembre 2022");
  expect(await page.locator("html").getAttribute("lang")).toBe("fr");
  expect(page.url()).toContain("lang=fr");
});

test("the sample is read, a place chosen and its source seen with the keyboard alone", async () => {
  const page = await openAuditor();
  const press = async (name: string): Promise<void> => {
    for (let step = 0; step < 60; step += 1) {
      await page.keyboard.press("Tab");
      const focused = await page.evaluate(() => {
        const element = document.activeElement;
        return element?.getAttribute("aria-label") ?? element?.textContent ?? "";
      });
      if (focused.startsWith(name)) return page.keyboard.press("Enter");
    }
    throw new Error(`${name} cannot be reached with Tab`);
  };
  await press("Try the sample mail");
  await page.locator(".place").first().waitFor();
  await press("mark 1");
  await page.locator(".excerpt mark").waitFor();
});

test("the findings are downloaded as the document that scripts read", async () => {
  const page = await openAuditor();
  await page.getByRole("button", { name: "Try the sample mail" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download as JSON" }).click();
  const path = await (await download).path();
  const document = JSON.parse(await readFile(path, "utf8")) as { schema: string; file: string };
  expect(document).toMatchObject({ schema: "consentry.audit/1", file: "price-change.eml" });
});
