import * as fc from "fast-check";
import { describe, expect, test } from "vitest";

import { auditMessage } from "../audit-message.ts";
import { bytesOf } from "../mime/testing/messages.ts";
import { anyHtml } from "../testing/any-message.ts";
import { fixtureMessages } from "../testing/fixture-messages.ts";
import { annotate, type Annotated } from "./annotate.ts";

function drawn(bytes: Uint8Array): Annotated {
  return annotate(bytes, auditMessage(bytes));
}

function html(body: string): Uint8Array {
  const header = "From: a@example.org\r\nTo: b@example.org\r\nContent-Type: text/html\r\n\r\n";
  return bytesOf(header + body);
}

const PIXEL = `<img src="https://t.shop.example/open?id=Zx8Kq2Lm9Pw4Rt6Yb1Nc" width="1" height="1">`;

/** Tags of the copy, without their text: what a browser would act on. */
function tagsOf({ html: copy }: Annotated): string[] {
  return copy.slice(copy.indexOf("<body>")).match(/<[a-z][^>]*>/gi) ?? [];
}

/** Anything by which a tag could load, run, submit or lead somewhere. */
const ACTIVE =
  /<(?:script|style|iframe|object|embed|form|input|button|link|meta|base|svg|video|audio|a)\b|\s(?:on\w+|href|srcset|background|action|ping|formaction)\s*=|\ssrc\s*=\s*(?!"data:image\/)|url\s*\(/i;

describe("annotate", () => {
  test.each(fixtureMessages())("leaves nothing active in %s", (_, bytes) => {
    expect(tagsOf(drawn(bytes)).filter((tag) => ACTIVE.test(tag))).toEqual([]);
  });

  test.each(fixtureMessages())("draws a mark for each tracker of %s", (_, bytes) => {
    const document = auditMessage(bytes);
    const { marks } = annotate(bytes, document);
    const wanted = document.references.flatMap((one, index) => (one.tracker ? [`r${index}`] : []));
    expect(wanted.filter((mark) => !marks.includes(mark as `r${number}`))).toEqual([]);
  });

  test("shows a pixel behind the hidden element it stands in", () => {
    const { html: copy } = drawn(html(`<p style="display:none">${PIXEL}</p><p>Hello</p>`));
    const hidden = copy.slice(copy.indexOf("<p style"), copy.indexOf("</p>"));
    expect(hidden).not.toContain("mark-r0");
    expect(copy).toContain('id="mark-r0"');
  });

  test("lists at the top what has no place in the text", () => {
    const sheet = `<style>.a{background:url(https://t.shop.example/open?id=Zx8Kq2Lm9Pw4Rt6Yb1Nc)}</style>`;
    const { html: copy } = drawn(html(`${sheet}<p class=a>Hello</p>`));
    expect(copy).toContain("cns-strip");
  });

  test("draws the chosen mark stronger than the others", () => {
    const bytes = html(PIXEL);
    const { html: copy } = annotate(bytes, auditMessage(bytes), { chosen: "r0" });
    expect(copy).toContain("cns-tracker cns-chosen");
  });

  test("lets no message dress up as a mark", () => {
    const fake = `<span class="cns-box cns-tracker">99 hidden image</span><style>.cns-box{color:red}</style>`;
    const { html: copy } = drawn(html(fake));
    expect(copy.slice(copy.indexOf("<body>"))).not.toContain("cns-tracker");
    expect(copy).not.toContain("color:red");
  });

  test("marks counted links of a text part", () => {
    const link = "https://click.shop.example/ls/click?upn=u001.AbCdEf0123456789xYzAbCdEf0123456789";
    const header = "From: a@example.org\r\nContent-Type: text/plain\r\n\r\n";
    const { html: copy, marks } = drawn(bytesOf(`${header}Read <b>on</b>:\r\n${link}\r\nBye`));
    expect(marks).toEqual(["l0"]);
    expect(copy).toContain("Read &lt;b&gt;on&lt;/b&gt;:");
  });

  test("says nothing of what is no message, and never throws", () => {
    expect(drawn(bytesOf("")).marks).toEqual([]);
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 400 }), anyHtml, (bytes, text) => {
        expect(tagsOf(drawn(bytes)).filter((tag) => ACTIVE.test(tag))).toEqual([]);
        expect(tagsOf(drawn(html(text))).filter((tag) => ACTIVE.test(tag))).toEqual([]);
      }),
    );
  });
});
