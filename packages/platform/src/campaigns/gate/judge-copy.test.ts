import type { Day } from "@consentry/kernel";
import { describe, expect, test } from "vitest";

import { judgeCopy } from "./judge-copy.ts";
import { aCopy, at, aWriting } from "./testing/copies.ts";

const TODAY = "2026-05-02" as Day;
const ARTICLE = "https://www.example.org/articles/may";

function codes(copy: ReturnType<typeof aCopy>, writing = aWriting([ARTICLE])) {
  return judgeCopy(copy, writing, TODAY).found.map(({ code, place }) => [
    code,
    place?.line ?? null,
  ]);
}

const link = (url: string): string => `<p><a href="${url}">Read the article</a></p>`;
const picture = (url: string): string => `<img src="${url}" width="600" height="200" alt="May">`;

describe("a message in which everything is explained", () => {
  test("by the author's own words", () => {
    expect(codes(aCopy(link(ARTICLE)))).toEqual([]);
  });

  test("by a picture that is kept here", () => {
    const url = "https://mail.example.org/i/0197";
    expect(codes(aCopy(link(ARTICLE) + picture(url)), aWriting([ARTICLE], [url]))).toEqual([]);
  });

  test("by what its permits placed", () => {
    const pixel = "https://mail.example.org/o/7f3kq9x2b8w4";
    const measured = "https://mail.example.org/l/7f3kq9x2b8w4";
    const body = `${link(measured)}<img src="${pixel}" width="1" height="1" alt="">`;
    const own = {
      isPixel: (url: string) => url === pixel,
      isLink: (url: string) => url === measured,
    };
    expect(codes(aCopy(body, { own }))).toEqual([]);
  });
});

describe("a message is stopped", () => {
  test("by somebody else's click counter, with its line", () => {
    const counted =
      "https://clicks.example.com/track/click?u=8c1f0a7be24d6&id=0d3b9e7a55c24f1e&url=https%3A%2F%2Fwww.example.org%2F";
    expect(codes(aCopy(link(ARTICLE) + link(counted)), aWriting([ARTICLE, counted]))).toEqual([
      ["tracked-author-link", 2],
    ]);
  });

  test("by somebody else's open image, with its line", () => {
    const pixel = "https://stats.example.com/open.gif?m=0d3b9e7a55c24f1e8c1f0a7be24d6f00";
    const body = `${link(ARTICLE)}<img src="${pixel}" width="1" height="1">`;
    expect(codes(aCopy(body), aWriting([ARTICLE], [pixel]))).toEqual([["tracking-resource", 2]]);
  });

  test("by a picture on another server", () => {
    const url = "https://www.example.com/may.png";
    expect(codes(aCopy(link(ARTICLE) + picture(url)), aWriting([ARTICLE], [url]))).toEqual([
      ["hot-linked-resource", 2],
    ]);
  });

  test.each([
    ["link", link("https://elsewhere.example.com/")],
    ["picture", picture("https://elsewhere.example.com/a.png")],
  ])("by a %s that nobody wrote", (_what, body) => {
    expect(codes(aCopy(link(ARTICLE) + body))).toEqual([["unexplained-address", null]]);
  });

  test("by our own open image where the variant measures nothing", () => {
    const body = `${link(ARTICLE)}<img src="https://mail.example.org/o/7f3kq9x2b8w4" width="1" height="1">`;
    expect(codes(aCopy(body))).toEqual([["unexplained-address", null]]);
  });

  test("by a text part that says nothing", () => {
    const copy = aCopy(link(ARTICLE));
    const text = Buffer.from(copy.message).toString();
    const [before, after] = [
      text.indexOf("Our choir"),
      text.indexOf("\r\n--b\r\nContent-Type: text/html"),
    ];
    const message = Buffer.from(text.slice(0, before) + text.slice(after));
    expect(codes({ ...copy, message })).toContainEqual(["hollow-text", at(1).line]);
  });

  test("when it cannot be read", () => {
    expect(codes({ ...aCopy(""), message: new Uint8Array() })).toContainEqual([
      "not-read-whole",
      null,
    ]);
  });
});
