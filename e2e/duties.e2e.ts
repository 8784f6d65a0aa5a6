import { buffer } from "node:stream/consumers";

import { strFromU8, unzipSync } from "fflate";
import { Secret as CodeSecret, TOTP } from "otpauth";
import type { Page } from "playwright-core";
import PostalMime from "postal-mime";
import { afterAll, beforeAll, expect, test } from "vitest";

import { setDemoStage, type DemoStage } from "./testing/demo-stage.ts";
import { observe } from "./testing/looked-at.ts";
import { NOTHING_WRONG, observedMember, type ObservedMember } from "./testing/observed-member.ts";

let stage: DemoStage;
beforeAll(async () => {
  stage = await setDemoStage();
});
afterAll(() => stage?.close());

test("somebody takes a copy of their data from their preferences, and asks where these came from", async () => {
  const { page, observed } = await member();
  const mail = await aMailWithPreferences(page);
  const reader = await stage.open({ locale: "en-GB", javaScriptEnabled: false });
  await reader.goto(`${mail.preferences}?lang=en`);
  const download = reader.waitForEvent("download");
  await reader.locator("button[name=do][value=copy]").click();
  const files = unzipSync(await buffer(await (await download).createReadStream()));
  const held = (kind: string): string => {
    const name = Object.keys(files).find((file) => file.endsWith(kind)) ?? "";
    return strFromU8(files[name] ?? new Uint8Array());
  };
  expect(held(".html")).toContain(mail.recipient);
  expect(held(".json")).toContain(mail.recipient);

  await reader.locator("input[name=right][value=source]").check();
  await reader.locator("button[name=do][value=ask]").click();
  await page.goto(`${stage.address}/requests`);
  const waits = page.locator("article, li").filter({ hasText: mail.recipient });
  await waits.getByText("Shown: they have the mailbox").first().waitFor();
  await waits.getByRole("link", { name: "Where the data came from" }).first().click();
  await page.getByRole("button", { name: "Tell them" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Tell them" }).click();
  await page.getByText("Done. A letter tells them.").waitFor();
  await expect
    .poll(async () => (await listMails(page, { search: mail.recipient })).length, MAIL_ARRIVES)
    .toBeGreaterThan(mail.before);
  expect(observed).toEqual(NOTHING_WRONG);
});

test("an officer confirms the register, and is told when a server appears in it", async () => {
  const { page, observed } = await member();
  await page.goto(`${stage.address}/register`);
  await page.getByRole("link", { name: "Measuring whether mails are read" }).waitFor();
  await page.getByRole("button", { name: "Confirm the register" }).click();
  await page.getByRole("dialog").getByRole("button", { name: "Confirm it" }).click();
  await page.getByText("Nothing has changed since.").waitFor();
  const added = await page.request.post(`${stage.address}/api/v1/webhooks`, {
    headers: { "x-consentry": "1" },
    data: { name: "Our shop", url: "https://hooks.example.org/told", kinds: ["contact.erased"] },
  });
  expect(added.ok()).toBe(true);
  await page.goto(`${stage.address}/register/changes`);
  await page.getByText("hooks.example.org").first().waitFor();
  await page.goto(`${stage.address}/register/processors`);
  await page.getByText("hooks.example.org").first().waitFor();
  const paper = page.waitForEvent("download");
  await page
    .getByRole("button", { name: "As PDF" })
    .or(page.getByRole("link", { name: "As PDF" }))
    .click();
  const pdf = await buffer(await (await paper).createReadStream());
  expect(pdf.subarray(0, 5).toString()).toBe("%PDF-");
  expect(observed).toEqual(NOTHING_WRONG);
});

test("a breach has its clock from the moment it was known", async () => {
  const { page, observed } = await member();
  await page.goto(`${stage.address}/breaches`);
  await page.getByRole("button", { name: "Open a file" }).first().click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel("What you call it").fill("A laptop left on a train");
  await dialog.getByRole("spinbutton").first().focus();
  await page.keyboard.type(digitsOf(new Date(Date.now() - HOUR_MS)));
  await dialog.getByRole("button", { name: "Open the file" }).click();
  await page.getByRole("heading", { level: 1, name: "A laptop left on a train" }).waitFor();
  await page.getByText(/7[01] hours are left\./).waitFor();
  await page.goto(`${stage.address}/`);
  await page.getByText("A laptop left on a train").first().waitFor();
  expect(observed).toEqual(NOTHING_WRONG);
});

test("who takes a whole file out stands in the staff log, and somebody looks at it", async () => {
  const { page, observed } = await member();
  await page.request.get(`${stage.address}/api/v1/contacts/export`);
  await expect
    .poll(
      async () => {
        await page.goto(`${stage.address}/staff-log`);
        await page.getByRole("heading", { level: 1 }).waitFor();
        await page.waitForTimeout(500);
        return page.getByText("Demo took out a whole file").count();
      },
      { timeout: 30_000 },
    )
    .toBe(1);
  await page.getByRole("button", { name: "I have looked at it" }).click();
  await page.getByRole("region").getByText("Looked at", { exact: true }).waitFor();
  await page.getByRole("button", { name: "Check the log" }).click();
  await page.getByText(/^The log holds: /).waitFor();
  expect(observed).toEqual(NOTHING_WRONG);
});

test("a new member adds codes to their password, and needs one from then on", async () => {
  const { page } = await member();
  const made = await page.request.post(`${stage.address}/api/v1/invitations`, {
    headers: { "x-consentry": "1" },
    data: { email: "ada@example.org", role: "dpo" },
  });
  const { link } = (await made.json()) as { link: string };
  const ada = await stage.open({ locale: "en-GB" });
  const observed = observe(ada, stage.address);
  await ada.goto(link);
  await ada.getByLabel("Your name").fill("Ada Example");
  await ada.getByText("With a password").click();
  await ada.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await ada.getByRole("button", { name: "Accept the invitation" }).click();
  await ada.getByRole("heading", { level: 1, name: "Today" }).waitFor();

  await ada.goto(`${stage.address}/settings/account`);
  await ada.getByRole("button", { name: "Add codes" }).click();
  const key = await ada.getByLabel("Key", { exact: true }).inputValue();
  const codes = new TOTP({ secret: CodeSecret.fromBase32(key.replaceAll(" ", "")) });
  await ada.getByLabel("The code that the app shows").fill(codes.generate());
  await ada.getByRole("button", { name: "Turn it on" }).click();
  const recovery = await ada.getByLabel("Recovery codes", { exact: true }).inputValue();
  await ada.getByRole("button", { name: "I have kept them" }).click();
  await ada.getByText("10 recovery codes are left.").waitFor();

  await ada.getByRole("button", { name: "Sign out" }).first().click();
  await ada.goto(`${stage.address}/sign-in`);
  await ada.getByLabel("E-mail address").fill("ada@example.org");
  await ada.getByLabel("Password", { exact: true }).fill(PASSWORD);
  await ada.getByRole("button", { name: "Sign in", exact: true }).click();
  await ada.getByLabel("Code", { exact: true }).fill(recovery.split("\n")[0] ?? "");
  await ada.getByRole("button", { name: "Sign in", exact: true }).click();
  await ada.getByRole("heading", { level: 1, name: "Today" }).waitFor();
  expect(observed.foreign).toEqual([]);
});

const HOUR_MS = 60 * 60 * 1000;

/** As it is typed in Britain: day, month, year, hour, minute. */
function digitsOf(moment: Date): string {
  const [year, ...rest] = moment.toISOString().match(/\d+/g) ?? [];
  const [month, day, hour, minute] = rest;
  return `${day}${month}${year}${hour}${minute}`;
}

/** A letter leaves within some rounds of a job. */
const MAIL_ARRIVES = { timeout: 30_000 };

const PASSWORD = "four words make one good sentence";

interface ReaderMail {
  readonly recipient: string;
  /** Where its reader sees what they agreed to. */
  readonly preferences: string;
  /** How many mails they got so far. */
  readonly before: number;
}

interface Listed {
  readonly id: string;
  readonly recipient: string;
}

async function linksIn(page: Page, { id }: Listed): Promise<readonly string[]> {
  const source = await page.request.get(`${stage.address}/api/v1/inbox/mails/${id}/source`);
  const { text = "" } = await PostalMime.parse(await source.body());
  return (text.match(/https?:\/\/\S+/g) ?? []).map((link) => link.replace(/[)>.,]$/, ""));
}

async function listMails(page: Page, query: Record<string, string>): Promise<readonly Listed[]> {
  const asked = new URLSearchParams(query);
  const answer = await page.request.get(`${stage.address}/api/v1/inbox/mails?${asked}`);
  return ((await answer.json()) as { items: readonly Listed[] }).items;
}

async function aMailWithPreferences(page: Page): Promise<ReaderMail> {
  for (const mail of await listMails(page, { verdict: "untracked", limit: "50" })) {
    const preferences = (await linksIn(page, mail)).find((link) => link.includes("/p/"));
    if (preferences === undefined) continue;
    const { recipient } = mail;
    return {
      recipient,
      preferences,
      before: (await listMails(page, { search: recipient })).length,
    };
  }
  throw new Error("the demo wrote to nobody who may see their preferences");
}

const member = (): Promise<ObservedMember> => observedMember(stage);
