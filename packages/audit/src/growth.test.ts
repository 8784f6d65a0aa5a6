import { describe, expect, test } from "vitest";

import { auditMessage } from "./audit-message.ts";
import { bytesOf } from "./mime/testing/messages.ts";
import { growthOf, LINEAR } from "./testing/growth.ts";

type Type = "text/html" | "text/plain" | "text/calendar" | "multipart";

function body(type: Type, text: string): Uint8Array {
  const kind = type === "multipart" ? "multipart/mixed; boundary=b" : `${type}; charset=utf-8`;
  return bytesOf(
    `From: a@example.org\r\nTo: b@example.org\r\nContent-Type: ${kind}\r\n\r\n${text}`,
  );
}

function header(fields: string): Uint8Array {
  return bytesOf(`From: a@example.org\r\n${fields}\r\n\r\nHello.`);
}

const html = (text: string): Uint8Array => body("text/html", text);

const URL = "https://t.shop.example/open";

/** Unlike any other, as tokens are: what is remembered by value helps nobody. */
const token = (seed: number): string => `x${(seed * 2_654_435_761).toString(36)}Qz${seed}`;

const several = (count: number, write: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => write(index)).join("");

/** What each does to a scanner that goes back: `n` is chosen to take some hundredths of a second. */
const HOSTILE: Readonly<Record<string, readonly [n: number, make: (n: number) => Uint8Array]>> = {
  "many <": [300_000, (n) => html("<".repeat(n))],
  "many <a": [100_000, (n) => html("<a ".repeat(n))],
  "many unclosed quotes": [50_000, (n) => html(`<img src="a`.repeat(n))],
  "many quotes of both kinds": [50_000, (n) => html(`<img alt='"`.repeat(n))],
  "many tables within tables": [10_000, (n) => html("<table><tr><td>".repeat(n))],
  "many end tags of nothing": [20_000, (n) => html(`${"<div>".repeat(500)}${"</b>".repeat(n)}`)],
  "many hidden elements": [10_000, (n) => html(`<p style="display:none"><b class=x>a`.repeat(n))],
  "many comments": [50_000, (n) => html("<!-- a -->".repeat(n))],
  "many unclosed comments": [50_000, (n) => html("<!--".repeat(n))],
  "many dashes": [200_000, (n) => html(`<!--${"-".repeat(n)}`)],
  "many conditional comments": [20_000, (n) => html("<!--[if mso]><p><![endif]-->".repeat(n))],
  "conditional comments within another": [20_000, (n) => html("<!--[if mso]>".repeat(n))],
  "many conditional comments without an end": [20_000, (n) => html("<!--[if mso]>a-->".repeat(n))],
  "many pictures under many classes": [
    2_000,
    (n) =>
      html(
        `<style>.y{display:none}</style>${`<b class="${"abcdefg ".repeat(20)}">`.repeat(500)}${`<i class=q><img src=${URL}></i>`.repeat(n)}`,
      ),
  ],
  "many selectors of many declarations": [
    5_000,
    (n) => html(`<style>${".a,".repeat(n)}.b{${"display:none;".repeat(n)}}</style>`),
  ],
  "many pictures in a page within an attribute": [
    20_000,
    (n) => html(`<iframe srcdoc="${"<img src=//t.example/a>".repeat(n)}"></iframe>`),
  ],
  "many unclosed styles": [30_000, (n) => html("<style>".repeat(n))],
  "many half end tags of a style": [50_000, (n) => html(`<style>${"</styl".repeat(n)}`)],
  "many CSS braces": [100_000, (n) => html(`<style>${"{".repeat(n)}`)],
  "many CSS rules of one element": [
    10_000,
    (n) =>
      html(`<style>${several(n, (i) => `.c${i}{display:none}`)}</style><img class=c1 src=${URL}>`),
  ],
  "many media conditions within another": [
    5_000,
    (n) => html(`<style>${"@media print{".repeat(n)}a{b:url(${URL})}`),
  ],
  "many url( in a style sheet": [20_000, (n) => html(`<style>a{b:${"url(".repeat(n)}`)],
  "many url( in an attribute": [20_000, (n) => html(`<p style="a:${"url( ".repeat(n)}">`)],
  "many image-set( in one value": [10_000, (n) => html(`<style>a{b:${"image-set(".repeat(n)}}`)],
  "many progid: in one value": [5_000, (n) => html(`<style>a{b:${"progid:".repeat(n)}}`)],
  "many CSS comments": [50_000, (n) => html(`<style>${"/* a".repeat(n)}</style>`)],
  "many CSS escapes": [50_000, (n) => html(`<style>a{b:u${"\\72".repeat(n)}(x)}</style>`)],
  "many CSS quotes": [50_000, (n) => html(`<style>a{b:${"'a\n".repeat(n)}}</style>`)],
  "many attributes": [20_000, (n) => html(`<img ${several(n, (i) => `a${i}=1 `)}src=${URL}>`)],
  "many classes": [
    20_000,
    (n) => html(`<p class="${several(n, (i) => `c${i} `)}"><img src=${URL}>`),
  ],
  "many candidates of a srcset": [
    3_000,
    (n) => html(`<img srcset="${several(n, (i) => `${URL}/${token(i)} ${i}w,`)}">`),
  ],
  "commas and brackets in a srcset": [
    50_000,
    (n) => html(`<img srcset="a ${"(".repeat(n)}${",".repeat(n)}">`),
  ],
  "many links": [
    4_000,
    (n) => html(several(n, (i) => `<a href="${URL}?rid=${token(i)}">read ${i}</a>`)),
  ],
  "many links to one address": [4_000, (n) => html(`<a href="${URL}?rid=Qx7">read</a>`.repeat(n))],
  "many links never closed": [2_000, (n) => html(several(n, (i) => `<a href=${URL}/${i}>words `))],
  "many pictures": [
    3_000,
    (n) => html(several(n, (i) => `<img src="${URL}/${token(i)}" width=1>`)),
  ],
  "many entities": [
    50_000,
    (n) => html(`<a href="${URL}?${"&amp;a=1".repeat(n)}">${"&lt;".repeat(n)}</a>`),
  ],
  "a long base64 token": [20_000, (n) => html(`<img src="${URL}/${"QUJDREVG".repeat(n)}">`)],
  "many base64 tokens in one address": [
    3_000,
    (n) => html(`<a href="${URL}?${several(n, (i) => `p${i}=${btoa(token(i))}&`)}">`),
  ],
  "many percent signs": [30_000, (n) => html(`<a href="${URL}?u=${"%25".repeat(n)}">`)],
  "many addresses within one": [
    5_000,
    (n) => html(`<a href="${"https://t.example/?u=".repeat(n)}">`),
  ],
  "many pages within pages": [
    10_000,
    (n) => html(several(n, () => `<iframe srcdoc="&lt;p&gt;"></iframe>`)),
  ],
  "many drawings in data": [
    3_000,
    (n) => html(`<img src="data:image/svg+xml,${"href='//a.example' ".repeat(n)}">`),
  ],
  "a refresh of many digits": [
    50_000,
    (n) => html(`<meta http-equiv=refresh content="${"1 ".repeat(n)}">`),
  ],
  "many http:// in text": [20_000, (n) => body("text/plain", "http://".repeat(n))],
  "many brackets behind a link": [20_000, (n) => body("text/plain", `${URL}${")".repeat(n)}`)],
  "many stops behind a link": [50_000, (n) => body("text/plain", `${URL}${".)".repeat(n)}`)],
  "many www in text": [20_000, (n) => body("text/plain", "www.a ".repeat(n))],
  "words without end": [100_000, (n) => body("text/plain", "wort ".repeat(n))],
  "many folds of a calendar": [
    50_000,
    (n) => body("text/calendar", `ATTACH:https://${"\r\n a".repeat(n)}`),
  ],
  "many lines of a calendar": [20_000, (n) => body("text/calendar", `ATTACH:${URL}\r\n`.repeat(n))],
  "parameters without end in a calendar": [
    50_000,
    (n) => body("text/calendar", `A;B="${';"'.repeat(n)}`),
  ],
  "many parts": [
    300,
    (n) =>
      body(
        "multipart",
        several(n, (i) => `--b\r\nContent-Type: text/html\r\n\r\n<img src=${URL}/${token(i)}>\r\n`),
      ),
  ],
  "many receivers": [5_000, (n) => header(`To: ${several(n, (i) => `reader${i}@example.org, `)}`)],
  "many brackets in a list header": [20_000, (n) => header(`List-Unsubscribe: ${"<".repeat(n)}`)],
  "many addresses in a list header": [
    1_000,
    (n) => header(`List-Unsubscribe: ${several(n, (i) => `<${URL}/${token(i)}>, `)}`),
  ],
};

describe("time grows with the size of the message", () => {
  test.each(Object.entries(HOSTILE))("%s", (_, [n, make]) => {
    const growth = growthOf(n, (size) => {
      const bytes = make(size);
      return () => auditMessage(bytes);
    });
    expect(growth).toBeLessThan(LINEAR);
  });
});
