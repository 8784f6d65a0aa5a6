import { describe, expect, test } from "vitest";

import { auditMessage } from "../audit-message.ts";
import { bytesOf } from "../mime/testing/messages.ts";
import { pagesToRender } from "./pages-to-render.ts";
import type { SeenRequest } from "./rendered.ts";
import { requestKey } from "./request-key.ts";
import { withRendered } from "./with-rendered.ts";

const page = (html: string): Uint8Array =>
  bytesOf(`From: a@example.org\r\nContent-Type: text/html; charset=utf-8\r\n\r\n${html}`);

const asked = (url: string, when: SeenRequest["when"] = "screen"): SeenRequest => ({
  url,
  resourceType: "image",
  when,
});

describe("withRendered", () => {
  const document = auditMessage(
    page('<img src="HTTPS://Shop.example/a b#top"><img src="//cdn.example/x">'),
  );

  test("finds a request again however the message wrote it", () => {
    const seen = [asked("https://shop.example/a%20b"), asked("http://cdn.example/x")];
    const { rendered } = withRendered(document, "Chromium 1", seen);
    expect(rendered.requests.map(({ found }) => found)).toEqual([true, true]);
    expect(rendered.missed).toEqual([]);
  });

  test("names what only the browser asked for, and does not judge it", () => {
    const seen = [asked("https://shop.example/a%20b?x=1")];
    const after = withRendered(document, "Chromium 1", seen);
    expect(after.rendered.missed).toEqual(["https://shop.example/a%20b?x=1"]);
    expect(after.summary).toEqual(document.summary);
  });

  test("tells one request of several states once, with the states in order", () => {
    const url = "https://shop.example/a%20b";
    const seen = [asked(url, "narrow"), asked(url, "screen"), asked(url, "narrow")];
    const { requests } = withRendered(document, "Chromium 1", seen).rendered;
    expect(requests).toEqual([
      { url, resourceType: "image", when: ["screen", "narrow"], found: true },
    ]);
  });
});

describe("requestKey", () => {
  test("keeps apart what a server tells apart", () => {
    const urls = [
      "https://a.example/x",
      "https://a.example/X",
      "https://a.example/x?",
      "https://b.example/x",
    ];
    expect(new Set(urls.map(requestKey)).size).toBe(4);
  });

  test("leaves what is no address as it is", () => {
    expect(requestKey("//[broken")).toBe("//[broken");
  });
});

describe("pagesToRender", () => {
  test("gives the HTML of each alternative in its charset, what it embeds and its base", () => {
    const bytes = bytesOf(
      [
        "From: a@example.org",
        "Content-Type: multipart/related; boundary=b",
        "Content-Base: https://shop.example/mail/",
        "",
        "--b",
        "Content-Type: text/html; charset=utf-16le",
        "Content-Transfer-Encoding: base64",
        "",
        Buffer.from("<p>é", "utf16le").toString("base64"),
        "--b",
        "Content-Type: text/html",
        "Content-Disposition: attachment",
        "",
        "<p>opened by hand",
        "--b",
        "Content-Type: text/x-amp-html",
        "",
        "<html amp4email>",
        "--b",
        "Content-Type: image/gif",
        "Content-ID: <dot@shop.example>",
        "",
        "GIF89a",
        "--b--",
      ].join("\r\n"),
    );
    const { pages, embedded } = pagesToRender(bytes);
    expect(pages).toEqual([{ part: "1", html: "<p>é", base: "https://shop.example/mail/" }]);
    expect(embedded.get("dot@shop.example")).toEqual({
      type: "image/gif",
      bytes: bytesOf("GIF89a"),
    });
  });

  test("gives nothing for what is no message", () => {
    expect(pagesToRender(new Uint8Array()).pages).toEqual([]);
  });
});
