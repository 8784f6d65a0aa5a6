import { once } from "node:events";
import { readFile } from "node:fs/promises";
import { createServer } from "node:http";

import { unzipSync } from "fflate";
import type { Page } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { accessibilityFaults } from "./testing/accessibility.ts";
import { LOOKS } from "./testing/looks.ts";
import { followTheMail, setAskingStage, type AskingStage } from "./testing/asking-stage.ts";
import { findFreePort } from "./testing/stage.ts";

let stage: AskingStage;
beforeAll(async () => {
  stage = await setAskingStage();
});
afterAll(() => stage?.close());

async function signUp(page: Page, email: string): Promise<void> {
  await page.goto(stage.form);
  await page.getByLabel("E-mail address").fill(email);
  await page.getByLabel("Yes, send me the newsletter.").check();
  await page.getByLabel("Yes, you may see when I open a mail.").check();
  await page.getByRole("button", { name: "Sign up" }).click();
}

async function confirm(page: Page, email: string): Promise<void> {
  await signUp(page, email);
  await page.getByText("Please look into your mailbox").waitFor();
  await followTheMail(page, stage, email);
  await page.getByRole("button", { name: "Confirm these answers" }).click();
}

for (const javaScriptEnabled of [false, true]) {
  const how = javaScriptEnabled ? "with scripts" : "without scripts";

  test(`I sign up, confirm by mail, and take back one thing and then all, ${how}`, async () => {
    const page = await stage.open({ javaScriptEnabled });
    const others: string[] = [];
    page.on("request", (request) => {
      if (!request.url().startsWith(stage.address)) others.push(request.url());
    });
    const email = `ada-${String(javaScriptEnabled)}@example.net`;
    await confirm(page, email);
    await page.getByRole("heading", { name: "Thank you, it is confirmed" }).waitFor();
    await page.getByRole("link", { name: "Your preferences" }).click();
    const preferences = page.url();
    const opening = page.getByRole("group", { name: "Seeing that you opened a mail" });
    await opening.getByText("You said yes on").waitFor();
    await opening.getByRole("button", { name: "No" }).click();
    await page.getByRole("heading", { name: "Your no is recorded" }).waitFor();
    await page.getByRole("button", { name: "Check it" }).click();
    await page.getByText("This receipt holds").waitFor();
    await page.goto(preferences);
    await opening.getByText("You took back your yes").waitFor();
    await page.getByRole("button", { name: "Stop everything" }).click();
    await page.getByRole("link", { name: "Back to your preferences" }).click();
    await page.getByText("You receive no mails.").waitFor();
    expect(others).toEqual([]);
    expect(await page.context().cookies()).toEqual([]);
  });
}

test("I correct my name, take a copy with me, and have everything erased", async () => {
  const page = await stage.open({ javaScriptEnabled: false, acceptDownloads: true });
  const email = "bo@example.net";
  await confirm(page, email);
  await page.getByRole("link", { name: "Your preferences" }).click();
  const preferences = page.url();
  await page.getByLabel("First name").fill("Bo <b>");
  await page.getByRole("button", { name: "Save" }).click();
  await page.getByRole("link", { name: "Back to your preferences" }).click();
  const download = page.waitForEvent("download");
  await page.getByRole("button", { name: "Download a copy" }).click();
  const copy = unzipSync(await readFile(await (await download).path()));
  expect(Object.keys(copy).toSorted()).toEqual(
    expect.arrayContaining(["data.json", "index.html", "receipts/receipt-1.jws"]),
  );
  expect(Buffer.from(copy["data.json"] ?? []).toString()).toContain("Bo <b>");
  await page.getByRole("button", { name: "Erase everything" }).click();
  await followTheMail(page, stage, email, "Erase your data?");
  await page.getByRole("button", { name: "Erase everything" }).click();
  await page.getByRole("heading", { name: "Everything is erased" }).waitFor();
  const gone = await page.goto(preferences);
  expect(gone?.status()).toBe(404);
});

test("a form in somebody else's page works by its HTML alone, and in place with our script", async () => {
  const source = await (await fetch(`${stage.form}?lang=en`)).text();
  const form = /<form[\s\S]*<\/form>/.exec(source)?.[0] ?? "";
  const embedded = form.replace('action="/f/', `action="${stage.address}/f/`);
  const script = `<script src="${stage.address}/public.js" defer></script>`;
  for (const html of [embedded, embedded + script]) {
    const theirs = await servePage(`<!doctype html><meta charset="utf-8"><h1>Choir</h1>${html}`);
    const page = await stage.open();
    await page.goto(theirs.address);
    await page.getByLabel("E-mail address").fill("eve@example.net");
    await page.getByRole("button", { name: "Sign up" }).click();
    await page.getByText("You ticked no box").waitFor();
    expect(page.url().startsWith(theirs.address)).toBe(html.includes("<script"));
    await theirs.close();
  }
});

/** A page of somebody else's, at another origin of this machine. */
async function servePage(html: string) {
  const port = await findFreePort();
  const server = createServer((_request, response) => {
    response.setHeader("content-type", "text/html");
    response.end(html);
  }).listen(port, "localhost");
  await once(server, "listening");
  return {
    address: `http://localhost:${port}/`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

test("everything can be reached and done by keyboard", async () => {
  const page = await stage.open({ javaScriptEnabled: false });
  await page.goto(stage.form);
  await page.keyboard.press("Tab");
  expect(await page.evaluate("document.activeElement.className")).toBe("skip");
  await page.getByLabel("E-mail address").focus();
  await page.keyboard.type("cleo@example.net");
  await page.keyboard.press("Tab");
  await page.keyboard.press("Space");
  await page.keyboard.press("Enter");
  await page.getByText("Please look into your mailbox").waitFor();
});

for (const { colorScheme, width } of LOOKS) {
  test(`axe finds no fault in any page, ${colorScheme}, ${width} pixels wide`, async () => {
    const page = await stage.open({ colorScheme, viewport: { width, height: 900 } });
    const found: string[] = [];
    const look = async (name: string): Promise<void> => {
      found.push(...(await accessibilityFaults(page)).map((fault) => `${name} ${fault}`));
      const overflow = await page.evaluate(
        "document.documentElement.scrollWidth - document.documentElement.clientWidth",
      );
      if (overflow !== 0) found.push(`${name} is wider than the window`);
      const folder = process.env["CONSENTRY_PICTURES"];
      if (folder === undefined) return;
      await page.screenshot({
        path: `${folder}/${name}-${colorScheme}-${width}.png`,
        fullPage: true,
      });
    };
    const email = `axe-${colorScheme}-${width}@example.net`;
    await page.goto(stage.form);
    await look("form");
    await signUp(page, email);
    await page.getByText("Please look into your mailbox").waitFor();
    await look("taken");
    await followTheMail(page, stage, email);
    await look("confirm");
    await page.getByRole("button", { name: "Confirm these answers" }).click();
    await look("confirmed");
    await page.getByRole("link", { name: "Your preferences" }).click();
    await look("preferences");
    await page.getByRole("button", { name: "No" }).first().click();
    await look("done");
    await page.getByRole("button", { name: "Check it" }).click();
    await look("receipt");
    await page.goto(`${stage.address}/p/nothing`);
    await look("not-here");
    expect(found).toEqual([]);
  }, 240_000);
}
