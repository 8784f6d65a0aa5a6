import type { Page } from "playwright-core";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, expect, test } from "vitest";

import { setDemoStage, type DemoStage } from "./testing/demo-stage.ts";

let stage: DemoStage;
beforeAll(async () => {
  stage = await setDemoStage();
});
afterAll(() => stage?.close());

/** Opens a mail of a campaign whose copy observes its reader. */
async function openTrackedCopy(page: Page): Promise<void> {
  await page.goto(`${stage.address}/inbox?verdict=tracked`);
  await page.getByRole("option").first().click();
  await page.getByRole("link", { name: "As its reader sees it" }).waitFor();
}

test("I set a tracked and an untracked copy side by side", async () => {
  const page = await stage.openAsMember();
  const others: string[] = [];
  page.on("request", (request) => {
    if (!/^(?:blob|data):/.test(request.url()) && !request.url().startsWith(stage.address)) {
      others.push(request.url());
    }
  });
  const before = await stage.openings();
  await openTrackedCopy(page);
  await page.getByRole("link", { name: "See it beside a copy that observes nothing" }).click();
  await page.getByText("One observes its reader, the other does not.").waitFor();
  const copies = page.getByRole("region", { name: "The copy of" });
  await copies.nth(0).getByText("observes", { exact: true }).waitFor();
  await copies.nth(1).getByText("observes nothing").waitFor();
  await page
    .getByRole("region", { name: "What differs" })
    .getByText("When opened")
    .first()
    .waitFor();
  expect(others).toEqual([]);
  expect(await stage.openings(), "looking at a copy is no opening").toBe(before);
});

test("a picture loaded after I said no changes nothing", async () => {
  const page = await stage.openAsMember();
  await openTrackedCopy(page);
  const id = new URL(page.url()).searchParams.get("mail") ?? "";
  const source = await page.request.get(`${stage.address}/api/v1/inbox/mails/${id}/source`);
  const { html = "" } = await PostalMime.parse(await source.body());
  const pixel = /src="(http[^"]+\/o\/[\w-]+)"/.exec(html)?.[1];
  const preferences = /href="(http[^"]+\/p\/[\w-]+)"/.exec(html)?.[1];
  if (pixel === undefined || preferences === undefined) throw new Error("the mail lacks a link");
  const image = async (): Promise<readonly [number, string | null, string]> => {
    const answer = await fetch(pixel);
    const bytes = Buffer.from(await answer.arrayBuffer()).toString("base64");
    return [answer.status, answer.headers.get("content-type"), bytes];
  };
  const before = await stage.openings();
  const loaded = await image();
  expect(await stage.openings()).toBe(before + 1);
  await page.goto(`${preferences}?lang=en`);
  await page
    .getByRole("group", { name: "Seeing that you opened a mail" })
    .getByRole("button", { name: "No" })
    .click();
  await page.getByRole("heading", { name: "Your no is recorded" }).waitFor();
  expect(await image()).toEqual(loaded);
  expect(await stage.openings()).toBe(before + 1);
});
