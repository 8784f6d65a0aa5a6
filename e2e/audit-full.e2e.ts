import { createHash } from "node:crypto";
import { mkdtemp, readFile, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

import { auditMessage } from "@consentry/audit";
import { unzipSync } from "fflate";
import type { BrowserContextOptions, Download, Locator, Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { runConsentry } from "../packages/cli/src/audit/testing/run-consentry.ts";
import { accessibilityFaults } from "./testing/accessibility.ts";
import { LOOKS } from "./testing/looks.ts";
import { HOSTILE_MAIL } from "./testing/hostile-mail.ts";
import { setStage, type Stage } from "./testing/stage.ts";
import { unpackedPdf } from "./testing/unpacked-pdf.ts";

const CASE = fileURLToPath(new URL("../fixtures/founding-case/", import.meta.url));
const FIRST = `${CASE}message.eml`;
const SECOND = `${CASE}second-copy.eml`;

const SIGNED_MAIL = `Authentication-Results: mx.reader.example; dkim=pass header.d=shop.example; spf=fail
Received-SPF: softfail
DKIM-Signature: v=1; a=rsa-sha256; d=shop.example; s=k1; h=from:to:subject; l=20; bh=aa; b=bb
DKIM-Signature: v=1; a=rsa-sha256; d=platform.example; s=k2; h=from:list-unsubscribe; bh=aa; b=bb
List-Unsubscribe: <https://shop.example/leave?u=1>
From: news@shop.example
To: ada@reader.example
Subject: News
Date: Wed, 14 Sep 2022 10:02:11 +0200
Content-Type: text/html; charset=utf-8

<p>News of the shop, and of nothing else, for this week.</p>
<img src="https://shop.example/o?u=5b1f8f2e0c9d4a7b8e6f1a2b3c4d5e6f" width="1" height="1">
`;

const PLAIN_MAIL = `From: Ada <ada@reader.example>
To: bob@reader.example
Subject: Lunch on Thursday
Date: Tue, 13 Sep 2022 09:00:00 +0200

Shall we meet at noon?
`;

let stage: Stage;
beforeAll(async () => {
  stage = await setStage();
});
afterAll(() => stage?.close());

type Given = Parameters<Locator["setInputFiles"]>[0];

/** The page with a mail on it; every request that is not for the page's own files is noted. */
async function openWith(
  given: Given,
  options?: BrowserContextOptions,
): Promise<{ page: Page; outside: string[]; complaints: string[] }> {
  const page = await stage.open(options);
  const outside: string[] = [];
  const complaints: string[] = [];
  page.context().on("request", (request) => {
    const isOwn = request.method() === "GET" && request.url().startsWith(`${stage.address}/`);
    if (!isOwn && !/^(?:blob|data):/.test(request.url())) outside.push(request.url());
  });
  page.on("console", (message) => {
    if (message.type() === "error") complaints.push(message.text());
  });
  await page.goto(`${stage.address}/audit`);
  await page.locator('input[type="file"]').setInputFiles(given);
  await page.locator(".verdict").waitFor();
  return { page, outside, complaints };
}

function file(
  name: string,
  content: string | Uint8Array,
): { name: string; mimeType: string; buffer: Buffer } {
  return { name, mimeType: "message/rfc822", buffer: Buffer.from(content) };
}

function section(page: Page, name: string): Locator {
  return page.getByRole("region", { name });
}

async function bytesOf(download: Promise<Download>): Promise<Uint8Array> {
  return new Uint8Array(await readFile(await (await download).path()));
}

async function makeDossier(page: Page): Promise<Record<string, Uint8Array>> {
  await page.getByRole("button", { name: "Make the dossier" }).click();
  const save = page.getByRole("button", { name: "Save the dossier" });
  await save.waitFor();
  const download = page.waitForEvent("download");
  await save.click();
  return unzipSync(await bytesOf(download));
}

test("a person sees who is told, by which company, whose it was that day, and who says so", async () => {
  const { page } = await openWith(FIRST);
  const told = section(page, "Who is told");
  const lane = told.locator(".lane", { hasText: "services.hosting.example" });
  expect(await lane.innerText()).toMatch(
    /a click[^]*Selligent[^]*Belgium[^]*Marigold[^]*United States[^]*until 24 November 2025[^]*no adequacy recognised/,
  );
  await told.getByText("The same in a table").click();
  const row = told.getByRole("row", { name: /Selligent/ });
  expect(await row.innerText()).toMatch(/one of 10 links[^]*T2[^]*SEC filing/);
  const guess = told.getByRole("row", { name: /Commanders Act/ });
  expect(await guess.innerText()).toContain("general knowledge, not confirmed");
});

test("a person sees where links lead, what they hand on, and that nothing was followed", async () => {
  const { page, outside } = await openWith(FIRST);
  const chains = section(page, "Where the links lead");
  expect(await chains.innerText()).toContain("Nothing was followed: following a link is itself");
  const [decoded, opaque] = await chains.locator(".way").all();
  expect(await decoded?.innerText()).toMatch(
    /hosting\.measure\.example[^]*www\.hosting\.example[^]*at_recipient_id=5303386762950 you or the mailing/,
  );
  expect(await opaque?.innerText()).toMatch(/10 links go this way; .*only this server knows/);
  expect(outside).toEqual([]);
});

test("the rules of another day and another country are read at once, and the mail's own again", async () => {
  const { page } = await openWith(FIRST);
  const law = section(page, "What the sender must have asked");
  const judged = law.locator("output");
  expect(await judged.innerText()).toContain("14 September 2022, by the strict baseline");
  const transfer = law.locator(".law-need", { hasText: "Telling companies abroad" });
  expect(await transfer.innerText()).toContain("nothing declared the protection adequate");
  const link = law.getByRole("link", { name: /^General Data Protection/ }).first();
  expect(await link.getAttribute("rel")).toBe("noopener noreferrer");
  expect(await law.locator(".since").innerText()).toMatch(/10 July 2023[^]*3 September 2025/);

  await law.getByLabel("On the day").fill("2024-01-15");
  await judged.getByText("15 January 2024").waitFor();
  expect(await transfer.innerText()).toContain("depends on a list");
  await law.getByLabel("Rules of").selectOption({ label: "France" });
  await judged.getByText("the rules for France").waitFor();
  await law.getByLabel("Rules of").selectOption({ label: "Sweden" });
  await judged.getByText("no table of its own for Sweden").waitFor();
  await law.getByRole("button", { name: "Back to the day of the mail" }).click();
  await judged.getByText("14 September 2022").waitFor();
});

test("signatures and notes of servers are shown as what they are: claims", async () => {
  const { page } = await openWith(file("news.eml", SIGNED_MAIL));
  const vouches = await section(page, "What vouches for this copy").innerText();
  expect(vouches).toContain(
    "in the sender’s own name, shop.example; covers only the first 20 bytes",
  );
  expect(vouches).toContain("by platform.example, another name than the sender’s");
  expect(vouches).toContain("Read, not verified");
  expect(vouches).toMatch(
    /mx\.reader\.example \(nearest to you\):\s+DKIM: “pass” for shop\.example/,
  );
  expect(vouches).toContain("anybody could have written them");
  expect(vouches).toContain("a signature claims to cover it");
});

test("a clean copy is made with its list of changes, and reads as untracked", async () => {
  const { page, outside } = await openWith(file("news.eml", SIGNED_MAIL));
  await page.getByRole("button", { name: "Make a clean copy" }).click();
  await page.getByText("hidden picture removed").waitFor();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Save the clean copy" }).click();
  expect((await download).suggestedFilename()).toBe("news.clean.eml");
  const clean = await bytesOf(download);
  expect(new TextDecoder().decode(clean)).not.toContain("shop.example/o?u=");
  expect(auditMessage(clean).summary.openTrackers).toBe(0);
  await page.locator('input[type="file"]').setInputFiles(file("clean.eml", clean));
  await page.getByRole("heading", { level: 1, name: "No tracking was found" }).waitFor();
  expect(outside).toEqual([]);
});

test("a dossier is made in the browser: the mail's bytes, letters, report, picture, digests", async () => {
  const { page, outside, complaints } = await openWith(FIRST);
  await page.getByRole("button", { name: "Prepare a dossier" }).click();
  await page.getByLabel("Complaint to").selectOption("cnil");
  await page.getByRole("combobox", { name: "Language" }).selectOption({ label: "French" });
  const files = await makeDossier(page);
  expect(Object.keys(files)).toEqual(
    expect.arrayContaining(["README.txt", "letters/sender.html", "letters/complaint.txt"]),
  );
  expect(files["mail/1.eml"]).toEqual(new Uint8Array(await readFile(FIRST)));
  expect(Array.from(files["picture/1.png"]?.subarray(1, 4) ?? [])).toEqual([0x50, 0x4e, 0x47]);
  // An empty sheet of that size has two kilobytes; a drawn letter has many more.
  expect(files["picture/1.png"]?.length).toBeGreaterThan(20_000);
  const text = (name: string): string => new TextDecoder().decode(files[name]);
  expect(text("letters/complaint.txt")).toContain("CNIL");
  expect(text("report.html")).toContain('<html lang="fr">');
  expect(text("README.txt")).toContain("- report.pdf – ");
  expect(text("README.txt")).not.toContain("s'imprime en PDF");
  const sums = text("SHA256SUMS").trimEnd().split("\n");
  expect(sums).toHaveLength(Object.keys(files).length - 1);
  for (const sum of sums) {
    const [digest, name = ""] = sum.split("  ");
    expect(createHash("sha256").update(files[name]!).digest("hex"), name).toBe(digest);
  }
  expect(outside).toEqual([]);
  expect(complaints).toEqual([]);
});

test("the page's PDF is the command's, but for how its streams are packed", async () => {
  const { page } = await openWith(FIRST);
  await page.getByRole("button", { name: "Prepare a dossier" }).click();
  const files = await makeDossier(page);
  const pdf = files["report.pdf"] ?? new Uint8Array();
  const { madeAt } = JSON.parse(new TextDecoder().decode(files["manifest.json"])) as {
    madeAt: string;
  };
  const folder = await mkdtemp(join(tmpdir(), "consentry-page-dossier-"));
  try {
    const zip = join(folder, "dossier.zip");
    // Without a browser: the picture is no part of this.
    const env = { CHROMIUM_PATH: join(folder, "none") };
    await runConsentry(["dossier", FIRST, "-o", zip, "--made-at", madeAt], { env });
    const commanded = unzipSync(new Uint8Array(await readFile(zip)))["report.pdf"];
    expect(unpackedPdf(pdf)).toContain("/StructTreeRoot");
    expect(unpackedPdf(pdf)).toBe(unpackedPdf(commanded ?? new Uint8Array()));
  } finally {
    await rm(folder, { recursive: true });
  }
});

test("where its fonts do not come, a dossier is made without the PDF, and says so", async () => {
  const { page } = await openWith(FIRST);
  await page.context().route("**/*.ttf", (route) => route.fulfill({ status: 503 }));
  await page.getByRole("button", { name: "Prepare a dossier" }).click();
  const files = await makeDossier(page);
  expect(Object.keys(files)).not.toContain("report.pdf");
  expect(Object.keys(files)).toContain("report.html");
  expect(new TextDecoder().decode(files["README.txt"])).toContain("prints to PDF there");
  await section(page, "Take it with you").getByText("No PDF inside").waitFor();
});

test("a hostile mail makes a dossier too, runs nothing and asks no server", async () => {
  const { page, outside, complaints } = await openWith(file("hostile.eml", HOSTILE_MAIL));
  await page.getByRole("button", { name: "Prepare a dossier" }).click();
  const files = await makeDossier(page);
  expect(Object.keys(files)).toContain("picture/1.png");
  await page.waitForTimeout(500);
  expect(outside).toEqual([]);
  expect(complaints).toEqual([]);
  expect(await page.evaluate(() => "didRun" in globalThis)).toBe(false);
});

test("mails of one sender make one dossier, and a stranger's is not offered for it", async () => {
  const { page } = await openWith([FIRST, SECOND]);
  await page.getByRole("button", { name: "Prepare a dossier" }).click();
  await page.getByLabel("With the 1 other mail").check();
  const files = await makeDossier(page);
  expect(Object.keys(files)).toEqual(expect.arrayContaining(["mail/1.eml", "mail/2.eml"]));
  await page
    .locator('input[type="file"]')
    .setInputFiles([file("news.eml", SIGNED_MAIL), file("lunch.eml", PLAIN_MAIL)]);
  await page.getByRole("option", { name: /Lunch/ }).waitFor();
  await page.getByRole("button", { name: "Prepare a dossier" }).click();
  await page.getByLabel("Complaint to").waitFor();
  expect(await page.getByLabel(/With the/).count()).toBe(0);
});

test("two copies of one mailing are compared: what differs counts as proof, and can be undone", async () => {
  const { page, outside } = await openWith([FIRST, SECOND]);
  const grades = (): Promise<string[]> => page.locator(".finding-grade").allInnerTexts();
  await page.getByRole("button", { name: "Compare these two" }).click();
  const compared = section(page, "What differs between the two copies");
  await compared.getByText("what differs between them singles out the reader").waitFor();
  expect(await compared.innerText()).toMatch(/12 differ and single out[^]*jDHjbcPtLMSxv/);
  expect((await grades())[0]).toBe("Proved");
  await page.getByRole("button", { name: "Look at them apart again" }).click();
  await compared.waitFor({ state: "detached" });
  await expect.poll(async () => (await grades())[0]).toBe("Likely");
  expect(outside).toEqual([]);
});

test("two mails that are no copies of one another are said to be none", async () => {
  const { page } = await openWith([
    file("a.eml", PLAIN_MAIL),
    file("b.eml", await readFile(FIRST)),
  ]);
  await page.getByRole("button", { name: "Compare these two" }).click();
  await page.getByText("These are not two copies of one mailing").waitFor();
});

test("several mails have a summary of their verdicts and of whom they tell", async () => {
  const { page } = await openWith([
    file("first.eml", await readFile(FIRST)),
    file("second.eml", await readFile(SECOND)),
    file("lunch.eml", PLAIN_MAIL),
  ]);
  const together = section(page, "3 mails together");
  await together.getByText(/2 are tracked/).waitFor();
  expect(await together.innerText()).toMatch(
    /1 is not[^]*Told most often:[^]*Selligent \(Marigold Engage\) \(in 2 mails\)/,
  );
  expect(await page.getByRole("button", { name: "Compare these two" }).count()).toBe(0);
});

test("a mailbox is taken apart into its mails", async () => {
  const mailbox = `From ada Tue Sep 13 09:00:00 2022\n${PLAIN_MAIL}\nFrom shop Wed Sep 14 10:02:11 2022\n${SIGNED_MAIL}\n`;
  const { page } = await openWith(file("inbox.mbox", mailbox));
  const list = page.getByRole("listbox", { name: "2 mails" });
  await list.getByRole("option", { name: /Lunch on Thursday.*inbox\.mbox · 1/ }).waitFor();
  await list.getByRole("option", { name: /News.*inbox\.mbox · 2.*Tracked/ }).waitFor();
});

test("an Outlook file and an archive are answered with what to do", async () => {
  const { page } = await openWith(FIRST);
  const input = page.locator('input[type="file"]');
  const outlook = new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1, 0, 0]);
  await input.setInputFiles(file("mail.msg", outlook));
  await page.getByText("This is an Outlook file (.msg). Save the mail as .eml").waitFor();
  await input.setInputFiles(file("mails.zip", "PK\u0003\u0004 and so on"));
  await page.getByText("This is an archive. Unpack it").waitFor();
});

