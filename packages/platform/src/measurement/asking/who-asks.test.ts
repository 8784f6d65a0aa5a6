import { describe, expect, test } from "vitest";

import { whoAsks } from "./who-asks.ts";

const FIREFOX = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";

describe("who asks", () => {
  test.each([
    ["a browser", FIREFOX],
    [
      "a mail program",
      "Mozilla/5.0 (Windows NT 10.0; WOW64; rv:52.0) Gecko/20100101 Thunderbird/52.9.1",
    ],
    [
      "a mail program that names no browser, as a relay of images does too",
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)",
    ],
    [
      "a telephone whose maker is called like a robot",
      "Mozilla/5.0 (Linux; Android 13; CUBOT P80) AppleWebKit/537.36 Chrome/139.0 Mobile Safari/537.36",
    ],
    [
      "the browser of today that Gmail's look is named after",
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/142.0.0.0 Safari/537.36 Edg/142.0.0.0",
    ],
  ])("is a reader: %s", (_, program) => {
    expect(whoAsks("GET", { "user-agent": program })).toBe("reader");
  });

  test.each([
    "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)",
    "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html",
    "Mozilla/5.0",
  ])("is a machine that loads for a reader: %s", (program) => {
    expect(whoAsks("GET", { "user-agent": program })).toBe("machine");
  });

  test.each([
    "",
    "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0",
    "Mozilla/5.0 (compatible; examplebot/2.1; +http://example.org/bot.html)",
    "Slackbot-LinkExpanding 1.0",
    "curl/8.14.1",
    "python-requests/2.32",
    "Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/140.0 Safari/537.36",
    "Microsoft Office Existence Discovery",
  ])("is nobody: “%s”", (program) => {
    expect(whoAsks("GET", { "user-agent": program })).toBe("nobody");
  });

  test("is nobody who asks without wanting the answer, or before anybody looks", () => {
    expect(whoAsks("HEAD", { "user-agent": FIREFOX })).toBe("nobody");
    expect(whoAsks("GET", {})).toBe("nobody");
    for (const ahead of [
      { "sec-purpose": "prefetch;prerender" },
      { purpose: "prefetch" },
      { "x-purpose": "preview" },
      { "x-moz": "prefetch" },
    ]) {
      expect(whoAsks("GET", { "user-agent": FIREFOX, ...ahead })).toBe("nobody");
    }
    expect(whoAsks("GET", { "user-agent": FIREFOX, purpose: "reading" })).toBe("reader");
  });
});
