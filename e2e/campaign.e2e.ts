import { AxeBuilder } from "@axe-core/playwright";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { setDemoStage, type DemoStage } from "./testing/demo-stage.ts";

let stage: DemoStage;
beforeAll(async () => {
  stage = await setDemoStage();
});
afterAll(() => stage?.close());

/** Opens a mail of the campaign whose copy does this to its reader. */
async function openCopy(page: Page, verdict: string): Promise<void> {
  const mail = page.locator("li.sheet", { hasText: verdict }).first();
  for (let attempt = 0; attempt < 200; attempt += 1) {
    await page.goto(`${stage.address}/inbox`);
    if ((await mail.count()) > 0) break;
    await page.waitForTimeout(200);
  }
  await mail.getByRole("link").click();
}

const EVERYTHING = "tells when it is opened, tells which links are followed";

test("I set a tracked and an untracked copy side by side", async () => {
  const page = await stage.open();
  const others: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(stage.address)) others.push(request.url());
  });
  await openCopy(page, EVERYTHING);
  await page.getByRole("heading", { name: "Four evenings of song this winter" }).waitFor();
  const copies = page.getByRole("region", { name: "Other copies of this mailing" });
  await copies
    .getByRole("listitem")
    .filter({ hasText: "Observes nothing" })
    .first()
    .getByRole("link")
    .click();
  await page.getByText("One observes its reader, the other does not.").waitFor();
  await page.getByText(`Observes: ${EVERYTHING}`).waitFor();
  await page.getByText("Observes nothing").waitFor();
  await page.getByText("When opened").first().waitFor();
  expect(others).toEqual([]);
});

test("a picture loaded after I said no changes nothing", async () => {
  const page = await stage.open();
  await openCopy(page, EVERYTHING);
  const source = (await page.locator("#source + details pre").textContent()) ?? "";
  const plain = source.replaceAll(/=\r?\n/g, "").replaceAll("=3D", "=");
  const pixel = /src="(http[^"]+\/o\/[\w-]+)"/.exec(plain)?.[1];
  const preferences = /http\S+\/p\/[\w-]{80,200}/.exec(plain)?.[0];
  if (pixel === undefined || preferences === undefined) throw new Error("the mail lacks a link");
  const image = async (): Promise<readonly [number, string | null, string]> => {
    const answer = await fetch(pixel);
    const bytes = Buffer.from(await answer.arrayBuffer()).toString("base64");
    return [answer.status, answer.headers.get("content-type"), bytes];
  };
  const before = await stage.openings();
  const loaded = await image();
  expect(await stage.openings()).toBe(before + 1);
  await page.goto(preferences);
  await page
    .getByRole("group", { name: "Seeing that you opened a mail" })
    .getByRole("button", { name: "No" })
    .click();
  await page.getByRole("heading", { name: "Your no is recorded" }).waitFor();
  expect(await image()).toEqual(loaded);
  expect(await stage.openings()).toBe(before + 1);
});

for (const colorScheme of ["light", "dark"] as const) {
  for (const width of [1280, 390]) {
    test(`axe finds no fault in the inbox, ${colorScheme}, ${width} pixels wide`, async () => {
      const page = await stage.open({ colorScheme, viewport: { width, height: 900 } });
      await openCopy(page, EVERYTHING);
      expect(await faults()).toEqual([]);
      await page
        .getByRole("link", { name: /^Beside / })
        .first()
        .click();
      await page.getByRole("heading", { name: "What differs" }).waitFor();
      expect(await faults()).toEqual([]);
      await page.getByRole("link", { name: "All mails" }).click();
      expect(await faults()).toEqual([]);

      async function faults(): Promise<readonly string[]> {
        // What stands in the frame is the sender's own, contrast and all.
        const { violations } = await new AxeBuilder({ page }).exclude("iframe").analyze();
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html }) => `${id}: ${html}`));
      }
    });
  }
}
