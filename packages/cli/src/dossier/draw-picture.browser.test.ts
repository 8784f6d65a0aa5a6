import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";

import { annotate, auditMessage } from "@consentry/audit";
import { chromium, type Browser } from "playwright-core";
import { afterAll, beforeAll, expect, test } from "vitest";

import { BROWSER_ARGUMENTS, findBrowser } from "../../../../tools/browser.ts";
import { drawPicture } from "./draw-picture.ts";

const PNG = [0x89, 0x50, 0x4e, 0x47];

let browser: Browser;
let server: Server;
let origin: string;
const asked: string[] = [];
beforeAll(async () => {
  server = createServer((request, response) => {
    asked.push(request.url ?? "");
    response.end();
  });
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  browser = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...BROWSER_ARGUMENTS],
  });
});
afterAll(async () => {
  await browser?.close();
  server?.close();
});

test("draws a hostile page without letting one request out", async () => {
  // Not what the auditor would draw: the browser alone has to hold here.
  const page = `<meta http-equiv="refresh" content="0;url=${origin}/refresh"><link rel="stylesheet" href="${origin}/css">
<style>@import url(${origin}/import);body{background:url(${origin}/bg)}</style>
<img src="${origin}/img"><iframe src="${origin}/frame"></iframe><object data="${origin}/object"></object>
<script>fetch("${origin}/script");new Image().src="${origin}/image"</script><p>Words</p>`;
  const picture = await drawPicture(browser, page);
  expect(Array.from(picture?.subarray(0, 4) ?? [])).toEqual(PNG);
  expect(asked).toEqual([]);
});

test("draws an annotated mail the same way twice", async () => {
  const mail = `From: a@shop.example\nContent-Type: text/html\n\n<p>News</p><img width=1 height=1 src="${origin}/o?u=1">`;
  const bytes = new TextEncoder().encode(mail);
  const { html } = annotate(bytes, auditMessage(bytes));
  const [one, two] = [await drawPicture(browser, html), await drawPicture(browser, html)];
  expect(one?.length).toBeGreaterThan(1000);
  expect(two).toEqual(one);
  expect(asked).toEqual([]);
});

test("gives no picture where the browser is gone", async () => {
  const gone = await chromium.launch({
    executablePath: await findBrowser(),
    args: [...BROWSER_ARGUMENTS],
  });
  await gone.close();
  expect(await drawPicture(gone, "<p>Words</p>")).toBeNull();
});
