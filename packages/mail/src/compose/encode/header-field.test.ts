import * as fc from "fast-check";
import PostalMime from "postal-mime";
import { describe, expect, test } from "vitest";

import { hardText } from "../testing/text.ts";
import { mailboxField, textField } from "./header-field.ts";
import { headerText } from "./header-text.ts";

const read = (line: string) => PostalMime.parse(`${line}\r\nbody`);

function expectGoodLines(field: string): void {
  expect(field.endsWith("\r\n")).toBe(true);
  for (const line of field.slice(0, -2).split("\r\n")) {
    expect(line.length).toBeLessThanOrEqual(line.includes("=?UTF-8") ? 76 : 78);
    expect(line.trim()).not.toBe("");
  }
}

describe("a field of text", () => {
  test.each([
    ["Rehearsals in May", "Subject: Rehearsals in May\r\n"],
    ["L’été", "Subject: =?UTF-8?B?TOKAmcOpdMOp?=\r\n"],
    // Would be decoded if it stood there as it is.
    ["=?utf-8?q?a?=", "Subject: =?UTF-8?B?PT91dGYtOD9xP2E/PQ==?=\r\n"],
    [`${"word ".repeat(14)}word`, `Subject: ${"word ".repeat(13)}word\r\n word\r\n`],
  ])("%j is %j", (text, line) => {
    expect(textField("Subject", text).line).toBe(line);
  });

  test("is read as it was meant, in lines that are not too long, whatever it is", async () => {
    await fc.assert(
      fc.asyncProperty(hardText, async (text) => {
        const meant = headerText(text);
        const { line } = textField("Subject", meant);
        expectGoodLines(line.replace(/^Subject: \r\n$/, "Subject: x\r\n"));
        const { subject, headers } = await read(line);
        expect(subject ?? "").toBe(meant);
        expect(headers).toHaveLength(1);
      }),
    );
  });
});

describe("an address with a name", () => {
  test.each([
    ["", "From: news@choir.example.org\r\n"],
    ['Ann "A" \\', String.raw`From: "Ann \"A\" \\" <news@choir.example.org>` + "\r\n"],
    ["Chœur", "From: =?UTF-8?B?Q2jFk3Vy?= <news@choir.example.org>\r\n"],
    [
      "The Choir of Saint Ann, Example Town, and all its very good friends",
      [
        "From: =?UTF-8?B?VGhlIENob2lyIG9mIFNhaW50IEFubiwgRXhhbXBsZSBUb3duLCBhbmQg?=",
        " =?UTF-8?B?YWxsIGl0cyB2ZXJ5IGdvb2QgZnJpZW5kcw==?=",
        " <news@choir.example.org>",
        "",
      ].join("\r\n"),
    ],
  ])("%j is %j", (name, line) => {
    expect(mailboxField("From", name, "news@choir.example.org").line).toBe(line);
  });

  test("is one address with that name, whatever the name is", async () => {
    await fc.assert(
      fc.asyncProperty(hardText, async (name) => {
        const meant = headerText(name);
        const { line } = mailboxField("From", meant, "news@choir.example.org");
        expectGoodLines(line);
        const { from, headers } = await read(line);
        expect(from).toEqual({ name: meant, address: "news@choir.example.org" });
        expect(headers).toHaveLength(1);
      }),
    );
  });
});