/** Everything that can be unfolded, unfolded. */
async function unfold(page: Page): Promise<void> {
  await page.getByRole("button", { name: "Make a clean copy" }).click();
  await page.getByRole("button", { name: "Save the clean copy" }).waitFor();
  await page.getByRole("button", { name: "Prepare a dossier" }).click();
  await makeDossier(page);
  // Each that is opened would leave the list of those that are not.
  const closed = page.locator(".unfold:not([open]) > summary");
  while ((await closed.count()) > 0) await closed.first().click();
}

for (const { colorScheme, width } of LOOKS) {
  test(`axe finds no fault in the whole report, ${colorScheme}, ${width} pixels wide, and nothing sticks out`, async () => {
    const options = { colorScheme, viewport: { width, height: 900 } };
    const { page } = await openWith([FIRST, SECOND], options);
    await page.getByRole("button", { name: "Compare these two" }).click();
    await page.locator(".compared-verdict").waitFor();
    await unfold(page);
    expect(await accessibilityFaults(page)).toEqual([]);
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  });
}

test("the whole report speaks French", async () => {
  const { page } = await openWith(FIRST, { locale: "fr-FR" });
  for (const name of [
    "Qui l’apprend",
    "Où mènent les liens",
    "Ce que l’expéditeur devait demander",
    "Ce qui répond de cette copie",
    "À emporter",
  ]) {
    await section(page, name).waitFor();
  }
  expect(await page.locator(".law-need").first().innerText()).toContain(
    "Exige un consentement préalable",
  );
});
