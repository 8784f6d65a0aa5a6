import type { BrowserContextOptions, Page } from "playwright-core";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, expect, test } from "vitest";

import { setDemoStage, type DemoStage } from "./testing/demo-stage.ts";
import { observe, settled, type Observed } from "./testing/looked-at.ts";

let stage: DemoStage;
beforeAll(async () => {
  stage = await setDemoStage();
});
afterAll(() => stage?.close());

interface TrackedCopy {
  readonly recipient: string;
  readonly html: string;
}

/**
 * Opens a mail whose copy sees that it is opened, of somebody who still agrees to that.
 * Not simply the newest: whose copy is sent last differs from run to run, and some agreed to links
 * only, or have taken back since what they said.
 */
async function openTrackedCopy(page: Page): Promise<TrackedCopy> {
  const api = `${stage.address}/api/v1`;
  const agreeing = await page.request.get(
    `${api}/contacts?purpose=track.open.individual&consent=given&limit=200`,
  );
  const people = (await agreeing.json()) as { items: readonly { email: string }[] };
  const agree = new Set(people.items.map(({ email }) => email));
  const tracked = await page.request.get(`${api}/inbox/mails?verdict=tracked&limit=100`);
  const copies = (await tracked.json()) as { items: readonly { id: string; recipient: string }[] };
  const copy = copies.items.find(({ recipient }) => agree.has(recipient));
  if (copy === undefined) throw new Error("no mail of the demo sees that it is opened");
  const { id, recipient } = copy;
  const source = await page.request.get(`${api}/inbox/mails/${id}/source`);
  const { html = "" } = await PostalMime.parse(await source.body());
  await page.goto(`${stage.address}/inbox?verdict=tracked&mail=${id}`);
  await page.getByRole("link", { name: "As its reader sees it" }).waitFor();
  return { recipient, html };
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
  const { recipient, html } = await openTrackedCopy(page);
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
  // The other side: who looks at this person sees what they took back, and since when.
  await page.goto(`${stage.address}/contacts`);
  await page.getByLabel("Look for somebody").fill(recipient);
  await page.getByRole("rowheader", { name: recipient }).click();
  const agreed = page.getByRole("region", { name: "What the person agreed to" });
  await agreed.getByText("withdrew").first().waitFor();
});

test("I come for the first time, look around, and see what waits for me", async () => {
  const { page, observed } = await watched();
  await page.goto(`${stage.address}/start`);
  await page.getByRole("button", { name: "Open the demo" }).click();
  await page.getByRole("heading", { level: 1, name: "Today" }).waitFor();
  const waiting = page.getByRole("region", { name: "What waits for you" });
  await waiting.getByText("“Samedi, on goûte” is ready to send").waitFor();
  await waiting.getByText("Fins de série").waitFor();
  expect(observed.foreign).toEqual([]);
  expect(observed.complaints).toEqual([]);
});

test("I bring people in, send what is ready, and read what became of it", async () => {
  const { page, observed } = await member();
  await page.goto(`${stage.address}/imports/new`);
  await page.locator("input[type=file]").setInputFiles({
    name: "atelier.csv",
    mimeType: "text/csv",
    buffer: Buffer.from(PEOPLE),
  });
  await page.getByRole("button", { name: /A source that is declared already/ }).click();
  await page.getByRole("option", { name: "Foire aux saveurs, fiches papier" }).click();
  await page.getByRole("button", { name: "Read and check the file" }).click();
  await page.getByText("rows of people can be taken in").waitFor();
  for (const box of await page.getByRole("checkbox", { name: "I have read this" }).all()) {
    await box.click({ force: true });
  }
  await page.getByRole("button", { name: /^Take in: / }).click();
  await page.getByRole("heading", { name: "Taken in" }).waitFor();
  // It survives a reload: the server knows it.
  await page.reload();
  await page.getByRole("heading", { name: "Taken in" }).waitFor();

  await page.goto(`${stage.address}/`);
  await page.getByRole("link", { name: "Look once more, and send" }).click();
  await page.getByRole("button", { name: "Send the campaign" }).click();
  await page.getByRole("button", { name: /^Send (?:to|it)/ }).click();
  // The page tells by itself how far it is, and when it has ended.
  await page.locator(".page-head").getByText("Sent", { exact: true }).waitFor({ timeout: 60_000 });
  await page.getByRole("link", { name: "See the report" }).click();
  await page.getByRole("region", { name: "What mail servers say" }).waitFor();
  await page.getByRole("region", { name: "Openings" }).waitFor();
  expect(observed.foreign).toEqual([]);
});

