import { describe, expect, test } from "vitest";

import { auditMessage } from "../audit-message.ts";
import { bytesOf } from "../mime/testing/messages.ts";
import { growthOf, LINEAR } from "../testing/growth.ts";

const audit = (html: string): ReturnType<typeof auditMessage> =>
  auditMessage(bytesOf(`From: a@example.org\r\nContent-Type: text/html\r\n\r\n${html}`));

const U = "https://a.example/x";

/** Ways to write a request that a browser makes and that a simpler scanner overlooks. */
const WAYS = [
  `<iframe srcdoc="<style>p{background:url(${U})}</style>"></iframe>`,
  `<iframe src="data:text/html,<img src=${U}>"></iframe>`,
  `<link rel=stylesheet href='data:text/css,@import "${U}";'>`,
  `<link rel=preload as=image imagesrcset="${U} 1x">`,
  `<svg><rect mask="url(${U})" /></svg>`,
  `<svg><image><set attributeName=href to=${U} /></image></svg>`,
  `<svg><title><img src=${U}></title></svg>`,
  `<svg><style><![CDATA[@import url(${U});]]></style></svg>`,
  `<style><!-- @import "${U}"; --></style>`,
  `<style>@import/**/"${U}";</style>`,
  `<style>p{background:image-set("${U}")}</style>`,
  `<p style="background:url&#40;${U})">`,
  `<img src=x><base href=https://a.example/>`,
  `<img src=////a.example/x>`,
];

describe("auditMessage", () => {
  test.each(WAYS)("finds the request in %s", (html) => {
    expect(audit(html).references.map(({ url }) => url)).toContain(U);
  });

  test("tells nothing of relative addresses without a base", () => {
    expect(audit("<img src=x><p style='background:url(y)'>").references).toEqual([]);
  });

  test("reads styles within styles of a drawing once", () => {
    const growth = growthOf(4000, (n) => {
      const html = `<svg>${"<style>".repeat(n)}`;
      return () => audit(html);
    });
    expect(growth).toBeLessThan(LINEAR);
  });
});
