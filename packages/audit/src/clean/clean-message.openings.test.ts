import { describe, expect, test } from "vitest";

import { leaf, messageAround } from "../testing/any-message.ts";
import { cleanMessage } from "./clean-message.ts";
import { PIXEL, cleanedHtml, cleanedPart } from "./testing/cleaned.ts";

describe("what reports an opening", () => {
  test.each<readonly [string, string, string]>([
    ["a pixel goes with its tag", `<p>a ${PIXEL}b</p>`, "<p>a b</p>"],
    [
      "a hidden element that holds nothing else goes whole",
      `<p>a</p><div style="display:none"> <span>${PIXEL}</span> </div><p>b</p>`,
      "<p>a</p><p>b</p>",
    ],
    [
      "a hidden element that holds words stays",
      `<div style="display:none">Preview ${PIXEL}</div>`,
      `<div style="display:none">Preview </div>`,
    ],
    [
      "a picture that people see keeps its words",
      `<img alt="Tulips" src="https://img.shop.example/im/2827948/ab.png?email=ida.brandt@example.org" width="300" height="200">`,
      `<img alt="Tulips" width="300" height="200">`,
    ],
    [
      "a background goes with its attribute",
      `<table background="https://t.shop.example/o.gif?email=ida.brandt@example.org" width="9"><tr><td>x</td></tr></table>`,
      `<table width="9"><tr><td>x</td></tr></table>`,
    ],
    [
      "a style keeps everything but the address",
      `<div style="color:red;background:url(https://t.shop.example/o.gif?email=ida.brandt@example.org) no-repeat">x</div>`,
      `<div style="color:red;background:url(data:,) no-repeat">x</div>`,
    ],
    [
      "a style with entities is written anew",
      `<div style="font-family:&quot;A&quot;;background:url(&quot;https://t.shop.example/o?email=ida.brandt@example.org&amp;x=1&quot;)">x</div>`,
      `<div style="font-family:&quot;A&quot;;background:url(&quot;data:,&quot;)">x</div>`,
    ],
    [
      "a style sheet too",
      `<style>@import url("https://t.shop.example/o.css?email=ida.brandt@example.org");p{color:red}</style><p>x</p>`,
      `<style>@import url("data:,");p{color:red}</style><p>x</p>`,
    ],
    [
      "of an image set the candidate goes",
      `<img src="https://cdn.shop.example/a.png" width="300" height="90" srcset="https://cdn.shop.example/a2.png 2x, https://t.shop.example/b.png?email=ida.brandt@example.org 3x">`,
      `<img src="https://cdn.shop.example/a.png" width="300" height="90" srcset="https://cdn.shop.example/a2.png 2x">`,
    ],
    [
      "what stands in a comment for one maker's programs goes",
      `<!--[if mso]><p>${PIXEL}</p><![endif]--><p>x</p>`,
      `<!--[if mso]><p></p><![endif]--><p>x</p>`,
    ],
    [
      "an ordinary picture stays",
      `<img src="https://cdn.shop.example/logo.png" width="300" height="90">${PIXEL}`,
      `<img src="https://cdn.shop.example/logo.png" width="300" height="90">`,
    ],
  ])("%s", (_, html, expected) => {
    expect(cleanedHtml(html)).toBe(expected);
  });

  test("goes from calendars and cards with its property, folds included", () => {
    const calendar =
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Boat\nATTACH;FMTTYPE=image/gif:https://t.shop.example/o.gif?e\n mail=ida.brandt@example.org\nLOCATION:Quay\nEND:VEVENT\nEND:VCALENDAR\n";
    const { text } = cleanedPart("text/calendar", calendar);
    expect(text).toBe(
      "BEGIN:VCALENDAR\nBEGIN:VEVENT\nSUMMARY:Boat\nLOCATION:Quay\nEND:VEVENT\nEND:VCALENDAR\n",
    );
  });

  test("is asked for by no header either", () => {
    const plain = leaf("text/plain", "Hello", { charset: "utf-8", encoding: "8bit" });
    const given = messageAround(
      plain,
      "Disposition-Notification-To: <a@shop.example>,\r\n <b@shop.example>",
    );
    const { bytes, changes } = cleanMessage(given);
    expect(bytes).toEqual(messageAround(plain));
    expect(changes).toMatchObject([{ action: "removed", what: "read-receipt", at: { line: 3 } }]);
  });
});
