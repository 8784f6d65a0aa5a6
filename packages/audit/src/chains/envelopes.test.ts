import { describe, expect, test } from "vitest";

import { growthOf, LINEAR } from "../testing/growth.ts";
import { addressInside } from "./envelopes.ts";

const TARGET = "https://shop.example/sale?id=7";

function base64(text: string): string {
  return Buffer.from(text).toString("base64");
}

function base64url(text: string): string {
  return Buffer.from(text).toString("base64url");
}

function jwt(claims: object): string {
  return (
    [{ alg: "HS256" }, claims].map((part) => base64url(JSON.stringify(part))).join(".") + ".s1g"
  );
}

const percent = encodeURIComponent;

describe("addressInside", () => {
  test.each([
    ["plain, to the end of its value", `https://r.example/?url=${TARGET}&x=1`],
    ["percent", `https://r.example/c3/?tcs=1&chn=email&url=${percent(TARGET)}`],
    ["percent twice", `https://r.example/go?to=${percent(percent(TARGET))}`],
    ["base64 in a parameter", `https://r.example/c?x=1&u=${percent(base64(TARGET))}`],
    ["base64url in the last segment", `https://r.example/lnk/AVs/1/aBcD/${base64url(TARGET)}`],
    ["base64 with a platform's own padding", `https://r.example/c/${base64url(TARGET)}~~`],
    ["base64 of percent", `https://r.example/x?redirectUrl=${percent(base64(percent(TARGET)))}`],
    ["hex", `https://r.example/c/${Buffer.from(TARGET).toString("hex")}`],
    [
      "JSON behind base64",
      `https://r.example/e/c/${base64url(JSON.stringify({ id: 1, href: TARGET }))}/s1g`,
    ],
    ["claims of a token", `https://r.example/redirect/2/${jwt({ e: TARGET, u: 12 })}?`],
    ["a path that goes on as an address", `https://r.example/t/${TARGET}`],
    [
      "an encoded segment of a path",
      `https://r.example/L0/${percent(TARGET)}/1/0102-000000/sig=188`,
    ],
    ["the fragment", `https://r.example/c#${percent(TARGET)}`],
    [
      "a filter's wrapping",
      `https://eu1.safelinks.protection.outlook.com/?url=${percent(TARGET)}&data=05`,
    ],
    [
      "no scheme, as one platform writes it",
      `https://click.pstmrk.it/3s/${percent("shop.example/sale?id=7")}/aB/c/AQ/0`,
    ],
    ["no scheme but two slashes", `https://r.example/?u=${percent("//shop.example/sale?id=7")}`],
  ])("reads %s", (_, url) => {
    expect(addressInside(url)?.url).toBe(TARGET);
  });

  test("reads JSON inside JSON, slashes escaped", () => {
    const inner = JSON.stringify({ u: 31, url: TARGET }).replaceAll("/", "\\/");
    const p = base64(JSON.stringify({ s: "aB3", v: 1, p: inner }));
    expect(addressInside(`https://r.example/track/click/31/shop.example?p=${percent(p)}`)).toEqual({
      url: TARGET,
      parameter: "p",
    });
  });

  test("prefers the parameter that names the destination", () => {
    const url = `https://r.example/c?pic=${percent("https://img.example/a.png")}&url=${percent(TARGET)}`;
    expect(addressInside(url)?.url).toBe(TARGET);
  });

  test("keeps characters beyond ASCII encoded", () => {
    const target = "https://shop.example/collection/été";
    const encoded = "https://shop.example/collection/%C3%A9t%C3%A9";
    expect(addressInside(`https://r.example/c/${base64url(target)}`)?.url).toBe(encoded);
    expect(addressInside(`https://r.example/?u=${percent(target)}`)?.url).toBe(encoded);
  });

  test.each([
    ["an opaque value", "https://r.example/ls/click?upn=u001.aB3dE6gH9kLmN"],
    [
      "an address of the same host",
      `https://r.example/login?url=${percent("https://r.example/a")}`,
    ],
    ["a text that mentions one", `https://r.example/?q=${percent("see https://shop.example/")}`],
    ["another scheme", `https://r.example/?url=${percent("javascript:alert(1)//aaaa")}`],
    ["a name without a dot", `https://r.example/?url=${percent("http://intranet/page")}`],
    ["Postmark's form on another host", "https://r.example/3s/shop.example%2Fsale/aB/c"],
    ["a token whose claims name none", `https://r.example/r/${jwt({ u: 12, p: "abc" })}`],
    ["broken JSON", `https://r.example/r/${base64url('{"url":"https://shop.exam')}`],
    ["broken percent", "https://r.example/?url=%68%74%74%7"],
    [
      "base64 of a picture's bytes",
      `https://r.example/${Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0, 16, 74, 70]).toString("base64url")}`,
    ],
    ["no address at all", ""],
  ])("finds nothing in %s", (_, url) => {
    expect(addressInside(url)).toBeNull();
  });

  test("grows in line with the address", () => {
    const growth = growthOf(2_000, (n) => {
      const url = `https://r.example/${"a/".repeat(n)}?${"x=%25&".repeat(n)}u=${"%25".repeat(n)}`;
      return () => {
        for (let i = 0; i < 20; i++) addressInside(url);
      };
    });
    expect(growth).toBeLessThan(LINEAR);
  });
});