const PEOPLE = ["email,prénom,pays"]
  .concat(Array.from({ length: 30 }, (_, index) => `atelier${index}@example.org,Ada,FR`))
  .concat("not an address,Bo,FR")
  .join("\n");

test("I show an inspector one person: origin, words, decisions, and a proof that checks", async () => {
  const { page, observed } = await member();
  await page.goto(`${stage.address}/contacts?purpose=send.newsletter&consent=given`);
  await settled(page);
  await page.getByRole("rowheader").first().click();
  await page.waitForURL(/\/contacts\/[0-9a-f-]{36}/);
  for (const title of ["Where the data came from", "What the person agreed to", "What happened"]) {
    await page.getByRole("region", { name: title }).waitFor();
  }
  const saved = page.waitForEvent("download");
  await page.getByRole("link", { name: "Export the proof" }).click();
  expect((await saved).suggestedFilename()).toMatch(/\.zip$/);
  await page.goto(`${stage.address}/consent/ledger`);
  await page.getByRole("button", { name: "Verify the ledger" }).click();
  await page.getByText("The ledger is whole").waitFor();
  expect(observed.foreign).toEqual([]);
});

test("my campaign is refused, and I am told what to do about it", async () => {
  const { page, observed } = await member();
  await page.goto(`${stage.address}/campaigns`);
  await page.getByRole("row", { name: /Fins de série/ }).click();
  await page.getByRole("link", { name: /Gate/ }).click();
  await page.getByRole("heading", { name: "2 things to mend before it leaves" }).waitFor();
  await page.getByText("Take it out: whom law allows to be measured is measured by us.").waitFor();
  await page.getByText("Write the address that it leads to.").waitFor();
  await page.getByRole("link", { name: /Send/ }).click();
  await page.getByText("The gate has not passed this version.").waitFor();
  expect(observed.foreign).toEqual([]);
});

test("I find a person and open their page by keyboard alone", async () => {
  const { page } = await member();
  await page.goto(`${stage.address}/contacts`);
  await settled(page);
  await page.keyboard.press("Tab");
  expect(await page.evaluate(() => document.activeElement?.textContent)).toMatch(/skip/i);
  await page.keyboard.press("Enter");
  await tabTo(page, "columnheader");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("Enter");
  await page.waitForURL(/\/contacts\/[0-9a-f-]{36}/);
  // Who listens hears the page that they came to.
  expect(await page.evaluate(() => document.activeElement?.id)).toBe("content");
});

test("je lis tout en français, les dates et les nombres aussi", async () => {
  const { page } = await member({ locale: "fr-FR" });
  await page.goto(`${stage.address}/`);
  await page.getByRole("heading", { level: 1, name: "Aujourd’hui" }).waitFor();
  expect(await page.locator("html").getAttribute("lang")).toBe("fr");
  await page.getByRole("link", { name: "Mesure", exact: true }).click();
  await page.getByText(/\d\s%/).first().waitFor();
  // The choice is kept when the page is left and loaded anew.
  await page.getByRole("radio", { name: "English" }).click();
  await page.reload();
  await page.getByRole("heading", { level: 1, name: "Measurement" }).waitFor();
});

test("I read on a phone: the menu opens, leads on, and closes", async () => {
  const { page } = await member({ viewport: { width: 390, height: 844 } });
  await page.goto(`${stage.address}/`);
  const menu = page.getByRole("navigation", { name: "Menu" });
  await page.getByRole("heading", { level: 1, name: "Today" }).waitFor();
  expect(await menu.isVisible()).toBe(false);
  await page.getByRole("button", { name: "Menu" }).click();
  await menu.getByRole("link", { name: "Campaigns" }).click();
  await page.getByRole("heading", { level: 1, name: "Campaigns" }).waitFor();
  expect(await menu.isVisible()).toBe(false);
});

interface Watched {
  readonly page: Page;
  readonly observed: Observed;
}

async function watched(): Promise<Watched> {
  const page = await stage.open();
  return { page, observed: observe(page, stage.address) };
}

async function member(options: BrowserContextOptions = {}): Promise<Watched> {
  const page = await stage.openAsMember(options);
  return { page, observed: observe(page, stage.address) };
}

/** Presses Tab until something of this role is reached, as somebody without a mouse does. */
async function tabTo(page: Page, role: string): Promise<void> {
  for (let pressed = 0; pressed < 40; pressed += 1) {
    const reached = await page.evaluate(() => document.activeElement?.getAttribute("role"));
    if (reached === role || reached === "row") return;
    await page.keyboard.press("Tab");
  }
  throw new Error(`no ${role} is reached by the keyboard`);
}
