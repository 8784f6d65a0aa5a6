import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { growthOf, LINEAR } from "../testing/growth.ts";
import { decoded } from "./decode.ts";
import { MAX_HOPS } from "./limits.ts";

const SHOP = "https://shop.example/sale";

function nested(depth: number, innermost: string): string {
  let url = innermost;
  for (let i = 0; i < depth; i++) url = `https://r${i}.example/?url=${url}`;
  return url;
}

describe("decoded", () => {
  test("follows one counter inside another to the page", () => {
    const postmark = `https://click.pstmrk.it/3s/${encodeURIComponent("shop.example/sale")}/aB3d/E6gH/AQ/0`;
    const p = Buffer.from(JSON.stringify({ p: JSON.stringify({ url: postmark }) })).toString(
      "base64",
    );
    const mandrill = `https://mandrillapp.com/track/click/31/click.pstmrk.it?p=${encodeURIComponent(p)}`;
    expect(decoded(mandrill, true)).toEqual({ urls: [postmark, SHOP], end: "arrived" });
  });

  test("is opaque where only the server knows", () => {
    expect(decoded("https://r.example/c/aB3dE6gH9", true)).toEqual({ urls: [], end: "opaque" });
  });

  test("is opaque when a readable counter leads to one that is not", () => {
    const known = "https://u1.ct.sendgrid.net/ls/click?upn=u001.aB3dE6";
    const leading = `https://r.example/?url=${encodeURIComponent(known)}`;
    expect(decoded(leading, true)).toEqual({ urls: [known], end: "opaque" });
  });

  test.each([
    ["a button to share", `https://social.example/sharer.php?u=${encodeURIComponent(SHOP)}`],
    [
      "a page to sign in first",
      `https://id.example/oauth2/authorize?url=${encodeURIComponent(SHOP)}`,
    ],
    ["a way back", `https://pay.example/checkout?return=${encodeURIComponent(SHOP)}`],
  ])("does not take %s for a redirector", (_, url) => {
    expect(decoded(url, false)).toEqual({ urls: [], end: "arrived" });
  });

  test("stops at its bound", () => {
    const { urls, end } = decoded(nested(MAX_HOPS + 5, SHOP), true);
    expect(urls).toHaveLength(MAX_HOPS);
    expect(end).toBe("too-many-hops");
  });

  test("answers anything, within its bound and without asking", () => {
    const piece = fc.oneof(
      fc.constantFrom(
        "https://",
        "//",
        "/3s/",
        "?url=",
        "%25",
        "%2F",
        '{"url":"',
        "eyJ",
        ".",
        "pstmrk.it",
        "r.example",
      ),
      fc.string(),
      fc.string().map((text) => Buffer.from(text).toString("base64url")),
      fc.webUrl().map((url) => encodeURIComponent(url)),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), fc.boolean(), (pieces, isCounter) => {
        const { urls } = decoded(`https://a.example/${pieces.join("")}`, isCounter);
        expect(urls.length).toBeLessThanOrEqual(MAX_HOPS);
        for (const url of urls) expect(url).toMatch(/^https?:\/\//i);
      }),
    );
  });

  test("grows in line with what is nested", () => {
    const growth = growthOf(4_000, (n) => {
      const url = nested(8, `https://shop.example/${"a".repeat(n)}?b=${"%20".repeat(n)}`);
      return () => {
        for (let i = 0; i < 20; i++) decoded(url, true);
      };
    });
    expect(growth).toBeLessThan(LINEAR);
  });
});
