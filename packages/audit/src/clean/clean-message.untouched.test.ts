import { describe, expect, test } from "vitest";

import { auditMessage } from "../audit-message.ts";
import { bytesOf, mustRead, textOf } from "../mime/testing/messages.ts";
import { leaf, messageAround } from "../testing/any-message.ts";
import { fixtureMessages } from "../testing/fixture-messages.ts";
import { cleanMessage } from "./clean-message.ts";
import { ENCODINGS, PIXEL, cleanedPart, longestLine } from "./testing/cleaned.ts";

const FIXTURES = fixtureMessages();

describe("everything else", () => {
  const html = `<p>Tulips — “now” café = ${"a long line of words ".repeat(9)}</p>${PIXEL}<p>${"and more of them ".repeat(9)}</p>`;

  test.each(ENCODINGS)("reads the same in %s", (encoding) => {
    const { text, bytes } = cleanedPart("text/html", html, { encoding });
    expect(text).toBe(html.replace(PIXEL, ""));
    if (encoding !== "8bit") expect(longestLine(bytes)).toBeLessThanOrEqual(76);
  });

  test.each(ENCODINGS)("is the same in UTF-16 and %s", (encoding) => {
    const given = messageAround(leaf("text/html", html, { charset: "utf-16le", encoding }));
    const { bytes } = cleanMessage(given);
    const [part] = mustRead(bytes).parts;
    expect(part && textOf(bytes, part)).toBe(html.replace(PIXEL, ""));
  });

  test("of a quoted-printable part is the same bytes, line by line", () => {
    const form = { charset: "utf-8", encoding: "quoted-printable" } as const;
    const given = messageAround(leaf("text/html", `${html}\n<p>The end =)</p>`, form));
    const before = linesOf(given);
    const after = linesOf(cleanMessage(given).bytes);
    const kept = before.filter((line) => after.includes(line)).length;
    expect(before.length - kept).toBeLessThanOrEqual(4);
  });

  test("of a base64 part keeps its width of line and its line ends", () => {
    const body =
      Buffer.from(html)
        .toString("base64")
        .match(/.{1,60}/gu) ?? [];
    const given = bytesOf(
      `From: a@shop.example\nContent-Type: text/html\nContent-Transfer-Encoding: base64\n\n${body.join("\n")}\n\n`,
    );
    const { bytes } = cleanMessage(given);
    const written = Buffer.from(bytes).toString("latin1");
    expect(written).toMatch(/\n\n(?:[A-Za-z0-9+/]{60}\n)+[A-Za-z0-9+/=]{1,60}\n\n$/);
    expect(written).not.toContain("\r");
  });

  test("of a part in a charset that cannot be edited stays, and is named", () => {
    const given = bytesOf(
      `From: a@shop.example\nContent-Type: text/html; charset=iso-2022-jp\n\n<p>a</p>${PIXEL}`,
    );
    const { bytes, changes } = cleanMessage(given);
    expect(bytes).toBe(given);
    expect(changes).toMatchObject([{ action: "kept", what: "open-tracker", reason: "encoding" }]);
  });

  test("says which signatures no longer verify", () => {
    const part = leaf("text/html", PIXEL, { charset: "utf-8", encoding: "8bit" });
    const signed = messageAround(part, "DKIM-Signature: v=1; d=shop.example;\r\n b=abc");
    const { bytes, changes } = cleanMessage(signed);
    expect(changes.map(({ action, what }) => `${action} ${what}`)).toEqual([
      "no-longer-verifies signature",
      "removed open-tracker",
    ]);
    expect(Buffer.from(bytes).toString("latin1")).toContain(
      "DKIM-Signature: v=1; d=shop.example;\r\n b=abc",
    );
    expect(cleanMessage(bytes).changes).toEqual([]);
  });

  test("is told at its place in the message as given, after many rounds too", () => {
    for (const [, bytes] of FIXTURES) {
      for (const { url, at } of cleanMessage(bytes).changes) {
        expect(at.offset + at.length).toBeLessThanOrEqual(bytes.length);
        if (url !== null && at.part !== "header") expect(url).toMatch(/^\w+:/);
      }
    }
    const chained = FIXTURES.find(([path]) => path.includes("L03-chained/message"))?.[1];
    const [change] = cleanMessage(chained ?? bytesOf("")).changes;
    expect(change).toMatchObject({ action: "unwrapped" });
    expect(auditMessage(chained ?? bytesOf("")).links.map(({ url }) => url)).toContain(change?.url);
  });

  test("believes an audit that a comparison raised", () => {
    const picture = `<p>a</p><img src="https://cdn.shop.example/recipes/51791698/1.png" width="300" height="200">`;
    const given = messageAround(leaf("text/html", picture, { charset: "utf-8", encoding: "8bit" }));
    const document = auditMessage(given);
    const references = document.references.map((one) => ({
      ...one,
      class: "personalised-image" as const,
      tracker: true,
    }));
    const { changes } = cleanMessage(given, { document: { ...document, references } });
    expect(changes).toMatchObject([{ action: "removed", what: "personalised-image" }]);
  });
});

function linesOf(bytes: Uint8Array): readonly string[] {
  return Buffer.from(bytes).toString("latin1").split("\r\n");
}
